import type { Answer } from '../../src/answers/types.js';
import type { Wording } from '../../src/answers/wording.js';
import { detectLanguage } from '../../src/language/detect.js';

/** The apology for what went wrong outside the bot: a time limit passed, the store broken. */
export function failedAnswer(question: string, errorId: string, wording: Wording): Answer {
  const language = detectLanguage(question) ?? 'en';
  const text = wording.say('failed', language, { id: errorId });
  return {
    status: 'failed',
    errorId,
    language,
    blocks: [{ kind: 'paragraph', text }],
    text,
    verdict: null,
    count: null,
    value: null,
    units: [],
    figures: [],
    citations: [],
    read: [],
    options: [],
    trace: { steps: [], evidence: [] },
  };
}
