import { type DestinationStream, type Logger, pino } from 'pino';
import type { AdapterSettings } from '../../src/adapter-settings.js';

export type Log = Logger;

/** Structured log, a JSON line an event, on standard output or the given stream. What looks like a secret is never written. */
export function createLog(settings: Pick<AdapterSettings, 'logLevel'>, destination?: DestinationStream): Log {
  const options = {
    level: settings.logLevel,
    base: null,
    redact: {
      paths: ['token', '*.token', '*.*.token', 'headers.authorization', '*.headers.authorization', '*.*.headers.authorization'],
      censor: '(not shown)',
    },
    serializers: { err: describeError },
  };
  return pino(options, destination ?? standardOutput());
}

/** Longest log that waits for a reader who is slow, in characters; what comes on top of it is dropped. */
const LONGEST_BACKLOG = 1024 * 1024;

/** Standard output, written to beside the work: a reader who stops reading, or goes, holds up nothing. */
function standardOutput(): DestinationStream {
  let leaving = false;
  // Registered before the stream's own, which writes what is left when the process ends.
  process.once('exit', () => (leaving = true));
  const stream = pino.destination({
    dest: 1,
    sync: false,
    maxLength: LONGEST_BACKLOG,
    // A full pipe is waited for, but not for ever when the process wants to end.
    retryEAGAIN: () => !leaving,
  });
  const flushSync = stream.flushSync.bind(stream);
  stream.flushSync = () => {
    try {
      flushSync();
    } catch {
      // Nobody reads it.
    }
  };
  return stream;
}

// Telegram's addresses and Slack's headers carry tokens, and libraries put both into their errors.
const SECRETS = /xox[a-z]-[\w-]+|xapp-[\w-]+|(?<!\d)\d{5,}:[\w-]{20,}/g;

/** An error as the log shows it: name, message, code and stack, without secrets. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
  const { code, cause } = error as Error & { code?: unknown };
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    ...(code === undefined ? {} : { code }),
    ...(error.stack ? { stack: withoutSecrets(error.stack) } : {}),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

export const withoutSecrets = (text: string): string => text.replace(SECRETS, '(not shown)');
