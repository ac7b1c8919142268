import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Questions a person may ask in a minute: more than anyone types, few enough to stop a script. */
export const QUESTIONS_A_MINUTE = 30;

export interface RateLimit {
  /** Counts a question. Returns 0 when it is within the limit, else the seconds until the next is. */
  take(user: string): Promise<number>;
}

export function createRateLimit(questionsAMinute = QUESTIONS_A_MINUTE): RateLimit {
  const limiter = new RateLimiterMemory({ points: questionsAMinute, duration: 60 });
  return {
    async take(user) {
      try {
        await limiter.consume(user);
        return 0;
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal;
        return Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000));
      }
    },
  };
}
