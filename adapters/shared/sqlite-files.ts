import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { QingwenError } from '../../src/errors.js';
import { DATABASE_FILE, prepareFolder, preparePrivateFile } from './data-folder.js';
import { migrate } from './sqlite-schema.js';

/** An open database, and the lock that keeps a second bot from its folder. */
export interface OpenDatabase {
  database: Database.Database;
  /** Absolute or as DATA_DIR names it. */
  path: string;
  close(): void;
}

/**
 * Opens the database of a folder, brings it up to date, and locks the folder.
 *
 * @throws QingwenError DATA_INVALID when folder or file cannot be used; the message names it and says what to do
 */
export function openFolder(directory: string): OpenDatabase {
  prepareFolder(directory);
  const lock = lockFolder(directory);
  const path = join(directory, DATABASE_FILE);
  try {
    const database = openDatabase(path);
    return {
      database,
      path,
      close() {
        database.close();
        lock.close();
      },
    };
  } catch (cause) {
    lock.close();
    throw explained(path, cause);
  }
}

function openDatabase(path: string): Database.Database {
  preparePrivateFile(path);
  // These take the mode of the database when they are made; a killed bot may have left them open to others.
  for (const companion of [`${path}-wal`, `${path}-shm`]) if (existsSync(companion)) preparePrivateFile(companion);
  const database = new Database(path);
  try {
    // Write-ahead: readers never wait, and a killed process loses nothing that was committed.
    database.pragma('journal_mode = WAL');
    database.pragma('foreign_keys = ON');
    // Overwrites deleted text with zeros.
    database.pragma('secure_delete = ON');
    const fault = String(database.pragma('quick_check(1)', { simple: true })).replaceAll('\n', ' ');
    if (fault !== 'ok') throw new QingwenError('DATA_INVALID', `${path} is damaged: ${fault}. ${WHEN_DAMAGED}`);
    migrate(database);
    return database;
  } catch (failure) {
    database.close();
    throw failure;
  }
}

/** Holds a lock of the operating system, which ends with the process however that ends. */
function lockFolder(directory: string): Database.Database {
  const path = join(directory, 'running.lock');
  preparePrivateFile(path);
  const lock = new Database(path, { timeout: 2000 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock.close();
    if (codeOf(cause).startsWith('SQLITE_NOTADB')) {
      throw new QingwenError('DATA_INVALID', `${path} is damaged; delete it, nothing is kept in it`, { cause });
    }
    if (!codeOf(cause).startsWith('SQLITE_BUSY')) throw explained(path, cause);
    throw new QingwenError('DATA_INVALID', `DATA_DIR: another running bot uses ${directory}; stop it first, or give each its own folder`, {
      cause,
    });
  }
}

const WHEN_DAMAGED =
  'Stop the bot and put back a backup, or move the file away together with those of the same name that end in -wal and -shm: conversations, answers and feedback then begin anew';

/** What to do about an error of SQLite, by the beginning of its code. */
const ADVICE: readonly (readonly [string, string])[] = [
  ['SQLITE_CORRUPT', `is damaged. ${WHEN_DAMAGED}`],
  ['SQLITE_NOTADB', `is damaged. ${WHEN_DAMAGED}`],
  ['SQLITE_FULL', 'cannot grow: the disk is full. Free some space; the bot goes on by itself'],
  ['SQLITE_IOERR', 'cannot be read or written: the disk is full or failing. Look at the disk and the log of the system'],
  ['SQLITE_READONLY', 'cannot be written. Give the file and its folder to the user that runs the bot'],
  ['SQLITE_CANTOPEN', 'cannot be opened. Give the file and its folder to the user that runs the bot'],
];

/** An error of the database with the file and what to do; any other error as it is. */
export function explained(path: string, cause: unknown): unknown {
  const code = codeOf(cause);
  const advice = ADVICE.find(([beginning]) => code.startsWith(beginning))?.[1];
  return advice ? new QingwenError('DATA_INVALID', `${path} ${advice} (${code})`, { cause }) : cause;
}

const codeOf = (cause: unknown): string => (cause instanceof Database.SqliteError ? cause.code : '');
