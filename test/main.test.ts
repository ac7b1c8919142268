import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { readLibrary } from '../src/documents/library.js';
import { readWordTables } from '../src/documents/word-tables.js';
import { FIVE } from './support/five.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingwen-main-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a start that cannot work', () => {
  it('says what to run when the model was cut off', async () => {
    const config = readConfig({ ...FIVE, INDEX_DIR: join(folder, 'index') });
    const model = join(folder, 'model');
    cpSync(config.directories.model, model, { recursive: true });
    truncateSync(join(model, 'table.bin'), 1000);
    const start = createApp({ ...config, directories: { ...config.directories, model } });
    await expect(start).rejects.toMatchObject({
      name: 'QingwenError',
      code: 'MODEL_INVALID',
      message: expect.stringContaining('git checkout'),
    });
  });

  it('names the file and what is wrong when a document is not text', async () => {
    const config = readConfig({ ...FIVE, INDEX_DIR: join(folder, 'index') });
    const seeds = join(folder, 'seeds');
    cpSync(config.directories.seeds, seeds, { recursive: true });
    cpSync(join(config.directories.model, 'table.bin'), join(seeds, 'zibo-113', 'source.txt'));
    const start = createApp({ ...config, directories: { ...config.directories, seeds } });
    await expect(start).rejects.toMatchObject({
      name: 'QingwenError',
      code: 'DATA_INVALID',
      message: expect.stringContaining('zibo-113/source.txt'),
    });
  });
});

describe('what people leave in a folder', () => {
  it('does not keep the documents from being read: a table saved by a spreadsheet, a folder inside seeds', () => {
    const seeds = join(folder, 'seeds');
    cpSync(readConfig(FIVE).directories.seeds, seeds, { recursive: true });
    mkdirSync(join(seeds, 'old'));
    const glossary = join(seeds, 'registry', 'glossary.tsv');
    writeFileSync(glossary, `\uFEFF${readFileSync(glossary, 'utf8')}`);
    expect(readLibrary(seeds).documents).toHaveLength(5);
    expect(readWordTables(seeds).glossary.length).toBeGreaterThan(600);
  });
});
