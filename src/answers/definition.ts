import type { Source, SourceText } from '../documents/types.js';
import type { Result } from '../execution/result.js';
import type { Answering, AnswerKind } from './answering.js';
import { Draft } from './draft.js';
import { onlyResult } from './records.js';

const MOST_USES = 5;

/** What a term means, by the sentence that says so; or that none does, and what uses it. */
export const definition: AnswerKind = {
  name: 'definition',
  handles: (answering) => onlyResult(answering)?.kind === 'definition',
  compose(answering) {
    const { term, definition: defined, uses } = onlyResult(answering) as Result & { kind: 'definition' };
    const { say, naming, language } = answering;
    if (defined)
      return Draft.empty
        .heading(naming.source(defined.source, language))
        .quote(defined.source, defined.sentence)
        .paragraph(say('definedThere', { term }));
    if (uses.length === 0) return Draft.empty.refuse('not_mentioned').paragraph(say('termNowhere', { term }));
    const shown = uses.slice(0, MOST_USES);
    const draft = Draft.empty.refuse('detail_not_given').paragraph(say('notDefined', { term, count: shown.length }));
    return shown.reduce((all, source) => quoteUse(all, source, term, answering), draft);
  },
};

function quoteUse(draft: Draft, source: Source, term: string, { naming, language }: Answering): Draft {
  const holds = ({ text }: SourceText) => text.toLowerCase().includes(term.toLowerCase());
  const sentence = source.sentences.find(holds) ?? source.sentences[0] ?? source.body;
  return draft.paragraph(naming.source(source, language)).quote(source, sentence);
}
