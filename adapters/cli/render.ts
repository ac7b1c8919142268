import type { Naming } from '../../src/answers/naming.js';
import { oneLine, unitsLabel } from '../../src/answers/plain-text.js';
import type { Answer, Block, Citation } from '../../src/answers/types.js';
import type { Language } from '../../src/language/detect.js';
import type { Look } from './look.js';
import { renderTable } from './table.js';
import { type Indent, wrap } from './wrap.js';

const BULLET: Indent = { first: '• ', rest: '  ' };
const BAR = '│ ';

/**
 * An answer as terminal text: its blocks, then where they come from.
 *
 * @param numbered whether options get numbers to choose them by
 */
export function renderAnswer(answer: Answer, naming: Naming, look: Look, numbered = false): string {
  const labels = answer.options.map(({ label }) => label);
  // The composer may list the options in a block as well; they are shown once.
  const isOptions = (block: Block) => numbered && block.kind === 'list' && block.items.join('\n') === labels.join('\n');
  const parts = [renderBlocks(answer.blocks.filter((block) => !isOptions(block)) as Block[], answer.language, naming, look)];
  if (numbered && labels.length > 0) parts.push(labels.flatMap((label, i) => listItem(label, `${i + 1}. `, look)).join('\n'));
  if (answer.citations.length > 0) parts.push(`\n${renderSources(answer.citations, answer.language, naming, look)}`);
  return parts.join('\n');
}

/** Blocks as terminal text, an empty line before each heading but the first. */
export function renderBlocks(blocks: readonly Block[], language: Language, naming: Naming, look: Look): string {
  const lines = blocks.flatMap((block, i) => {
    const own = renderBlock(block, language, naming, look);
    return block.kind === 'heading' && i > 0 ? ['', ...own] : own;
  });
  return lines.join('\n');
}

function renderBlock(block: Block, language: Language, naming: Naming, look: Look): string[] {
  const { width, colors } = look;
  switch (block.kind) {
    case 'heading':
      return wrap(block.text, width).map(colors.bold);
    case 'paragraph':
      return wrap(block.text, width);
    case 'units': {
      const label = `${unitsLabel(block, language, naming.wording)}:`;
      const names = block.names.join(language === 'zh' ? '、' : ', ');
      return labelled(label, names, language, look);
    }
    case 'quote':
      return wrap(oneLine(block.text), width - BAR.length).map((line) => colors.dim(BAR) + line);
    case 'list':
      return block.items.flatMap((item) => wrap(item, width, BULLET));
    case 'table':
      return renderTable(block.columns, block.rows, look);
    case 'reading':
      return wrap(naming.wording.say('readingLine', language, { reading: block.text }), width).map(colors.dim);
    case 'note':
      return wrap((language === 'zh' ? '注:' : 'Note: ') + block.text, width).map(colors.dim);
  }
}

/** "Sources: …", a document once, with its task numbers. */
function renderSources(citations: readonly Citation[], language: Language, naming: Naming, look: Look): string {
  const { library, wording } = naming;
  const ids = [...new Set(citations.map(({ documentId }) => documentId))];
  const sources = ids.flatMap((id) => {
    const own = citations.filter(({ documentId }) => documentId === id);
    const document = library.document(id).info.title[language];
    const numbers = [...new Set(own.flatMap(({ taskNumber }) => taskNumber ?? []))];
    const sections = [
      ...new Set(own.filter(({ taskNumber }) => taskNumber === null).map((citation) => sectionOf(citation, language, naming))),
    ];
    return [
      ...(numbers.length > 0 ? [wording.say('task', language, { document, number: numbers.join(language === 'zh' ? '、' : ', ') })] : []),
      ...sections.map((section) => wording.say('introduction', language, { document, section })),
    ];
  });
  const text = wording.say('terminalSources', language, { list: sources.join(language === 'zh' ? ';' : '; ') });
  return wrap(text, look.width).map(look.colors.dim).join('\n');
}

function sectionOf(citation: Citation, language: Language, naming: Naming): string {
  const source = naming.library
    .sources([citation.documentId])
    .find(({ kind, start, end }) => kind === 'introduction' && start <= citation.start && citation.end <= end);
  return source ? naming.section(source, language) : (citation.section.split(' › ').at(-1) ?? '');
}

/** A label and what it labels, the label set off by colour. */
export function labelled(label: string, text: string, language: Language, { width, colors }: Look): string[] {
  const lines = wrap(language === 'zh' ? label + text : `${label} ${text}`, width, { first: '', rest: '' });
  return lines.map((line, i) => (i === 0 && line.startsWith(label) ? colors.cyan(label) + line.slice(label.length) : line));
}

const listItem = (text: string, marker: string, { width }: Look): string[] =>
  wrap(text, width, { first: marker, rest: ' '.repeat(marker.length) });
