import { setImmediate } from 'node:timers/promises';

/** Rounds of the event loop without an arrival after which it is quiet, and rounds after which it need not be. */
const QUIET_ROUNDS = 3;
const MOST_ROUNDS = 200;

/**
 * Waits until nothing more arrives. An answer takes a core for tens of milliseconds, on a small machine from this
 * thread, and the event loop takes in a connection a round: without this, a crowd's last events would be
 * acknowledged only after most answers, and platforms would send them again.
 *
 * @param arrived how much has arrived so far
 */
export async function quiet(arrived: () => number): Promise<void> {
  let seen = arrived();
  for (let round = 0, still = 0; still < QUIET_ROUNDS && round < MOST_ROUNDS; round += 1) {
    await setImmediate();
    still = arrived() === seen ? still + 1 : 0;
    seen = arrived();
  }
}
