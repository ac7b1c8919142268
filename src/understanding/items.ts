import type { Language } from '../language/detect.js';
import * as en from './locale/en/message.js';
import * as zh from './locale/zh/message.js';
import type { SubjectPiece } from './subject.js';

const LOCALES = { zh, en };
/** More things than these are no list that somebody compares. */
const MOST_ITEMS = 6;
/** What may stand between two things of a list besides the word that joins them ("目标比"). */
const BETWEEN = 10;

/**
 * The things of a subject that words put side by side: 续贷、供应链融资和绿色贷款, "finance, tourism and health care". Each has
 * with it the words that are said of all. Fewer than two where nothing is listed; whether they are really several things
 * only the documents tell.
 */
export function itemsOf(pieces: readonly SubjectPiece[], text: string, language: Language): string[] {
  const { LISTS, JOINS_ITEMS } = LOCALES[language];
  const chains: SubjectPiece[][] = [];
  for (const piece of pieces) {
    const last = chains.at(-1)?.at(-1);
    const between = last ? text.slice(last.end, piece.start) : '';
    if (last && between.length <= BETWEEN && JOINS_ITEMS.test(between)) chains.at(-1)?.push(piece);
    else chains.push([piece]);
  }
  const listed = chains
    .map((chain) => ({
      chain,
      items: chain.flatMap(({ text }) => text.split(LISTS)).map((item) => item.trim().replace(/^(?:the|an?) /i, '')),
    }))
    .toSorted((a, b) => b.items.length - a.items.length)[0];
  if (!listed || listed.items.length < 2 || listed.items.length > MOST_ITEMS || listed.items.some((item) => item.length < 2)) return [];
  const items = withHead(listed.items, language);
  const said = pieces.filter((piece) => !listed.chain.includes(piece)).map(({ text }) => text);
  return items.map((item) => [...said, item].join(' '));
}

/**
 * What words say of one thing each, with the thing: "national and provincial laboratories" are national laboratories and
 * provincial ones, 国家级、省级实验室 too.
 */
function withHead(items: readonly string[], language: Language): readonly string[] {
  const { SAYS_OF, HEAD, LEFT_OUT } = LOCALES[language];
  const last = items.at(-1) as string;
  const head = HEAD.exec(last)?.[1];
  const others = head && items.slice(0, -1).every((item) => SAYS_OF.test(item)) ? items.slice(0, -1).map((item) => `${item}${head}`) : null;
  if (others) return [...others, last];
  // 街道的中心和镇里的: the thing stands with the first.
  const first = LEFT_OUT && /的(.{2,12})$/.exec(items[0] as string)?.[1];
  return first ? items.map((item) => (LEFT_OUT.test(item) ? `${item.replace(LEFT_OUT, '$1')}${first}` : item)) : items;
}
