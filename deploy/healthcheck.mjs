// Asks the bot whether it lives; exits with 1 when it does not answer three times in a row. Docker calls it.
// With --restart it then ends the bot, since Docker starts anew what has ended, and not what is unhealthy. That
// works where Docker's own init is the first process (`init: true`), and does nothing anywhere else.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 3;
const ANSWER_MS = 5_000;
const PAUSE_MS = 10_000;
const address = `http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`;

async function isAlive() {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS) })).ok;
  } catch {
    return false;
  }
}

function endBot() {
  const init = readFileSync('/proc/1/comm', 'utf8').trim();
  if (init !== 'docker-init' && init !== 'tini') return;
  const children = readFileSync('/proc/1/task/1/children', 'utf8').trim().split(' ').map(Number);
  for (const pid of children) if (pid > 1 && pid !== process.pid) process.kill(pid, 'SIGKILL');
}

for (let attempt = 1; ; attempt += 1) {
  if (await isAlive()) process.exit(0);
  if (attempt === TRIES) break;
  await sleep(PAUSE_MS);
}
if (process.argv.includes('--restart')) endBot();
process.exit(1);
