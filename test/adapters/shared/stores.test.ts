import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../adapters/shared/memory-store.js';
import { explained } from '../../../adapters/shared/sqlite-files.js';
import { openSqliteStore } from '../../../adapters/shared/sqlite-store.js';
import { describeStore } from './store-contract.js';

const folder = () => mkdtempSync(join(tmpdir(), 'qingwen-store-'));

describeStore('the memory store', (now) => createMemoryStore(now));
describeStore('the SQLite store', (now) => openSqliteStore(folder(), now));

describe('the SQLite store on disk', () => {
  it('keeps everything over a restart', async () => {
    const directory = folder();
    const first = openSqliteStore(directory);
    await first.setSetting('k', 'v');
    await first.close();
    const second = openSqliteStore(directory);
    expect(await second.getSetting('k')).toBe('v');
    await second.close();
  });

  it('refuses a folder that another running bot uses, and says what to do', async () => {
    const directory = folder();
    const store = openSqliteStore(directory);
    expect(() => openSqliteStore(directory)).toThrow(/another running bot uses .*; stop it first/);
    await store.close();
    await openSqliteStore(directory).close();
  });

  it('leaves nothing of a forgotten question on the disk', async () => {
    const directory = folder();
    const store = openSqliteStore(directory);
    const secret = 'a question that nobody else asks';
    await store.claimDelivery({
      ids: ['d'],
      adapter: 'slack',
      conversation: 'c',
      opens: null,
      user: 'u',
      text: secret,
      replyTo: 'x',
      at: 1,
      begun: 0,
    });
    await store.forget({ conversation: 'c', user: 'u' });
    const files = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'latin1'));
    expect(files.join('')).not.toContain(secret);
    await store.close();
  });

  it('refuses a database of a newer version and leaves it as it is', () => {
    const directory = folder();
    const database = new Database(join(directory, 'qingwen.db'));
    database.pragma('user_version = 99');
    database.close();
    expect(() => openSqliteStore(directory)).toThrow(/newer version of the program \(99, this one knows \d+\)/);
  });

  it('says that the folder cannot be made', () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(() => openSqliteStore(join(file, 'below'))).toThrow(/^DATA_DIR: the folder .* cannot be made/);
  });

  it('closes folder and files to other users, also those that an earlier version left open', async () => {
    const directory = join(folder(), 'data');
    mkdirSync(directory, { mode: 0o755 });
    for (const name of ['qingwen.db', 'running.lock']) writeFileSync(join(directory, name), '', { mode: 0o644 });
    const store = openSqliteStore(directory);
    await store.setSetting('k', 'v');
    expect(modeOf(directory)).toBe('700');
    const files = readdirSync(directory);
    expect(files).toEqual(expect.arrayContaining(['qingwen.db', 'qingwen.db-wal', 'hash.key', 'running.lock']));
    for (const name of files) expect([name, modeOf(join(directory, name))]).toEqual([name, '600']);
    await store.close();
  });

  it('leaves the mode of a folder that holds other things', async () => {
    const directory = folder();
    writeFileSync(join(directory, 'mine.txt'), '');
    chmodSync(directory, 0o755);
    await openSqliteStore(directory).close();
    expect(modeOf(directory)).toBe('755');
    expect(modeOf(join(directory, 'qingwen.db'))).toBe('600');
  });

  it('keeps the key for hashing over a restart, in a file of its own', async () => {
    const directory = folder();
    const first = openSqliteStore(directory);
    const key = await first.hashKey();
    await first.close();
    expect(readFileSync(join(directory, 'qingwen.db'), 'latin1')).not.toContain(key);
    const second = openSqliteStore(directory);
    expect(await second.hashKey()).toBe(key);
    await second.close();
  });

  it('moves the key of an earlier version out of the database and leaves no trace of it there', async () => {
    const directory = folder();
    const key = 'ab'.repeat(32);
    const before = openSqliteStore(directory);
    await before.setSetting('hash-key', key);
    await before.close();
    const after = openSqliteStore(directory);
    expect(await after.hashKey()).toBe(key);
    expect(readFileSync(join(directory, 'hash.key'), 'utf8')).toBe(`${key}\n`);
    for (const name of readdirSync(directory).filter((file) => file.startsWith('qingwen.db')))
      expect(readFileSync(join(directory, name), 'latin1')).not.toContain(key);
    await after.close();
  });

  it.each([
    ['a key that was cut off', 'hash.key', 'abc', /hash\.key does not hold a key; put back its backup, or delete it/],
    [
      'a database that is none',
      'qingwen.db',
      'not a database, but longer than its head'.repeat(20),
      /qingwen\.db is damaged\. .*put back a backup/,
    ],
    ['a lock that is none', 'running.lock', 'not a database, but longer than its head'.repeat(20), /running\.lock is damaged; delete it/],
  ])('says which file is damaged and what to do: %s', (_, name, content, message) => {
    const directory = folder();
    writeFileSync(join(directory, name), content);
    expect(() => openSqliteStore(directory)).toThrow(message);
    // Nothing is left locked: mended, the folder can be used.
    writeFileSync(join(directory, name), name === 'hash.key' ? 'ab'.repeat(32) : '');
    expect(() => openSqliteStore(directory)).not.toThrow();
  });

  it.each([
    ['was cut off', (path: string) => truncateSync(path, 3 * 4096)],
    ['has a page overwritten', (path: string) => overwrite(path, 2 * 4096)],
  ])('finds at the start that the database %s', async (_, harm) => {
    const directory = folder();
    const store = openSqliteStore(directory);
    for (let index = 0; index < 200; index++) await store.setSetting(`k${index}`, 'v'.repeat(100));
    await store.close();
    harm(join(directory, 'qingwen.db'));
    expect(() => openSqliteStore(directory)).toThrow(
      /qingwen\.db is damaged.*(-wal and -shm: conversations, answers and feedback then begin anew)/,
    );
  });

  it('names the file and what to do when the disk is full', () => {
    const full = new Database(':memory:');
    full.exec('CREATE TABLE t (x TEXT)');
    full.pragma('max_page_count = 2');
    const fill = () => full.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(100_000));
    let cause: unknown;
    try {
      fill();
    } catch (thrown) {
      cause = thrown;
    }
    expect(String(explained('/data/qingwen.db', cause))).toBe(
      'QingwenError: /data/qingwen.db cannot grow: the disk is full. Free some space; the bot goes on by itself (SQLITE_FULL)',
    );
  });
});

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

function overwrite(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xee, at, at + 4096);
  writeFileSync(path, bytes);
}
