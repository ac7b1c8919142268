import { readKnowledge } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import { removeFolder } from '../../../src/documents/intake/staging.js';
import type { Language } from '../../../src/language/detect.js';
import { agrees } from '../ask-person.js';
import { sayIn } from '../render-survey.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * Removes a document with all its files. A person at a terminal is asked first.
 *
 * @throws UsageError for a document that there is not
 */
export async function remove(id: string, options: { yes?: boolean; lang?: Language }, terminal: Terminal): Promise<number> {
  const config = readConfig();
  const { library, wording } = readKnowledge(config);
  const document = library.documents.find((one) => one.id === id);
  if (!document)
    throw new UsageError(`There is no document "${id}"; the documents are ${library.documents.map((one) => one.id).join(', ')}`);
  const say = sayIn(wording, options.lang ?? terminal.language);
  const isMeant =
    options.yes || !terminal.input.isTTY || (await agrees(say('removeAsk', { id, title: document.info.title.zh }), false, terminal));
  if (isMeant) removeFolder(config.directories.seeds, id);
  await terminal.print(say(isMeant ? 'removed' : 'removeLeft', { id }));
  return 0;
}
