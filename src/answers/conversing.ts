import type { Language } from '../language/detect.js';
import type { PolicyQuery } from '../query/schema.js';
import type { AnswerParts } from './answering.js';
import { Draft } from './draft.js';
import { sayQuery } from './prepare.js';

const MOST_OFFERED = 4;

/** "What did I ask?": the queries in words. */
export function sayMyQuestion(queries: readonly PolicyQuery[], language: Language, parts: AnswerParts): Draft {
  const said = queries.map((query) => sayQuery(query, language, parts));
  return Draft.empty.with({ status: 'small_talk' }).paragraph(parts.wording.say('myQuestion', language)).list(said);
}

/** Yes or no where the bot offered several choices, or none: which is meant. */
export function askWhich(offered: readonly string[], language: Language, { wording, suggested }: AnswerParts): Draft {
  const questions = offered.length > 0 ? offered : suggested[language].slice(0, MOST_OFFERED);
  const options = questions.map((question) => ({ label: question, question }));
  return Draft.empty.paragraph(wording.say(offered.length > 0 ? 'whichOption' : 'whichSubject', language)).with({
    status: 'needs_clarification',
    options,
  });
}
