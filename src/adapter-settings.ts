import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { QingwenError } from './errors.js';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Settings of the adapters, their common server, and what is kept. Null where an adapter has no token. */
export interface AdapterSettings {
  slack: SlackSettings | null;
  telegram: TelegramSettings | null;
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Of a server for metrics alone; null where they are served with the rest. */
  metricsPort: number | null;
  /** Threads that work out answers. */
  workers: number;
  /** Milliseconds that an answer may take. */
  answerTimeoutMs: number;
  /** Set where systemd runs the bot and wants to hear from it; `watchdogMs` where it must hear that often. */
  serviceManager: { watchdogMs: number | null } | null;
  /** Absolute path of the folder for conversations, answers and feedback. */
  dataDirectory: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Whether the text of questions may be logged. */
  logQuestions: boolean;
}

export interface SlackSettings {
  botToken: string;
  transport: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string };
  /** Ends with a slash; null for Slack's own. */
  apiUrl: string | null;
}

export interface TelegramSettings {
  botToken: string;
  transport: { kind: 'polling' } | { kind: 'webhook'; url: string; secret: string };
  /** Without a slash at the end; null for Telegram's own. */
  apiRoot: string | null;
}

/** What each setting must look like, in the words of the error. */
const form = (expected: string, pattern: RegExp) => z.string().regex(pattern, `expected ${expected}`).optional();
const address = z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' }).optional();
const PORT = 'expected a port number from 0 to 65535';
const port = z.coerce.number(PORT).int(PORT).min(0, PORT).max(65535, PORT);
const wholeNumber = (least: number, most: number) => {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z.coerce.number(expected).int(expected).min(least, expected).max(most, expected);
};

/**
 * A usual answer takes some 50 milliseconds of a core and the slowest under a second: ten seconds leave room for a
 * machine that is busy or slow, and for a remote embedder, while one bad question keeps others waiting no longer.
 */
const ANSWER_TIMEOUT_MS = 10_000;

/** With more than two cores a second thread, which serves while the first is busy or is started anew; each takes memory. */
const defaultWorkers = (): number => (availableParallelism() > 2 ? 2 : 1);

/** Where Telegram posts updates when it is not polled. */
export const WEBHOOK_PATH = '/telegram/webhook';
const WEBHOOK_ADDRESS = `expected an address that begins with https:// and whose path is ${WEBHOOK_PATH}, the only one that the bot answers on`;

export const adapterSchema = z.object({
  SLACK_BOT_TOKEN: form('a bot token, which begins with xoxb-', /^xoxb-\S+$/),
  SLACK_SIGNING_SECRET: form('the signing secret of Basic Information, letters and digits', /^[\w-]{8,}$/),
  SLACK_APP_TOKEN: form('an app-level token, which begins with xapp-', /^xapp-\S+$/),
  SLACK_API_URL: address,
  TELEGRAM_BOT_TOKEN: form('a bot token as BotFather gives it, digits:letters', /^\d+:[\w-]+$/),
  TELEGRAM_WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: WEBHOOK_ADDRESS })
    .refine((url) => !URL.canParse(url) || new URL(url).pathname === WEBHOOK_PATH, WEBHOOK_ADDRESS)
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: form('1 to 256 letters, digits, _ or -', /^[\w-]{1,256}$/),
  TELEGRAM_API_ROOT: address,
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  METRICS_PORT: port.optional(),
  WORKERS: wholeNumber(1, 64).default(defaultWorkers),
  ANSWER_TIMEOUT_MS: wholeNumber(100, 600_000).default(ANSWER_TIMEOUT_MS),
  // These two are set by systemd itself.
  NOTIFY_SOCKET: z.string().optional(),
  WATCHDOG_USEC: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional(),
  DATA_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(', ')}`).default('info'),
  LOG_QUESTIONS: z.enum(['true', 'false'], 'expected true or false').default('false'),
});

/**
 * Puts checked settings together.
 *
 * @param root the project's folder, for the default of DATA_DIR
 * @throws QingwenError CONFIG_INVALID, a line a fault, where one setting needs another
 */
export function adapterSettings(settings: z.infer<typeof adapterSchema>, root: string): AdapterSettings {
  const faults = missingPartners(settings);
  if (faults.length > 0) throw new QingwenError('CONFIG_INVALID', faults.join('\n'));
  return {
    slack: slackSettings(settings),
    telegram: telegramSettings(settings),
    host: settings.HOST,
    port: settings.PORT,
    metricsPort: settings.METRICS_PORT ?? null,
    workers: settings.WORKERS,
    answerTimeoutMs: settings.ANSWER_TIMEOUT_MS,
    serviceManager: settings.NOTIFY_SOCKET ? { watchdogMs: settings.WATCHDOG_USEC ? settings.WATCHDOG_USEC / 1000 : null } : null,
    dataDirectory: settings.DATA_DIR ?? join(root, 'data'),
    logLevel: settings.LOG_LEVEL,
    logQuestions: settings.LOG_QUESTIONS === 'true',
  };
}

function missingPartners(settings: z.infer<typeof adapterSchema>): string[] {
  const faults: string[] = [];
  const needs = (has: unknown, name: string, partner: unknown, what: string) => {
    if (has && !partner) faults.push(`${name}: needs ${what} as well; given without it`);
  };
  const { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN } = settings;
  needs(
    SLACK_BOT_TOKEN,
    'SLACK_BOT_TOKEN',
    SLACK_APP_TOKEN ?? SLACK_SIGNING_SECRET,
    'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
  );
  needs(SLACK_APP_TOKEN, 'SLACK_APP_TOKEN', SLACK_BOT_TOKEN, 'SLACK_BOT_TOKEN');
  needs(SLACK_SIGNING_SECRET, 'SLACK_SIGNING_SECRET', SLACK_BOT_TOKEN, 'SLACK_BOT_TOKEN');
  needs(settings.TELEGRAM_WEBHOOK_URL, 'TELEGRAM_WEBHOOK_URL', settings.TELEGRAM_BOT_TOKEN, 'TELEGRAM_BOT_TOKEN');
  needs(settings.TELEGRAM_WEBHOOK_URL, 'TELEGRAM_WEBHOOK_URL', settings.TELEGRAM_WEBHOOK_SECRET, 'TELEGRAM_WEBHOOK_SECRET');
  needs(settings.TELEGRAM_WEBHOOK_SECRET, 'TELEGRAM_WEBHOOK_SECRET', settings.TELEGRAM_WEBHOOK_URL, 'TELEGRAM_WEBHOOK_URL');
  return faults;
}

function slackSettings(settings: z.infer<typeof adapterSchema>): SlackSettings | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = settings;
  if (!botToken) return null;
  const apiUrl = settings.SLACK_API_URL ? `${withoutSlash(settings.SLACK_API_URL)}/` : null;
  // With both, Socket Mode: it needs no address that Slack can reach.
  if (appToken) return { botToken, transport: { kind: 'socket', appToken }, apiUrl };
  return { botToken, transport: { kind: 'http', signingSecret: signingSecret ?? '' }, apiUrl };
}

function telegramSettings(settings: z.infer<typeof adapterSchema>): TelegramSettings | null {
  const { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = settings;
  if (!botToken) return null;
  const apiRoot = settings.TELEGRAM_API_ROOT ? withoutSlash(settings.TELEGRAM_API_ROOT) : null;
  return { botToken, transport: url && secret ? { kind: 'webhook', url, secret } : { kind: 'polling' }, apiRoot };
}

const withoutSlash = (address: string): string => (address.endsWith('/') ? address.slice(0, -1) : address);
