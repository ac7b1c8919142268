import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../adapters/shared/memory-store.js';
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
      door: 'slack',
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
});
