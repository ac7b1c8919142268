import type { Source, SourceText } from '../../documents/types.js';
import type { Answering } from '../answering.js';
import { addSummary, type CardPart } from './parts.js';

const SENTENCES = { zh: 3, en: 2 };

/** What a source says: in Chinese its sentences, in English its summary first. */
export const textPart: CardPart = {
  isAnswered: () => true,
  add: (answering, draft, source) => (answering.query.form === 'original' ? draft : addSummary(answering, draft, source)),
  evidence: (answering, source) => (isWhole(answering) ? [source.body] : nearestInOrder(answering, source)),
};

/** A source that was asked for by itself, or word for word, is quoted whole. */
const isWhole = ({ query: { scope, form } }: Answering): boolean =>
  form === 'original' || scope.shown !== undefined || (scope.parts ?? []).some(({ tasks }) => tasks !== undefined);

const nearestInOrder = ({ nearest, language }: Answering, source: Source): SourceText[] =>
  nearest(source, SENTENCES[language]).toSorted((a, b) => a.start - b.start);
