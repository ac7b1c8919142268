import { type Logger, LogLevel } from '@slack/bolt';
import { type Log, withoutSecrets } from '../shared/log.js';

/** Bolt's own messages in the bot's log; its debug level shows bodies and is never on. */
export function boltLogger(log: Log): Logger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const text = parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
      log[level]({ adapter: 'slack' }, withoutSecrets(text));
    };
  return {
    debug: () => {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
