import { execFile } from 'node:child_process';
import type { AdapterSettings } from '../../src/adapter-settings.js';
import type { Log } from './log.js';

/** What the bot tells the program that keeps it running. */
export interface ServiceManager {
  /** The bot has started; from now on it says again and again that it lives. */
  started(): void;
  /** The bot has begun to stop, and says no more that it lives. */
  stopping(): void;
}

/**
 * Tells systemd, where it runs the bot (`Type=notify`), that the bot has started, and, with `WatchdogSec`, twice in each
 * of its periods that it lives. A bot whose event loop stands still, or that cannot answer any more, says nothing and
 * is started anew. Messages go through `systemd-notify`, since Node has no sockets of systemd's kind.
 *
 * @param isUp whether the bot can answer
 */
export function tellServiceManager(settings: AdapterSettings['serviceManager'], isUp: () => boolean, log: Log): ServiceManager {
  let timer: NodeJS.Timeout | undefined;
  function tell(...message: string[]): void {
    if (!settings) return;
    execFile('systemd-notify', message, (err) => {
      if (err) log.warn({ err }, 'could not tell systemd how the bot is; is systemd-notify installed?');
    });
  }
  return {
    started() {
      tell('--ready');
      if (!settings?.watchdogMs) return;
      timer = setInterval(() => {
        if (isUp()) tell('WATCHDOG=1');
      }, settings.watchdogMs / 2).unref();
    },
    stopping() {
      clearInterval(timer);
      // Leaving takes at most as long as TimeoutStopSec; the watchdog no longer looks then.
      tell('STOPPING=1');
    },
  };
}
