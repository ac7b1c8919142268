import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqliteStore } from '../../adapters/shared/sqlite-store.js';
import type { ReviewedQuestion } from '../../adapters/shared/types.js';
import { QingwenError } from '../../src/errors.js';

const STORE_FILE = 'qingwen.db';

/**
 * Questions of the adapters' store that got a thumb down or no answer, newest first. Reads a copy, so that
 * a running bot is not disturbed; the copy is deleted.
 *
 * @param folder where the adapters keep their store
 * @param scratch where the copy is made
 * @throws QingwenError INPUT_INVALID when there is none
 */
export async function storedQuestions(folder: string, scratch: string = tmpdir()): Promise<ReviewedQuestion[]> {
  const path = join(folder, STORE_FILE);
  if (!existsSync(path)) {
    throw new QingwenError(
      'INPUT_INVALID',
      `There is no ${STORE_FILE} in ${folder}: start the bot once, or name its data folder with --data`,
    );
  }
  const copy = mkdtempSync(join(scratch, 'qingwen-drafts-'));
  try {
    const live = new Database(path, { readonly: true });
    await live.backup(join(copy, STORE_FILE));
    live.close();
    const store = openSqliteStore(copy);
    try {
      return await store.reviewedQuestions();
    } finally {
      await store.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
