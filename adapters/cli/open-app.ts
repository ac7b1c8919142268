import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { QingwenError } from '../../src/errors.js';
import type { Terminal } from './terminal.js';

const WHY = {
  missing: 'there is none yet',
  stale: 'the documents or the embedder have changed',
  damaged: 'the one on disk is damaged',
};

/** The running core, and what became of its index. */
export interface OpenedApp {
  app: App;
  index: 'found' | 'built' | 'unsaved';
}

/**
 * Starts the core. Building the index on first use is told on standard error, with a bar on a
 * terminal; an index that cannot be saved is told and used from memory.
 *
 * @param reason why the index is built, where the caller knows better
 * @param config where it is not the environment's
 * @throws QingwenError when settings, documents, model or index cannot be used
 */
export async function openApp({ error, warn }: Terminal, reason?: string, config = readConfig()): Promise<OpenedApp> {
  const bar = error.isTTY ? new SingleBar({ stream: error, format: '{bar} {value}/{total} passages', clearOnComplete: true }) : null;
  let index: OpenedApp['index'] = 'found';
  try {
    const app = await createApp(config, {
      onBuild(found) {
        index = 'built';
        warn(`Building the index: ${reason ?? WHY[found]}.`);
      },
      onProgress(done, total) {
        if (!bar) return;
        if (!bar.isActive) bar.start(total, 0);
        bar.update(done);
        if (done === total) bar.stop();
      },
      onUnsaved(cause) {
        index = 'unsaved';
        warn(
          `The index could not be saved in ${config.directories.index} (${firstLine(cause)}). It is used from memory and built again next time; set INDEX_DIR to a folder that can be written.`,
        );
      },
      onFailure: (errorId, cause) => warn(`Answer ${errorId} failed: ${firstLine(cause)}`),
    });
    return { app, index };
  } finally {
    bar?.stop();
  }
}

// Every finished index holds this file; a folder without it is none of ours and is not touched.
const STAMP_FILE = 'stamp.json';

/**
 * Removes saved indexes, so that the next start builds anew.
 *
 * @throws QingwenError INDEX_UNAVAILABLE when one cannot be removed
 */
export function discardIndexes(): void {
  const { index: parent } = readConfig().directories;
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!existsSync(join(parent, name, STAMP_FILE))) continue;
    try {
      rmSync(join(parent, name), { recursive: true });
    } catch (cause) {
      throw new QingwenError('INDEX_UNAVAILABLE', `The old index in ${parent} cannot be removed (${firstLine(cause)})`, { cause });
    }
  }
}

const firstLine = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
