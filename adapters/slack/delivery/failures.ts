import { webApi } from '@slack/bolt';

/** What is done about a failure of Slack. */
export type Remedy =
  /** Slack is busy or in trouble: the same again, for hours. */
  | 'send_again'
  /** Slack refuses the bot itself: the question is kept and sent again, and `/readyz` says 503 until Slack takes it. */
  | 'not_ready'
  /** This place is closed to the bot: the person is told by the next way that works. */
  | 'another_way'
  /** Slack does not take the blocks: the same in plain text. */
  | 'plain_text'
  /** A window can no longer be opened: the person is told to press again. */
  | 'press_again'
  /** Nobody can be told: given up, counted, one line in the log. */
  | 'give_up';

/** The one table of what Slack may answer and what is done about it; docs/slack.md shows the same rows. */
export const FAILURES: readonly { remedy: Remedy; codes: readonly string[] }[] = [
  {
    remedy: 'send_again',
    codes: [
      'ratelimited',
      'rate_limited',
      'message_limit_exceeded',
      'internal_error',
      'fatal_error',
      'service_unavailable',
      'request_timeout',
      'team_added_to_org',
    ],
  },
  {
    remedy: 'not_ready',
    codes: [
      'invalid_auth',
      'not_authed',
      'token_revoked',
      'token_expired',
      'account_inactive',
      'missing_scope',
      'not_allowed_token_type',
      'access_denied',
      'accesslimited',
      'ekm_access_denied',
      'org_login_required',
      'team_access_not_granted',
      'team_disabled',
      'user_removed_from_team',
    ],
  },
  {
    remedy: 'another_way',
    codes: [
      'not_in_channel',
      'channel_not_found',
      'is_archived',
      'no_permission',
      'restricted_action',
      'restricted_action_read_only_channel',
      'restricted_action_thread_only_channel',
      'restricted_action_thread_locked',
      'restricted_action_non_threadable_channel',
      'thread_not_found',
      'message_not_found',
      'cannot_reply_to_message',
      'expired_url',
      'used_url',
    ],
  },
  { remedy: 'plain_text', codes: ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'] },
  { remedy: 'press_again', codes: ['expired_trigger_id', 'trigger_expired', 'invalid_trigger_id', 'trigger_exchanged'] },
  { remedy: 'give_up', codes: ['user_not_found', 'user_disabled', 'user_not_visible', 'cannot_dm_bot', 'messages_tab_disabled'] },
];

const REMEDIES = new Map(FAILURES.flatMap(({ remedy, codes }) => codes.map((code) => [code, remedy] as const)));

/**
 * Whether a call that failed may have taken effect all the same: `no` where Slack says that it did not,
 * `unlikely` where it only says that something broke, `open` where its answer never came.
 */
export type Effect = 'no' | 'unlikely' | 'open';

export interface Verdict {
  remedy: Remedy;
  effect: Effect;
  /** How long Slack asks to wait, in milliseconds; null where it does not say. */
  wait: number | null;
  /** Slack's word for it, for the log and for the person. */
  code: string;
}

// The system's words for a connection that was never made.
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** What is to be done about a failure. What is in no row goes another way, so that nobody is left without a word. */
export function judge(failure: unknown): Verdict {
  if (failure instanceof webApi.WebAPIRateLimitedError)
    return { remedy: 'send_again', effect: 'no', wait: waitOf(failure.retryAfter), code: 'HTTP 429' };
  if (failure instanceof webApi.WebAPIHTTPError) {
    const code = `HTTP ${failure.statusCode}`;
    const passes = failure.statusCode >= 500 || failure.statusCode === 408;
    return { remedy: passes ? 'send_again' : 'another_way', effect: passes ? 'unlikely' : 'no', wait: null, code };
  }
  if (failure instanceof webApi.WebAPIRequestError) {
    const code = connectionCode(failure.original);
    return { remedy: 'send_again', effect: NOT_CONNECTED.has(code) ? 'no' : 'open', wait: null, code };
  }
  if (failure instanceof webApi.WebAPIPlatformError) {
    const code = failure.data.error;
    const remedy = REMEDIES.get(code) ?? 'another_way';
    return { remedy, effect: remedy === 'send_again' && !/limit/.test(code) ? 'unlikely' : 'no', wait: null, code };
  }
  return { remedy: 'another_way', effect: 'no', wait: null, code: failure instanceof Error ? failure.name : 'unknown' };
}

/** Longest wait that is granted at once, in seconds; Slack may ask again. */
const LONGEST_WAIT = 600;

const waitOf = (seconds: number) => (Number.isFinite(seconds) && seconds >= 0 ? Math.min(Math.max(seconds, 1), LONGEST_WAIT) * 1000 : null);

function connectionCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as Error & { code?: unknown };
    if (typeof code === 'string') return code;
    if (cause.name === 'TimeoutError') return 'timeout';
  }
  return 'no connection';
}
