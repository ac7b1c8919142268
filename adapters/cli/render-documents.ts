import { Draft } from '../../src/answers/draft.js';
import { issued } from '../../src/answers/issued.js';
import type { Naming } from '../../src/answers/naming.js';
import type { Block } from '../../src/answers/types.js';
import type { PolicyDocument, Task } from '../../src/documents/types.js';
import type { Language } from '../../src/language/detect.js';
import type { Look } from './look.js';
import { labelled, renderBlocks } from './render.js';
import { wrap } from './wrap.js';

/** Every document: id and title, place, years, tasks held, whether it names units, where it comes from. */
export function renderDocuments(naming: Naming, language: Language, look: Look): string {
  return naming.library.documents.map((document) => renderDocument(document, naming, language, look)).join('\n\n');
}

function renderDocument({ id, info, tasks, namesUnits }: PolicyDocument, naming: Naming, language: Language, look: Look): string {
  const say = (key: string, values?: Record<string, string | number>) => naming.wording.say(key, language, values);
  const { held, published } = info.numbers;
  const whole = held[0] === published[0] && held[1] === published[1];
  const range = { from: held[0], to: held[1], count: tasks.length, first: published[0], last: published[1] };
  const facts = [
    ['documentPlace', info.place[language]],
    ['documentYears', info.years.from === info.years.to ? String(info.years.from) : `${info.years.from}–${info.years.to}`],
    ['documentHolds', say(whole ? 'documentHoldsAll' : 'documentHoldsPart', range)],
    ['documentUnits', say(namesUnits ? 'documentUnitsNamed' : 'documentUnitsNotNamed')],
    ['documentSource', [say('documentPublished', issued(info, language, naming.wording)), info.sourceAddress ?? ''].join(' ').trim()],
  ] as const;
  const lines = [
    ...wrap(id, look.width).map(look.colors.bold),
    ...wrap(info.title[language], look.width),
    ...facts.flatMap(([key, text]) => labelled(`${say(key)}:`, text, language, look)),
  ];
  return lines.join('\n');
}

/** One task: where it stands, its title and text, its units as published, and what is damaged in it. */
export function renderTask(task: Task, naming: Naming, language: Language, look: Look): string {
  const document = naming.library.document(task.documentId);
  const path = task.sections.map(({ text, english }) => (language === 'en' ? english?.title : null) ?? text).join(' › ');
  const blocks: Block[] = [{ kind: 'heading', text: naming.source(task, language) }];
  if (path) blocks.push({ kind: 'paragraph', text: path });
  if (language === 'en' && task.english?.summary) blocks.push({ kind: 'paragraph', text: task.english.summary });
  blocks.push({ kind: 'quote', text: task.body.text, citation: 0 });
  blocks.push(...Draft.empty.nameUnits(task, ['lead', 'participating'], (name) => naming.unit(name, language)).fields.blocks);
  if (task.units.length === 0) {
    const key = document.namesUnits ? 'noUnitNamed' : 'noUnitAtAll';
    blocks.push({ kind: 'paragraph', text: naming.wording.say(key, language, { document: naming.document(document, language) }) });
  }
  for (const note of naming.library.notesFor(task)) blocks.push({ kind: 'note', text: note.text[language] });
  return renderBlocks(blocks, language, naming, look);
}
