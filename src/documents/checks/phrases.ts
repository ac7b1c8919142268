import type { PolicyDocument } from '../types.js';

const LONGEST = 9;
const FEWEST = 3;
const HAN = /\p{Script=Han}/u;

/** What is odd about the phrases beside a document: too few, too long, or in the other language. A document without any has no faults. */
export function phraseFaults({ introductions, tasks }: PolicyDocument): string[] {
  const all = [...introductions, ...tasks].map(({ number, sections, everyday }) => ({
    name: number === null ? (sections.at(-1)?.text ?? 'introduction') : `task ${number}`,
    ...everyday,
  }));
  if (all.every(({ zh, en }) => zh.length + en.length === 0)) return [];
  return all.flatMap(({ name, zh, en }) => [
    ...(zh.length < FEWEST || en.length < FEWEST ? [`${name} has fewer than ${FEWEST} phrases of a language`] : []),
    ...en
      .filter((phrase) => HAN.test(phrase) || phrase.split(' ').length > LONGEST)
      .map((phrase) => `${name}: “${phrase}” is no short English phrase`),
    ...zh
      .filter((phrase) => !HAN.test(phrase) && !/^[a-z\d. -]{1,80}$/i.test(phrase))
      .map((phrase) => `${name}: “${phrase}” is no Chinese phrase`),
  ]);
}
