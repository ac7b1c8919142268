import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../adapters/shared/log.js';
import { openSupervisedCore, type SupervisedCore } from '../../../adapters/supervisor/supervised-core.js';
import { readConfig } from '../../../src/config.js';
import { newConversation } from '../../../src/dialogue/state.js';
import { ask, said } from '../../support/app.js';
import { FIVE } from '../../support/five.js';

const settings = { workers: 1, answerTimeoutMs: 600_000, logLevel: 'silent' } as const;
const log = createLog({ logLevel: 'silent' });
// The threads run the sources, as this test does.
const execArgv = ['--import', new URL('../../support/sources.mjs', import.meta.url).href];

const DIALOGUE = ['Which tasks does the education bureau lead in Qingzhou?', 'and in Qingdao?', '青州氢能由谁牵头?', '谁参与?'];

describe('the core in threads', () => {
  let core: SupervisedCore;
  beforeAll(async () => {
    core = openSupervisedCore(readConfig(FIVE), settings, log, execArgv);
    await core.start();
  });
  afterAll(() => core.stop());

  it('answers a conversation as the core does in one process', async () => {
    const conversation = newConversation();
    for (const turn of DIALOGUE.keys()) {
      const turns = DIALOGUE.slice(0, turn + 1);
      const together = [core.bot.ask(turns.at(-1) ?? '', structuredClone(conversation)), core.bot.ask(turns.at(-1) ?? '', conversation)];
      const expected = said(await ask(...turns));
      for (const answer of await Promise.all(together)) expect(said(answer)).toEqual(expected);
    }
  });

  it('is up, and says how many answers it works out side by side', () => {
    expect(core.isUp()).toBe(true);
    expect(core.answersAtOnce).toBe(1);
  });
});

describe('a core that cannot start', () => {
  it('says what to do, though the fault shows in a thread', async () => {
    const config = readConfig(FIVE);
    const prompts = mkdtempSync(join(tmpdir(), 'qingwen-prompts-'));
    cpSync(config.directories.prompts, prompts, { recursive: true });
    writeFileSync(join(prompts, 'talk.json'), '{}');
    const core = openSupervisedCore({ ...config, directories: { ...config.directories, prompts } }, settings, log, execArgv);
    await expect(core.start()).rejects.toMatchObject({
      name: 'QingwenError',
      code: 'DATA_INVALID',
      message: expect.stringContaining('talk.json'),
    });
    await core.stop();
  });
});
