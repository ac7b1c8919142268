import { accessSync, constants, existsSync } from 'node:fs';
import type { AdapterSettings } from '../../src/adapter-settings.js';
import { createApp } from '../../src/app.js';
import type { Config } from '../../src/config.js';
import { prepareFolder } from '../shared/data-folder.js';
import { type Finding, good, mend, messageOf } from './finding.js';

/** Model, documents and index: one question is answered. */
export async function checkCore(config: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  try {
    const core = await createApp(config, {
      onBuild: (reason) => findings.push(good(`Index: was ${reason}, built anew`)),
      onUnsaved: (cause) =>
        findings.push(mend(`Index: cannot be saved (${messageOf(cause)}); set INDEX_DIR to a folder that this user may write`)),
      onFailure: (_id, cause) => findings.push(mend(`Answering: ${messageOf(cause)}`)),
    });
    findings.push(
      good(`Index: ${core.index.passages} passages of ${core.library.documents.length} documents, embedder ${core.embedderId}`),
    );
    const question = core.suggested.en[0] ?? '';
    const answer = await core.bot.ask(question);
    findings.push(
      answer.status === 'answered' ? good('Answering: works') : mend(`Answering: “${question}” is ${answer.status}; run npm run check`),
    );
  } catch (failure) {
    findings.push(mend(`Core: ${messageOf(failure)}`));
  }
  return findings;
}

/** Whether conversations can be kept. Opens nothing, for a bot may be running on the folder. */
export function checkData({ dataDirectory }: Pick<AdapterSettings, 'dataDirectory'>): Finding {
  try {
    if (!existsSync(dataDirectory)) prepareFolder(dataDirectory);
    accessSync(dataDirectory, constants.W_OK);
    return good(`DATA_DIR: ${dataDirectory} can be written`);
  } catch (failure) {
    return mend(`DATA_DIR: ${dataDirectory} cannot be written (${messageOf(failure)}); name a folder that this user may write`);
  }
}
