import type { Source } from '../documents/types.js';
import { answerAbout } from './about.js';
import { askedOf, holdsAsked } from './asked-thing.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';
import { answerFigure } from './figure.js';
import { refuseNotMentioned } from './refuse.js';
import { answerUnits } from './units.js';

/** Answers from settled sources, by what the question asks of them. */
export function answerFrom(context: AnswerContext, draft: Draft, sources: readonly Source[]): void {
  if (context.question.intent.kind === 'units') answerUnits(context, draft, sources);
  else if (context.question.intent.kind === 'figure') answerFigure(context, draft, sources);
  else answerAbout(context, draft, sources);
}

/** Answers from sources that a number or the conversation has settled, unless they hold nothing of the kind that is asked for. */
export function answerSettled(context: AnswerContext, draft: Draft, sources: readonly Source[]): void {
  const asked = askedOf(context);
  if (asked && !sources.some((source) => holdsAsked(context, source, asked))) refuseNotMentioned(context, draft, []);
  else answerFrom({ ...context, targets: sources }, draft, sources);
}
