import * as en from '../locale/en/numbers.js';
import * as zh from '../locale/zh/numbers.js';
import type { Entities, Stretch } from '../types.js';
import { numberOf, takeLists } from './number-lists.js';
import type { UnreadText } from './unread-text.js';

interface Heading extends Stretch {
  level: 'chapter' | 'section';
  numbers: readonly number[];
}

const LAST = -1;
/** What may stand between a section and its chapter: 第九章第二节, "section 2 of chapter 3". */
export const BETWEEN = /^[ ,的]*(?:of |in )?(?:the )?$/i;

/** Takes chapters and sections by number: 第三章, 第九章第二节, "chapters two and three", "the last chapter". */
export function readPartNumbers(unread: UnreadText): Entities['parts'] {
  const headings: Heading[] = [];
  for (const way of [zh, en]) {
    for (const { numbers, start, end } of takeLists(unread, way.SECTION_LIST)) headings.push({ level: 'section', numbers, start, end });
    for (const { numbers, start, end } of takeLists(unread, way.CHAPTER_LIST)) headings.push({ level: 'chapter', numbers, start, end });
  }
  const add = ({ index: start, 0: typed }: RegExpExecArray, number: number, isSection: boolean) =>
    headings.push({ level: isSection ? 'section' : 'chapter', numbers: [number], start, end: start + typed.length });
  for (const match of unread.takeAll(zh.LAST_PART)) add(match, LAST, match[1] !== undefined);
  for (const match of unread.takeAll(en.ORDINAL_PART)) {
    add(match, /^(?:last|final)$/i.test(match[1] as string) ? LAST : numberOf(match[1] as string), match[2] !== undefined);
  }
  return joinSections(
    headings.sort((a, b) => a.start - b.start),
    unread.text,
  );
}

/** Puts a section together with the chapter beside it. */
function joinSections(headings: readonly Heading[], text: string): Entities['parts'] {
  const parts: Entities['parts'][number][] = [];
  for (let i = 0; i < headings.length; i += 1) {
    const [one, other] = [headings[i] as Heading, headings[i + 1]];
    const { start, end } = one;
    if (other && other.level !== one.level && BETWEEN.test(text.slice(end, other.start))) {
      const [chapter, section] = one.level === 'chapter' ? [one, other] : [other, one];
      for (const number of section.numbers) {
        parts.push({ part: { chapter: chapter.numbers[0] as number, section: number }, start, end: other.end });
      }
      i += 1;
    } else for (const number of one.numbers) parts.push({ part: { [one.level]: number }, start, end });
  }
  return parts;
}
