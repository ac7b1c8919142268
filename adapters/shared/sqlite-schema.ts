import type { Database } from 'better-sqlite3';
import { QingwenError } from '../../src/errors.js';

/** Each entry brings the database from the version that is its index to the next. Never change one that was released; add one. */
const MIGRATIONS = [
  `CREATE TABLE conversations (key TEXT PRIMARY KEY, user TEXT NOT NULL, json TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
   CREATE INDEX conversations_user ON conversations (user);
   CREATE TABLE deliveries (
     name TEXT PRIMARY KEY, door TEXT NOT NULL, conversation TEXT NOT NULL, opens TEXT, user TEXT NOT NULL, text TEXT NOT NULL,
     reply_to TEXT, at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, done INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
   CREATE INDEX deliveries_conversation ON deliveries (conversation);
   CREATE INDEX deliveries_opens ON deliveries (opens) WHERE opens IS NOT NULL;
   CREATE INDEX deliveries_open ON deliveries (door, at) WHERE done = 0;
   CREATE INDEX deliveries_user ON deliveries (user);
   CREATE TABLE claims (id TEXT PRIMARY KEY, name TEXT NOT NULL REFERENCES deliveries ON DELETE CASCADE) WITHOUT ROWID;
   CREATE INDEX claims_name ON claims (name);
   CREATE TABLE answers (
     id TEXT PRIMARY KEY, door TEXT NOT NULL, conversation TEXT NOT NULL, user TEXT NOT NULL, question TEXT NOT NULL,
     status TEXT NOT NULL, json TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
   CREATE INDEX answers_conversation ON answers (conversation, at);
   CREATE INDEX answers_user ON answers (user);
   CREATE TABLE feedback (
     answer TEXT NOT NULL REFERENCES answers ON DELETE CASCADE, user TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT,
     at INTEGER NOT NULL, PRIMARY KEY (answer, user)) WITHOUT ROWID;
   CREATE INDEX feedback_user ON feedback (user);
   CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;`,
  'ALTER TABLE deliveries ADD COLUMN begun INTEGER NOT NULL DEFAULT 0;',
  'ALTER TABLE deliveries RENAME COLUMN door TO adapter; ALTER TABLE answers RENAME COLUMN door TO adapter;',
] as const;

/**
 * Brings a database to the newest version, one transaction a step.
 *
 * @throws QingwenError DATA_INVALID when it was written by a newer version of the program
 */
export function migrate(database: Database): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > MIGRATIONS.length) {
    throw new QingwenError(
      'DATA_INVALID',
      `${database.name} was written by a newer version of the program (${version}, this one knows ${MIGRATIONS.length}); update the program, or give DATA_DIR another folder`,
    );
  }
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < version) continue;
    database.transaction(() => {
      database.exec(step);
      database.pragma(`user_version = ${index + 1}`);
    })();
  }
}
