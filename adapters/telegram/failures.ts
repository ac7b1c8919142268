/** What is done about a call that failed. */
export type Remedy =
  /** The same again, after the pause that Telegram asks for or after growing ones, for hours. */
  | 'send_again'
  /** The same again, but only a few times: Telegram may have carried it out. */
  | 'send_again_a_little'
  | 'send_to_new_chat'
  | 'send_without_topic'
  | 'send_without_reply'
  /** Telegram finds fault with the message itself: the person is told that something went wrong. */
  | 'tell'
  /** Nobody can be reached there: counted and logged once. */
  | 'give_up'
  /** What was wanted is so already, or matters no more. */
  | 'nothing';

/** What a failed call shows of itself. */
interface Signs {
  /** Telegram's error code; 0 where no answer of Telegram arrived. */
  code: number;
  /** Telegram's description, or what the connection says. */
  says: string;
  /** No answer arrived in time. */
  timedOut: boolean;
  movedTo: number | null;
}

/** How the description of an answer ends that came from a server in front of Telegram's, or from none of Telegram's at all. */
export const NOT_FROM_TELEGRAM = '(not from the Bot API)';

/** The one table of failures, read from above: the first row that fits is what happened. `docs/telegram.md` shows it. */
const FAILURES = [
  { failure: 'too many requests', fits: ({ code }) => code === 429, remedy: 'send_again' },
  {
    failure: 'an error of the server',
    fits: ({ code, says: text }) => code >= 500 || text.endsWith(NOT_FROM_TELEGRAM),
    remedy: 'send_again',
  },
  { failure: 'no answer in time', fits: ({ timedOut }) => timedOut, remedy: 'send_again_a_little' },
  { failure: 'no connection', fits: ({ code }) => code === 0, remedy: 'send_again' },
  { failure: 'the token is refused', fits: ({ code }) => code === 401 || code === 404, remedy: 'send_again' },
  { failure: 'the group became a supergroup', fits: ({ movedTo }) => movedTo !== null, remedy: 'send_to_new_chat' },
  {
    failure: 'the topic is gone',
    fits: says(/message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID|THREAD_ID_INVALID/i),
    remedy: 'send_without_topic',
  },
  {
    failure: 'the question is gone',
    fits: says(/\brepl(?:y|ied)\b.{0,40}not found|REPLY_MESSAGE_ID_INVALID/i),
    remedy: 'send_without_reply',
  },
  { failure: 'blocked or removed', fits: ({ code }) => code === 403, remedy: 'give_up' },
  { failure: 'the topic is closed', fits: says(/TOPIC_CLOSED|topic is closed/i), remedy: 'give_up' },
  {
    failure: 'no right to write',
    fits: says(
      /not enough rights|have no rights|administrator rights|WRITE_FORBIDDEN|CHAT_RESTRICTED|ADMIN_REQUIRED|SEND_\w{1,30}_FORBIDDEN|BANNED/i,
    ),
    remedy: 'give_up',
  },
  {
    failure: 'the chat is gone',
    fits: says(
      /(?:chat|user|group) (?:was |is )?(?:not found|deactivated|deleted)|PEER_ID_INVALID|CHANNEL_(?:PRIVATE|INVALID)|kicked|not a member|blocked/i,
    ),
    remedy: 'give_up',
  },
  {
    failure: 'the button or message is out of date',
    fits: says(
      /query is too old|query ID is invalid|QUERY_ID_INVALID|not modified|message to edit not found|can't be edited|MESSAGE_ID_INVALID/i,
    ),
    remedy: 'nothing',
  },
  { failure: 'the message is refused', fits: () => true, remedy: 'tell' },
] as const satisfies readonly { failure: string; fits: (signs: Signs) => boolean; remedy: Remedy }[];

export type Failure = (typeof FAILURES)[number]['failure'];

/** What happened to a failed call, and what to do about it. */
export interface Judgement {
  failure: Failure;
  remedy: Remedy;
  /** Seconds that Telegram asks to wait; null where it does not say, or says nonsense. */
  retryAfter: number | null;
  /** The supergroup that a group has become. */
  movedTo: number | null;
}

/** Names of the rows, for the tests that keep them, the docs and the code together. */
export const FAILURE_NAMES: readonly Failure[] = FAILURES.map(({ failure }) => failure);

/**
 * Judges a failure.
 *
 * @param error what a call of the Bot API threw, or the answer of Telegram that says it is not ok
 * @returns null for what is no failure of a call: an error in the program
 */
export function judge(error: unknown): Judgement | null {
  const signs = signsOf(error);
  if (!signs) return null;
  const { failure, remedy } = FAILURES.find(({ fits }) => fits(signs)) as (typeof FAILURES)[number];
  return { failure, remedy, retryAfter: retryAfterOf(error), movedTo: signs.movedTo };
}

function says(pattern: RegExp): (signs: Signs) => boolean {
  return (signs) => pattern.test(signs.says);
}

/** grammY throws GrammyError for Telegram's answers and HttpError for all that is none. */
function signsOf(error: unknown): Signs | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('error_code' in error && 'description' in error) {
    const { error_code, description, parameters } = error as { error_code: number; description: string; parameters?: Parameters };
    return { code: error_code, says: description, timedOut: false, movedTo: parameters?.migrate_to_chat_id ?? null };
  }
  if (!(error instanceof Error) || error.name !== 'HttpError') return null;
  const cause = (error as { error?: unknown }).error;
  const text = cause instanceof Error ? cause.message : '';
  return { code: 0, says: text, timedOut: /timed out/.test(text), movedTo: null };
}

interface Parameters {
  retry_after?: unknown;
  migrate_to_chat_id?: number;
}

function retryAfterOf(error: unknown): number | null {
  const { retry_after: seconds } = (error as { parameters?: Parameters }).parameters ?? {};
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
