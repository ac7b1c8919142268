import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Questions a person may ask in a minute: more than anyone types, few enough to stop a script. */
export const QUESTIONS_A_MINUTE = 30;

/** A question over the limit. */
export interface Refusal {
  /** Until the next question is within the limit. */
  seconds: number;
  /** Whether it is the first one over the limit in this window: one notice is enough. */
  isFirst: boolean;
}

export interface RateLimit {
  /** Counts a question. Returns null when it is within the limit. */
  take(user: string): Promise<Refusal | null>;
}

export function createRateLimit(questionsAMinute = QUESTIONS_A_MINUTE): RateLimit {
  const limiter = new RateLimiterMemory({ points: questionsAMinute, duration: 60 });
  return {
    async take(user) {
      try {
        await limiter.consume(user);
        return null;
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal;
        const { msBeforeNext, consumedPoints } = refusal as RateLimiterRes;
        return { seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)), isFirst: consumedPoints === questionsAMinute + 1 };
      }
    },
  };
}
