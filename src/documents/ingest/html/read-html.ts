import { parse } from 'parse5';
import type { Extracted } from '../extracted.js';
import { scanned } from '../kind.js';
import { UnreadableFile } from '../unreadable.js';
import { leftOut } from '../warnings.js';
import { type HtmlLine, linesOf } from './lines.js';
import { mainElement } from './main-text.js';
import { type Element, firstElement } from './tree.js';

const LINKS = 0.8;
const FEW_LINKS = 0.25;
/** Lists of documents that belong to a text are links too. */
const ATTACHMENT = /^附\s?件|\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)\b/i;
const SENTENCE = /[。；！？]/;
const SHORTEST_TITLE = 8;
/** A title may be broken into so many lines. */
const TITLE_LINES = 6;
const LABEL = /[\p{Script=Han}\u3000 ]{2,12}[:：]/gu;
const DATE = /\d{4}\s?[年./-]\s?\d{1,2}/;
const LABELLED_LINES = 3;

/**
 * The main text of a web page: what holds its sentences, its title, and above it what the page states about the
 * document (publisher, number, dates). Items of lists and rows of tables are lines, cells are parted by tabs.
 *
 * @throws UnreadableFile where the page shows no text
 */
export function readHtml(html: string): Extracted {
  const { body, title } = pageOf(html);
  const lines = linesOf(body);
  if (lines.length === 0) throw new UnreadableFile(scanned('a page without text'));
  const main = mainElement(body);
  const inside = lines.map(({ path }) => main === body || path.includes(main));
  const first = inside.indexOf(true);
  const before = lines.slice(0, Math.max(first, 0));
  const text = lines.filter((line, at) => inside[at] && !isMenu(line));
  const statements = statementsIn(before);
  const heading = titleIn(before, text, title);
  const kept = [...statements, ...heading, ...text];
  const seen = new Set(kept);
  return {
    text: kept.map((line) => line.text).join('\n'),
    warnings: leftOut(
      'what stands around the main text',
      lines.filter((line) => !seen.has(line)).map((line) => line.text),
    ),
  };
}

/** All lines of a page that holds nothing but its document. */
export function readWholeHtml(html: string): string {
  return linesOf(pageOf(html).body)
    .map(({ text }) => text)
    .join('\n');
}

function pageOf(html: string): { body: Element; title: string } {
  const root = parse(html).childNodes.find((node): node is Element => node.nodeName === 'html') as Element;
  const title = firstElement(root, 'title');
  return {
    body: firstElement(root, 'body') ?? root,
    title: title ? title.childNodes.map((node) => ('value' in node ? node.value : '')).join('') : '',
  };
}

const isMenu = ({ text, linked }: HtmlLine) => linked >= text.length * LINKS && !SENTENCE.test(text) && !ATTACHMENT.test(text);

/** Runs of lines such as "发文机关：… 成文日期：…": several of them, or one with two labels or a date. */
function statementsIn(lines: readonly HtmlLine[]): HtmlLine[] {
  const runs: HtmlLine[][] = [[]];
  for (const line of lines) {
    if (isStatement(line)) runs.at(-1)?.push(line);
    else runs.push([]);
  }
  const isSure = ({ text }: HtmlLine) => DATE.test(text) || (text.match(LABEL)?.length ?? 0) > 1;
  return runs.filter((run) => run.length >= LABELLED_LINES || run.some(isSure)).flat();
}

const isStatement = ({ text, linked }: HtmlLine) =>
  linked < text.length * FEW_LINKS && text.search(LABEL) === 0 && text.replace(LABEL, '').trim() !== '';

/** The title where it stands before the main text: a heading, or what the page calls itself. */
function titleIn(before: readonly HtmlLine[], text: readonly HtmlLine[], pageTitle: string): HtmlLine[] {
  const plain = (line: string) => line.replace(/\s/g, '');
  const start = plain(
    text
      .slice(0, TITLE_LINES)
      .map((line) => line.text)
      .join(''),
  );
  const title = before.findLast(
    (line) => line.text.length >= SHORTEST_TITLE && !isMenu(line) && (line.heading || plain(pageTitle).includes(plain(line.text))),
  );
  return title && !start.includes(plain(title.text)) ? [title] : [];
}
