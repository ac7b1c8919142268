import type { Answering } from './answering.js';
import { Draft } from './draft.js';
import { withVerdict } from './verdict-line.js';

/** What an answer of many records begins with: the verdict where the message asserts something, else nothing. */
export function opening(answering: Answering): Draft {
  const draft = withVerdict(answering, Draft.empty);
  const { verdict, selection } = answering.execution;
  if (verdict?.verdict !== 'not_given') return draft;
  return draft.refuse(selection.sources.length > 0 ? 'detail_not_given' : 'not_mentioned');
}
