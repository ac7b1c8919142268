import type { types } from '@slack/bolt';
import { Draft } from '../../../src/answers/draft.js';
import { issued } from '../../../src/answers/issued.js';
import type { Source } from '../../../src/documents/types.js';
import type { Language } from '../../../src/language/detect.js';
import { splitText } from '../../shared/split-text.js';
import { ACTION } from '../ids.js';
import { assemble, type Piece, piecesOf } from './pieces.js';
import { button, type Knowledge } from './render.js';
import { sourceReference } from './source-reference.js';
import { contextLine, plain, run } from './text.js';

/** A modal with the whole text of a task as published, its section, its units, notes, and buttons to its neighbours. */
export function sourceView(source: Source, language: Language, { library, naming, wording }: Knowledge): types.ModalView {
  const document = library.document(source.documentId);
  const path = source.sections.map((section) => (language === 'en' ? section.english?.title : null) ?? section.text).join(' › ');
  const rich = (text: string, bold = false): Piece => ({
    rich: { type: 'rich_text_section', elements: [run(text, bold ? { bold } : undefined)] },
  });
  const pieces: Piece[] = [{ block: { type: 'header', text: plain(naming.source(source, language), 150) } }];
  if (path) pieces.push({ block: contextLine(path) });
  if (language === 'en' && source.english?.summary) pieces.push(rich(source.english.summary));
  for (const text of splitText(document.source.slice(source.start, source.end).trim(), 2500))
    pieces.push({ rich: { type: 'rich_text_quote', elements: [run(text)] } });
  const units = Draft.empty.nameUnits(source, ['lead', 'participating'], (name) => naming.unit(name, language));
  pieces.push(...piecesOf(units.fields.blocks, language, wording));
  for (const note of library.notesFor(source))
    pieces.push({ block: contextLine(wording.say('slackNote', language, { text: note.text[language] })) });
  const { info } = document;
  pieces.push({
    block: contextLine(wording.say('slackPublished', language, { title: info.title[language], ...issued(info, language, wording) })),
  });
  const neighbours = neighbourButtons(source, language, { library, naming, wording });
  return {
    type: 'modal',
    title: plain(wording.say('slackSource', language), 24),
    close: plain(wording.say('slackClose', language), 24),
    blocks: [...assemble(pieces), ...(neighbours.length > 0 ? [{ type: 'actions' as const, elements: neighbours }] : [])],
  };
}

function neighbourButtons(source: Source, language: Language, { library, naming, wording }: Knowledge): types.Button[] {
  const ordered = library.sources([source.documentId]).sort((a, b) => a.start - b.start);
  const at = ordered.indexOf(source);
  const name = ({ number }: Source) => wording.say('slackTask', language, { number: number ?? '' });
  const label = (neighbour: Source) => (neighbour.kind === 'task' ? name(neighbour) : naming.section(neighbour, language));
  const buttons: types.Button[] = [];
  const before = ordered[at - 1];
  const after = ordered[at + 1];
  if (before) buttons.push(button(`${ACTION.neighbour}-0`, `‹ ${label(before)}`, sourceReference(before, language)));
  if (after) buttons.push(button(`${ACTION.neighbour}-1`, `${label(after)} ›`, sourceReference(after, language)));
  return buttons;
}
