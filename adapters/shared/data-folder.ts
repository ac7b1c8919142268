import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { QingwenError } from '../../src/errors.js';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const KEY_FILE = 'hash.key';
const KEY = /^[0-9a-f]{64}$/;

/** The file of the database; a folder that holds it is the bot's own. */
export const DATABASE_FILE = 'qingwen.db';

/**
 * Makes the folder for what is kept, where it is missing, and closes it to other users. A folder that holds
 * other things keeps its mode; the files in it are closed all the same.
 *
 * @throws QingwenError DATA_INVALID when it cannot be made
 */
export function prepareFolder(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: FOLDER_MODE });
    const names = readdirSync(directory);
    if (names.length === 0 || names.includes(DATABASE_FILE)) closeToOthers(directory, FOLDER_MODE);
  } catch (cause) {
    throw new QingwenError('DATA_INVALID', `DATA_DIR: the folder ${directory} cannot be made; name one that this user may write`, {
      cause,
    });
  }
}

/**
 * Makes a file that only this user may read, or closes the one that is there.
 *
 * @throws QingwenError DATA_INVALID when it cannot be written
 */
export function preparePrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', FILE_MODE));
    closeToOthers(path, FILE_MODE);
  } catch (cause) {
    throw new QingwenError('DATA_INVALID', `DATA_DIR: ${path} cannot be written; give the folder to the user that runs the bot`, { cause });
  }
}

/** A mode that this user may not change, as on a mounted volume, is left as it is. */
function closeToOthers(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {}
}

/**
 * The key under which persons and conversations are hashed: 64 hexadecimal digits, in a file of its own, so that a
 * copy of the database alone says nothing of who asked. Made when it is missing.
 *
 * @param inDatabase the key that an earlier version kept in the database, which then moves to the file
 * @throws QingwenError DATA_INVALID when the file holds no key or cannot be written
 */
export function readKey(directory: string, inDatabase: string | null): string {
  const path = join(directory, KEY_FILE);
  if (inDatabase === null && existsSync(path)) {
    const key = readFileSync(path, 'utf8').trim();
    if (KEY.test(key)) return key;
    throw new QingwenError(
      'DATA_INVALID',
      `${path} does not hold a key; put back its backup, or delete it: the bot then makes a new one and recognises nobody from before`,
    );
  }
  const key = inDatabase ?? randomBytes(32).toString('hex');
  writeKey(path, key);
  return key;
}

/** Whole or not at all: half a key would make strangers of everybody. */
function writeKey(path: string, key: string): void {
  const temporary = `${path}.new`;
  preparePrivateFile(temporary);
  const file = openSync(temporary, 'w', FILE_MODE);
  try {
    writeFileSync(file, `${key}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
