import type { Language } from '../../../src/language/detect.js';
import { normalise } from '../../../src/language/normalise.js';
import { openDocuments } from '../open-documents.js';
import { renderDocuments, renderTask } from '../render-documents.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** Shows the documents. */
export async function docs(language: Language | undefined, { print, look, language: own }: Terminal): Promise<number> {
  await print(renderDocuments(openDocuments(), language ?? own, look));
  return 0;
}

/**
 * Shows one task.
 *
 * @throws UsageError for a document or number that there is not, saying which there are
 */
export async function task(id: string, typed: string, language: Language | undefined, terminal: Terminal): Promise<number> {
  const naming = openDocuments();
  const { documents } = naming.library;
  const document = documents.find((candidate) => candidate.id === id);
  if (!document) throw new UsageError(`There is no document "${id}"; the documents are ${documents.map((one) => one.id).join(', ')}`);
  const number = normalise(typed);
  if (!/^\d+$/.test(number)) throw new UsageError(`"${typed}" is not a task number; give one such as 25`);
  const found = naming.library.task(id, Number(number));
  if (!found) {
    const [from, to] = document.info.numbers.held;
    throw new UsageError(`${id} has no task ${number} here; it holds tasks ${from} to ${to}`);
  }
  await terminal.print(renderTask(found, naming, language ?? terminal.language, terminal.look));
  return 0;
}
