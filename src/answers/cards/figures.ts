import type { NotedFigure } from '../../documents/figures/types.js';
import type { Source, SourceText } from '../../documents/types.js';
import type { Answering } from '../answering.js';
import type { Draft } from '../draft.js';
import { sayFigure } from '../say-value.js';
import { figuresAsked, filterOf } from './asked-of.js';
import { type CardPart, callAt } from './parts.js';

/** A target, amount or date: its value first; or that the source gives none. */
export const figuresPart: CardPart = {
  isAnswered: (answering, source, index) =>
    figuresAsked(answering, source, index).length > 0 || deadlineAsked(answering, source, index) !== null,
  add: (answering, draft, source, index) => {
    const figures = figuresAsked(answering, source, index);
    const deadline = deadlineAsked(answering, source, index);
    if (deadline) return draft.about(source).paragraph(answering.say('deadline', { deadline: deadline.text }));
    if (figures.length === 0) return draft.about(source).paragraph(sayNone(answering, source, index));
    const lines = [...new Set(figures.map((figure) => lineOf(answering, figure)))].filter((line) => !isSaid(draft, line));
    const claimed = draft.about(source).claimFigures(figures);
    return lines.length === 1 ? claimed.paragraph(lines[0] as string) : claimed.list(lines);
  },
  evidence: (answering, source, index) => {
    const deadline = deadlineAsked(answering, source, index);
    if (deadline) return [...answering.nearest(source, 1), deadline];
    const figures = figuresAsked(answering, source, index);
    return figures.length > 0 ? figures.map((figure) => sentenceOf(source, figure)) : answering.nearest(source, 1);
  },
};

/** When the task is to be done, as its bracket or a line below it says, where a date is asked for. */
function deadlineAsked(answering: Answering, source: Source, index: number): SourceText | null {
  return source.kind === 'task' && filterOf(callAt(answering, index)).sort === 'date' ? source.deadline : null;
}

/** "长者食堂:300处以上(2022年)"; in English the thing measured stays as the source writes it. */
export function lineOf({ language, wording, say }: Pick<Answering, 'language' | 'wording' | 'say'>, figure: NotedFigure): string {
  const said = sayFigure(figure, language, wording);
  return figure.measure === null ? say('figure', { said }) : say('figureOf', { said, measure: figure.measure.replace(/\s+/g, '') });
}

/** The sentence of a source that holds a figure; its clause where no one sentence holds it. */
export function sentenceOf(source: Source, { quote, start, end }: NotedFigure): SourceText {
  return source.sentences.find((sentence) => sentence.start <= start && end <= sentence.end) ?? { text: quote, start, end };
}

/** The verdict on what the question asserts may have said a figure already. */
const isSaid = ({ fields: { blocks } }: Draft, line: string): boolean =>
  blocks.some((block) => block.kind === 'paragraph' && block.text.includes(line));

/** Numbers with units in the sentence nearest to the question: none was read as the one that is asked for, but one may be it. */
function seenBeside({ library, nearest }: Answering, source: Source): string[] {
  const [sentence] = nearest(source, 1);
  const inside = library.figures(source).filter(({ start, end }) => sentence && sentence.start <= start && end <= sentence.end);
  const amounts = inside.filter(({ kind, unit }) => kind !== 'date' && unit !== null);
  return amounts.map(({ quote, start, numberStart, numberEnd }) => quote.slice(numberStart - start, numberEnd - start));
}

function sayNone(answering: Answering, source: Source, index: number): string {
  const { say, library, naming, language } = answering;
  const { sort, year } = filterOf(callAt(answering, index));
  const seen = sort === undefined && year === undefined ? seenBeside(answering, source) : [];
  if (seen.length > 0) return say('noFigureRead', { seen: seen.join(language === 'zh' ? '、' : ', ') });
  if (sort === 'date') {
    const document = library.document(source.documentId);
    const { from, to } = document.info.years;
    return say('noFigure_date', {
      period: say(from === to ? 'coversYear' : 'coversYears', { document: naming.document(document, language), from, to }),
    });
  }
  if (sort !== undefined) return say(`noFigure_${sort}`);
  return year === undefined ? say('noFigure') : say('noFigureForYear', { year });
}
