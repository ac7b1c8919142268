import type { Feedback, ReviewedQuestion, StoredAnswer } from './types.js';

/** How often an unfinished delivery is taken up again. */
export const MOST_ATTEMPTS = 5;

/** What the bot said no to without knowing better; these are worth a look by whoever adds documents. */
const UNANSWERED = new Set(['not_in_documents', 'failed']);

/** Questions that got a thumb down or no answer, newest first, with the earlier questions of their conversations. */
export function reviewed(answers: readonly (StoredAnswer & { conversation: string })[], feedback: readonly Feedback[]): ReviewedQuestion[] {
  const down = new Map(feedback.filter(({ verdict }) => verdict === 'down').map((given) => [given.answerId, given]));
  const ordered = [...answers].sort((a, b) => a.at - b.at);
  return ordered
    .filter(({ id, answer }) => down.has(id) || UNANSWERED.has(answer.status))
    .map(
      (kept): ReviewedQuestion => ({
        question: kept.question,
        history: ordered
          .filter(({ conversation, at }) => conversation === kept.conversation && at < kept.at)
          .map(({ question }) => question),
        status: kept.answer.status,
        verdict: down.has(kept.id) ? 'down' : 'unanswered',
        reason: down.get(kept.id)?.reason ?? null,
        at: kept.at,
      }),
    )
    .reverse();
}
