import { getDocumentProxy } from 'unpdf';
import type { Extracted } from '../extracted.js';
import { locked, scanned } from '../kind.js';
import { plausibilityOf } from '../text/encoding.js';
import { withUsualCharacters } from '../text/usual-characters.js';
import { UnreadableFile } from '../unreadable.js';
import { leftOut } from '../warnings.js';
import { CharacterMaps } from './character-maps.js';
import { glyphsOf, type TextPiece } from './glyphs.js';
import { withoutHeadsAndFeet } from './heads-and-feet.js';
import { linesOf, type Page } from './page-lines.js';
import { paragraphsOf } from './paragraphs.js';

/** A scanned page may carry a stamp or a page number as text. */
const FEWEST_CHARACTERS = 20;
/** Fonts without a table of characters give other ones; Chinese print has hardly any that are not common. */
const PLAUSIBLE = 0.6;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
interface ReadPage extends Page {
  slanted: readonly string[];
}

/**
 * The text of a PDF, a paragraph a line, without heads and feet of pages and what stands aslant.
 *
 * @throws UnreadableFile where it is scanned, needs a password, or has fonts that say no characters
 */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const document = await open(bytes);
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number));
    return extractedFrom(pages);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // PDF.js takes the bytes away from who gives them. Faults of a file are told once, here and not on the console.
    return await getDocumentProxy(Uint8Array.from(bytes), { BinaryDataFactory: CharacterMaps, cMapUrl: 'character-maps/', verbosity: 0 });
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') throw new UnreadableFile(locked(), { cause });
    throw cause;
  }
}

async function readPage(document: Document, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.filter((item): item is typeof item & TextPiece => 'str' in item);
  const { glyphs, slanted } = glyphsOf(pieces, view.transform);
  page.cleanup();
  return { width: view.width, height: view.height, lines: linesOf(glyphs), slanted };
}

function extractedFrom(pages: readonly ReadPage[]): Extracted {
  const { pages: bodies, dropped } = withoutHeadsAndFeet(pages);
  const text = paragraphsOf(bodies).join('\n');
  const bare = bodies.flatMap(({ lines }, at) => (lines.reduce((sum, line) => sum + line.text.length, 0) === 0 ? [at + 1] : []));
  if (text.length < FEWEST_CHARACTERS * (pages.length - bare.length) || text === '')
    throw new UnreadableFile(scanned('a scanned PDF: pictures of pages without text'));
  if (plausibilityOf(withUsualCharacters(text).text) < PLAUSIBLE)
    throw new UnreadableFile(scanned('a PDF whose fonts do not say which characters they show'));
  const slanted = new Set(pages.flatMap((page) => page.slanted));
  return {
    text,
    warnings: [
      ...leftOut('heads and feet of pages', dropped),
      ...leftOut('text that stands aslant or upright, as watermarks do', [...slanted]),
      ...(bare.length > 0 ? [`No text on page ${bare.join(', ')}: it is empty, or scanned.`] : []),
    ],
  };
}
