import { trimSpan } from '../sentences.js';
import type { Span } from '../types.js';
import { closesPair, opensPair, splitOutside } from './pairs.js';
import { unitWords } from './words.js';

const SEPARATORS = new Set(['、', ',', ';', '/', '|', '。']);
const LONGEST_NAME = 40;
/** Shorter ones are no units; 各区 is one, since it stands for many. */
const SHORTEST_NAME = 3;
const NOTE = /下同|为牵头|为准/;
const LONGEST_REST = 10;
const STRAY = new Set(['*', '·', '-', '—', '.', ':', '●', '▲', '★']);

/**
 * The names of units in a list, in order: 市教育局、市财政局等部门 gives two. Brackets belong to the name
 * before them, 各市、县、区政府 is one name, 和 parts only two whole names.
 *
 * @param text folded text; the span is of this text and so are those returned
 */
export function namesIn(text: string, span: Span): Span[] {
  const parts = splitOutside(text, span, (character) => SEPARATORS.has(character))
    .flatMap((part) => splitAtBlanks(text, part))
    .map((part) => bare(text, part))
    .filter(({ start, end }) => end > start);
  return joinAreas(
    text,
    parts.flatMap((part) => splitAtJoiner(text, part)),
  )
    .map((part) => withoutRest(text, withoutNote(text, part)))
    .filter((part) => text[part.start] === '各' || !isOpenArea(text.slice(part.start, part.end)))
    .filter(({ start, end }) => end - start >= SHORTEST_NAME || (end - start === 2 && text[start] === '各'));
}

/** Whether a text can be the name of a unit: it ends as such names do and is not too long. */
export function isUnitName(text: string): boolean {
  const name = withoutBracket(text.replace(/\s/g, ''));
  if (name.length < 2 || name.length > LONGEST_NAME || /[。;:!?]/.test(name)) return false;
  return unitWords().nameEndings.before(name, name.length) !== null;
}

function withoutBracket(name: string): string {
  if (!closesPair(name.at(-1))) return name;
  let depth = 0;
  for (let i = name.length - 1; i >= 0; i -= 1) {
    if (closesPair(name[i])) depth += 1;
    else if (opensPair(name[i])) depth -= 1;
    if (depth === 0) return name.slice(0, i);
  }
  return name;
}

/** A blank parts two names where both sides are whole: 商务部 教育部. A line break inside a name does not. */
function splitAtBlanks(text: string, part: Span): Span[] {
  const pieces = splitOutside(text, trimSpan(text, part), (character) => /\s/.test(character)).filter(({ start, end }) => end > start);
  const whole = pieces.every(({ start, end }) => end - start >= SHORTEST_NAME && isUnitName(text.slice(start, end)));
  return pieces.length > 1 && whole ? pieces : [part];
}

function bare(text: string, part: Span): Span {
  let { start, end } = trimSpan(text, part);
  while (start < end && STRAY.has(text[start] as string)) start += 1;
  while (end > start && STRAY.has(text[end - 1] as string)) end -= 1;
  return trimSpan(text, { start, end });
}

/** Puts parts of a territory together with the name that they belong to: 各市 + 县 + 区政府. */
function joinAreas(text: string, parts: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && isOpenArea(text.slice(last.start, last.end)) && goesOn(text.slice(part.start, part.end))) last.end = part.end;
    else joined.push({ ...part });
  }
  return joined;
}

/** Whether the name so far is nothing but parts of a territory, as 各市 or 市、县. */
function isOpenArea(text: string): boolean {
  const last = text.split('、').at(-1) ?? '';
  const name = withoutBracket(last.trim());
  const area = name.startsWith('各') ? name.slice(1) : name;
  const { areaWords } = unitWords();
  return areaWords.has(area) || area === '级' || (name.length > 2 && /^各.{1,2}市$/.test(name));
}

/** Whether a part goes on with parts of a territory: 县, 区政府, 县(市、区)人民政府. */
function goesOn(text: string): boolean {
  const area = unitWords().areaWords.at(text, 0);
  if (area === null) return false;
  const rest = text.slice(area.length).replace(/^\([^()]*\)/, '');
  return rest === '' || /^(?:[两三各]级)?(?:人民)?政府|^(?:党工委|管委会|管委|办事处|党委|人民法院|人民检察院)/.test(rest);
}

/** Parts 市教育局和市财政局, but not 市人力资源和社会保障局: what stands before the joiner must be a whole name. */
function splitAtJoiner(text: string, part: Span): Span[] {
  const { joiners, nameEndings } = unitWords();
  for (let i = part.start + SHORTEST_NAME; i < part.end - 2; i += 1) {
    const joiner = joiners.at(text, i, part.end);
    if (joiner === null || nameEndings.before(text, i, part.start) === null) continue;
    const right = { start: i + joiner.length, end: part.end };
    if (!isUnitName(text.slice(right.start, right.end)) || !isFullName(text.slice(part.start, i))) continue;
    if (depthAt(text, part.start, i) > 0) continue;
    return [{ start: part.start, end: i }, ...splitAtJoiner(text, right)];
  }
  return [part];
}

// 市发展和改革委, 规划和自然资源局: one word before the joiner is half a name though it may end like one.
const isFullName = (name: string) => name.length >= 4 || /^[省市区县州各]/.test(name);

function depthAt(text: string, from: number, at: number): number {
  let depth = 0;
  for (let i = from; i < at; i += 1) depth += opensPair(text[i]) ? 1 : closesPair(text[i]) ? -1 : 0;
  return depth;
}

/** Drops a remark behind the last name of a list: (列首位的为牵头单位,下同). */
function withoutNote(text: string, part: Span): Span {
  const name = text.slice(part.start, part.end);
  const rest = withoutBracket(name);
  return NOTE.test(name.slice(rest.length)) ? trimSpan(text, { start: part.start, end: part.start + rest.length }) : part;
}

/** Drops 等, 等部门, 等9个部门 behind a name. */
function withoutRest(text: string, part: Span): Span {
  for (let i = text.lastIndexOf('等', part.end - 1); i > part.start; i = text.lastIndexOf('等', i - 1)) {
    const before = text.slice(part.start, i);
    const rest = text.slice(i + 1, part.end);
    const isRest = rest === '' || (rest.length <= LONGEST_REST && isUnitName(rest));
    if (isRest && isUnitName(before) && depthAt(text, part.start, i) === 0) return trimSpan(text, { start: part.start, end: i });
  }
  return text[part.start] === '等' ? { start: part.end, end: part.end } : part;
}
