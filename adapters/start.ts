import { isStartedByNpm, readAdapterSettings, readConfig } from '../src/config.js';
import { QingwenError } from '../src/errors.js';
import { keepAlive, onParentGone } from './process-guards.js';
import { runAdapters } from './run.js';
import { setupHints, WITHOUT_ADAPTERS } from './setup-hints.js';
import { createLog, type Log, withoutSecrets } from './shared/log.js';
import { tellServiceManager } from './shared/service-manager.js';
import { openSqliteStore } from './shared/sqlite-store.js';
import { openSupervisedCore } from './supervisor/supervised-core.js';

/** `npm start`: starts each adapter that has a token, and stops them all on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const settings = readAdapterSettings();
  const hints = setupHints(settings);
  for (const hint of hints) say(hint);
  if (!settings.slack && !settings.telegram) {
    say(WITHOUT_ADAPTERS);
    process.exitCode = 1;
    return;
  }
  const log = createLog(settings);
  keepAlive(log);
  const config = readConfig();
  const core = openSupervisedCore(config, settings, log);
  await core.start();
  // Whatever is kept from here on, by whichever library, is for this user's eyes only.
  process.umask(0o077);
  const store = openSqliteStore(settings.dataDirectory);
  const running = await runAdapters(settings, core, store, log);
  for (const line of running.started) say(line);
  const metrics = running.metricsAddress === running.address ? '/metrics' : `${running.metricsAddress}/metrics`;
  say(`Health: ${running.address}/healthz, readiness: /readyz, metrics: ${metrics}`);
  const serviceManager = tellServiceManager(settings.serviceManager, core.isUp, log);
  serviceManager.started();
  stopOnSignal(async () => {
    serviceManager.stopping();
    await running.stop();
    await core.stop();
  }, log);
}

/** Longest wait for answers under way, in milliseconds; what is not finished then is answered after the next start. */
const PATIENCE_MS = 25_000;

function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  const leave = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.warn('left before every answer was finished');
      process.exit(0);
    }, PATIENCE_MS).unref();
    stop().then(
      () => {
        log.info('stopped');
        process.exit(0);
      },
      (err: unknown) => {
        log.error({ err }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
  if (isStartedByNpm()) onParentGone(() => leave('parent gone'));
}

const say = (line: string) => process.stderr.write(`${line}\n`);

main().catch((failure: unknown) => {
  say(
    failure instanceof QingwenError
      ? failure.message
      : `Could not start: ${withoutSecrets(failure instanceof Error ? failure.message : String(failure))}`,
  );
  process.exit(1);
});
