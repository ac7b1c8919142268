import { describe, expect, it } from 'vitest';
import { readAdapterSettings } from '../../../src/config.js';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1-2-very-secret', SLACK_SIGNING_SECRET: '0123456789abcdef' };

describe('the settings of the adapters', () => {
  it('start no adapter by default, and serve on this machine only', () => {
    const settings = readAdapterSettings({});
    expect(settings).toMatchObject({ slack: null, telegram: null, host: '127.0.0.1', port: 3000, logLevel: 'info', logQuestions: false });
    expect(settings.dataDirectory).toMatch(/\/data$/);
  });

  it('choose threads, time limit and the port of the metrics', () => {
    expect(readAdapterSettings({})).toMatchObject({ answerTimeoutMs: 10_000, metricsPort: null });
    expect([1, 2]).toContain(readAdapterSettings({}).workers);
    const chosen = { WORKERS: '3', ANSWER_TIMEOUT_MS: '5000', METRICS_PORT: '9100' };
    expect(readAdapterSettings(chosen)).toMatchObject({ workers: 3, answerTimeoutMs: 5000, metricsPort: 9100 });
  });

  it('take an empty value for none', () => {
    expect(readAdapterSettings({ SLACK_BOT_TOKEN: '', PORT: '' })).toMatchObject({ slack: null, port: 3000 });
  });

  it('read Slack over HTTP, and Socket Mode where an app token is given', () => {
    expect(readAdapterSettings({ ...slack, SLACK_API_URL: 'http://127.0.0.1:1/api' }).slack).toEqual({
      botToken: slack.SLACK_BOT_TOKEN,
      transport: { kind: 'http', signingSecret: slack.SLACK_SIGNING_SECRET },
      apiUrl: 'http://127.0.0.1:1/api/',
    });
    expect(readAdapterSettings({ ...slack, SLACK_APP_TOKEN: 'xapp-1' }).slack?.transport).toEqual({ kind: 'socket', appToken: 'xapp-1' });
  });

  it('read Telegram polling, and the webhook where its address is given', () => {
    const telegram = { TELEGRAM_BOT_TOKEN: '123:abc', TELEGRAM_API_ROOT: 'http://127.0.0.1:2/' };
    expect(readAdapterSettings(telegram).telegram).toEqual({
      botToken: '123:abc',
      transport: { kind: 'polling' },
      apiRoot: 'http://127.0.0.1:2',
    });
    const webhook = { TELEGRAM_WEBHOOK_URL: 'https://example.org/telegram/webhook', TELEGRAM_WEBHOOK_SECRET: 's3cret' };
    expect(readAdapterSettings({ ...telegram, ...webhook }).telegram?.transport).toEqual({
      kind: 'webhook',
      url: webhook.TELEGRAM_WEBHOOK_URL,
      secret: 's3cret',
    });
  });

  it.each([
    [
      { SLACK_BOT_TOKEN: 'xoxp-my-secret', SLACK_APP_TOKEN: 'xapp-1' },
      'SLACK_BOT_TOKEN: expected a bot token, which begins with xoxb-; given (not shown)',
    ],
    [
      { ...slack, SLACK_APP_TOKEN: 'my-secret' },
      'SLACK_APP_TOKEN: expected an app-level token, which begins with xapp-; given (not shown)',
    ],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_BOT_TOKEN: needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) as well; given without it',
    ],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN: needs SLACK_BOT_TOKEN as well; given without it'],
    [{ SLACK_API_URL: 'slack' }, 'SLACK_API_URL: expected an address that begins with http:// or https://; given "slack"'],
    [
      { TELEGRAM_BOT_TOKEN: 'my-secret' },
      'TELEGRAM_BOT_TOKEN: expected a bot token as BotFather gives it, digits:letters; given (not shown)',
    ],
    [
      { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_WEBHOOK_URL: 'https://example.org/telegram/webhook' },
      'TELEGRAM_WEBHOOK_URL: needs TELEGRAM_WEBHOOK_SECRET as well; given without it',
    ],
    [
      {
        TELEGRAM_BOT_TOKEN: '1:a',
        TELEGRAM_WEBHOOK_SECRET: 's',
        TELEGRAM_WEBHOOK_URL: 'https://example.org/bot/hook',
      },
      'TELEGRAM_WEBHOOK_URL: expected an address that begins with https:// and whose path is /telegram/webhook, the only one that the bot answers on; given "https://example.org/bot/hook"',
    ],
    [{ PORT: '70000' }, 'PORT: expected a port number from 0 to 65535; given "70000"'],
    [{ METRICS_PORT: 'abc' }, 'METRICS_PORT: expected a port number from 0 to 65535; given "abc"'],
    [{ WORKERS: '0' }, 'WORKERS: expected a whole number from 1 to 64; given "0"'],
    [{ ANSWER_TIMEOUT_MS: '10s' }, 'ANSWER_TIMEOUT_MS: expected a whole number from 100 to 600000; given "10s"'],
    [{ PORT: 'abc' }, 'PORT: expected a port number from 0 to 65535; given "abc"'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: expected one of silent, fatal, error, warn, info, debug, trace; given "loud"'],
    [{ LOG_QUESTIONS: 'yes' }, 'LOG_QUESTIONS: expected true or false; given "yes"'],
  ])('say in one line what is wrong with %o', (environment, line) => {
    expect(() => readAdapterSettings(environment)).toThrow(expect.objectContaining({ message: line }));
  });

  it('say every fault, and never a secret', () => {
    const faults = () => readAdapterSettings({ SLACK_BOT_TOKEN: 'my-secret', PORT: '-1', TELEGRAM_BOT_TOKEN: 'my-secret' });
    for (const name of ['SLACK_BOT_TOKEN', 'PORT', 'TELEGRAM_BOT_TOKEN']) expect(faults).toThrow(name);
    expect(faults).not.toThrow(/my-secret/);
  });
});
