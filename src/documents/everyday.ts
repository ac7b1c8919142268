import { QingwenError } from '../errors.js';
import { readTable, splitCell } from './data-file.js';
import { FILES } from './seeds/folders.js';
import type { EverydayPhrases, PolicyDocument } from './types.js';

/**
 * Puts the phrases of `<id>/phrases.tsv` beside tasks and introductions: the words in which
 * people who have not read the document speak of what it holds. They are only for finding; no answer
 * shows or cites them. What the file does not hold stays without phrases.
 *
 * @throws QingwenError DATA_INVALID that names file and line of a task or heading that the document lacks
 */
export function withEverydayPhrases(document: PolicyDocument, path: string): PolicyDocument {
  const phrases = new Map<string, EverydayPhrases>();
  for (const { line, cells } of readTable(path, ['task', 'zh', 'en'])) {
    const [name = '', zh, en] = cells;
    const known =
      document.tasks.some(({ number }) => String(number) === name) || document.introductions.some((item) => headingOf(item) === name);
    const fault = !known ? 'the document holds no such task or introduction' : phrases.has(name) ? 'is there twice' : null;
    if (fault) throw new QingwenError('DATA_INVALID', `${document.id}/${FILES.phrases}, line ${line}: "${name}" ${fault}`);
    phrases.set(name, { zh: splitCell(zh), en: splitCell(en) });
  }
  return {
    ...document,
    introductions: document.introductions.map((item) => ({ ...item, everyday: phrases.get(headingOf(item)) ?? item.everyday })),
    tasks: document.tasks.map((task) => ({ ...task, everyday: phrases.get(String(task.number)) ?? task.everyday })),
  };
}

/** An introduction has no number; it goes by the heading above it. */
const headingOf = ({ sections }: PolicyDocument['introductions'][number]) => sections.at(-1)?.text ?? '';
