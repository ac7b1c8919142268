import { copyFileSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../src/answers/types.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { newConversation } from '../../src/dialogue/state.js';

/** Tables that are of no document. */
const GENERAL = ['details.json', 'places.tsv', 'stopwords.tsv', 'everyday.tsv', 'everyday.en.tsv'];

let app: Promise<App> | undefined;

/**
 * The running core on the three documents of an invented province and one of its cities, which have no written data beside them: no
 * English, no registry of offices, no phrases. Made once a process.
 */
export function madeUpProvince(): Promise<App> {
  app ??= createApp(readConfig({ SEEDS_DIR: seeds(), INDEX_DIR: mkdtempSync(join(tmpdir(), 'province-index-')) }));
  return app;
}

function seeds(): string {
  const folder = mkdtempSync(join(tmpdir(), 'province-'));
  const own = join(import.meta.dirname, 'made-up-province');
  for (const name of readdirSync(own)) copyFileSync(join(own, name), join(folder, name));
  const general = readConfig({}).directories.seeds;
  for (const name of GENERAL.filter((one) => existsSync(join(general, one)))) copyFileSync(join(general, name), join(folder, name));
  return folder;
}

/** Asks the turns of one conversation about the invented province. Returns the answer to the last. */
export async function askProvince(...turns: string[]): Promise<Answer> {
  const { bot } = await madeUpProvince();
  const conversation = newConversation();
  let answer: Answer | undefined;
  for (const turn of turns) answer = await bot.ask(turn, conversation);
  if (!answer) throw new Error('Ask at least one question');
  return answer;
}
