import type { Log } from './shared/log.js';

/**
 * Keeps the process running whatever one adapter does: what nobody caught goes to the log, as JSON, and the other
 * adapter goes on. A reader of the output that has gone (EPIPE) is no reason to end, or to say anything.
 */
export function keepAlive(log: Log): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  process.on('unhandledRejection', (err) => log.error({ err }, 'nobody caught a failure'));
  process.on('uncaughtException', (err: NodeJS.ErrnoException) => {
    if (err.code !== 'EPIPE') log.fatal({ err }, 'nobody caught an error');
  });
}

const LOOK_EVERY_MS = 500;

/** Who started this process, read as the program begins: it may be gone by the time anybody asks. */
const PARENT = process.ppid;

/**
 * Tells when the npm that started this process has ended: not every version of npm hands SIGTERM on to what it
 * started, and a bot that nobody can stop any more would keep its folder and its port.
 */
export function onParentGone(tell: () => void): void {
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(timer);
    tell();
  }, LOOK_EVERY_MS).unref();
}
