import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { guessesFor } from '../../../src/documents/intake/guesses.js';
import { type Intake, presentIn, takeIn, type Wishes } from '../../../src/documents/intake/intake.js';
import { readFileBytes } from '../../../src/documents/intake/read-file.js';
import { removeFolder, stage } from '../../../src/documents/intake/staging.js';
import { readLibrary } from '../../../src/documents/library.js';
import { temporaryFolder } from '../../data/seeds.js';
import { FIXTURES, makeYunling, TOOL } from '../../support/yunling.js';

let seeds = '';
let made: Intake[] = [];
beforeEach(async () => {
  seeds = join(temporaryFolder(), 'seeds');
  made = await makeYunling(seeds);
});

const songxi = readFileSync(join(FIXTURES, 'songxi.txt'), 'utf8');
const ids = () => readLibrary(seeds).documents.map(({ id }) => id);
const take = async (text: string, wishes: Wishes = {}) => {
  const file = await readFileBytes(Buffer.from(text), 'songxi.txt');
  return takeIn(file, guessesFor(file, {}), presentIn(seeds, readLibrary(seeds).documents), seeds, TOOL, wishes);
};
const publish = ({ record, files }: Intake) => stage(seeds, new Map([[record.id, files]])).publish(record.id);

describe('a document that is added', () => {
  it('has a folder with its text, the file as it was published, and what is known of it', () => {
    const [first] = made;
    const folder = join(seeds, 'songxi-key-tasks-2026');
    expect(readdirSync(folder).sort()).toEqual(['document.json', 'original.txt', 'source.txt']);
    expect(readFileSync(join(folder, 'original.txt'), 'utf8')).toBe(songxi);
    const record = JSON.parse(readFileSync(join(folder, 'document.json'), 'utf8'));
    expect(record).toMatchObject({
      id: 'songxi-key-tasks-2026',
      origin: { how: 'generated', ...TOOL },
      documentNumber: '松政办发〔2026〕7号',
    });
    expect(record.source).toEqual({ how: 'extracted', file: 'original.txt', kind: 'text', sha256: first?.file.sha256, ...TOOL });
  });

  it('is read like any other, with its tasks and units', () => {
    const library = readLibrary(seeds);
    expect(ids()).toEqual(['heyuan-three-year-action-plan-2025', 'songxi-key-tasks-2026', 'yunling-implementation-opinions-2024']);
    expect(library.task('songxi-key-tasks-2026', 1)?.units.map(({ text }) => text)).toEqual(['市茶业局', '市商务局', '松溪海关']);
  });

  it('may leave out numbers, which are then known to be left out', async () => {
    const intake = await take(
      songxi
        .replace('松政办发〔2026〕7号', '松政办发〔2026〕8号')
        .replaceAll('2026年重点工作', '2027年重点工作')
        .replace(/2\.壮大.*\n/, '')
        .replaceAll('新建', '改建'),
      { asNew: true },
    );
    if ('same' in intake) throw new Error('taken for the same');
    expect(intake.record.numbers).toEqual({ published: [1, 6], held: [1, 6], skipped: [2] });
    publish(intake);
    expect(
      readLibrary(seeds)
        .document(intake.record.id)
        .tasks.map(({ number }) => number),
    ).toEqual([1, 3, 4, 5, 6]);
  });
});

describe('a file that is added again', () => {
  it('is recognised, also with other line ends and marks', async () => {
    expect(await take(songxi)).toEqual({ same: 'songxi-key-tasks-2026' });
    expect(await take(songxi.replaceAll('\n', '\r\n').replaceAll(',', '，'))).toEqual({ same: 'songxi-key-tasks-2026' });
  });

  it('in a newer version takes the place of the earlier', async () => {
    const intake = await take(songxi.replace('12万亩', '15万亩'));
    if ('same' in intake) throw new Error('taken for the same');
    expect(intake.standing).toEqual({ is: 'version', id: 'songxi-key-tasks-2026' });
    publish(intake);
    expect(ids()).toHaveLength(3);
    expect(readLibrary(seeds).task('songxi-key-tasks-2026', 1)?.body.text).toContain('15万亩');
  });

  it('keeps of what people wrote for the earlier version what still fits, under the new numbers', async () => {
    const folder = join(seeds, 'songxi-key-tasks-2026');
    const english = {
      document: 'songxi-key-tasks-2026',
      origin: { how: 'curated' },
      sections: { '一、产业': { title: 'Industry' } },
      tasks: { 1: { title: 'Tea', summary: 'Grow tea.' }, 3: { title: 'Firms', summary: 'Attract firms.' } },
    };
    writeFileSync(join(folder, 'english.json'), JSON.stringify(english));
    writeFileSync(join(folder, 'phrases.tsv'), 'task\tzh\ten\n# origin: curated\n1\t茶\ttea\n3\t招商\tinvestors\n');
    const intake = await take(
      songxi
        .replace('12万亩', '15万亩')
        .replace(/2\.壮大.*\n/, '')
        .replace('3.引进', '2.引进')
        .replace('4.建设', '3.建设')
        .replace('5.关爱', '4.关爱')
        .replace('6.修路', '5.修路'),
    );
    if ('same' in intake) throw new Error('taken for the same');
    publish(intake);
    const library = readLibrary(seeds);
    expect(library.task('songxi-key-tasks-2026', 2)).toMatchObject({ english: { title: 'Firms' }, everyday: { zh: ['招商'] } });
    expect(library.task('songxi-key-tasks-2026', 1)).toMatchObject({ english: null, everyday: { zh: [] } });
    expect(intake.lost).toBe(2);
  });

  it('is kept beside the earlier version where that is wished', async () => {
    const intake = await take(songxi.replace('12万亩', '15万亩'), { asNew: true });
    if ('same' in intake) throw new Error('taken for the same');
    expect(intake.record).toMatchObject({ id: 'songxi-key-tasks-2026-2', name: { en: 'Songxi key tasks 2026 (2)' } });
  });

  it('may not take the id of another document, or an id that is none', async () => {
    const other = songxi
      .replaceAll('重点工作', '民生工作')
      .replace('7号', '9号')
      .replace(/[1-6]\.[^。]{2,4}。/g, (title) => `${title}另有安排。`);
    await expect(take(other, { id: 'heyuan-three-year-action-plan-2025' })).rejects.toThrow(/that of another document/);
    await expect(take(other, { id: '../etc' })).rejects.toThrow(/lower-case letters/);
  });
});

describe('a program that is ended in the middle of adding', () => {
  it('leaves the old state, before anything is published', async () => {
    const digest = readLibrary(seeds).digest;
    const intake = await take(songxi.replace('12万亩', '15万亩'));
    if ('same' in intake) throw new Error('taken for the same');
    stage(seeds, new Map([[intake.record.id, intake.files]]));
    expect(readdirSync(seeds).filter((name) => name.startsWith('.'))).toHaveLength(1);
    expect(readLibrary(seeds).digest).toBe(digest);
  });

  it('leaves the earlier version where it was between taking that away and putting the later in', () => {
    const digest = readLibrary(seeds).digest;
    renameSync(join(seeds, 'songxi-key-tasks-2026'), join(seeds, '.replaced-songxi-key-tasks-2026'));
    expect(readLibrary(seeds).digest).toBe(digest);
  });

  it('shows the set as it will be, before it is', async () => {
    const intake = await take(songxi.replace('12万亩', '15万亩'));
    if ('same' in intake) throw new Error('taken for the same');
    const staging = stage(seeds, new Map([[intake.record.id, intake.files]]));
    const staged = readLibrary(staging.seeds);
    expect(staged.task('songxi-key-tasks-2026', 1)?.body.text).toContain('15万亩');
    staging.publish(intake.record.id);
    staging.discard();
    expect(readLibrary(seeds).digest).toBe(staged.digest);
    expect(readdirSync(seeds).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a document that is removed', () => {
  it('is gone with its folder, and the others stay', () => {
    removeFolder(seeds, 'songxi-key-tasks-2026');
    expect(ids()).toEqual(['heyuan-three-year-action-plan-2025', 'yunling-implementation-opinions-2024']);
    expect(existsSync(join(seeds, 'songxi-key-tasks-2026'))).toBe(false);
  });
});

describe('folders that hold no document', () => {
  it('are passed over', () => {
    mkdirSync(join(seeds, 'drafts'));
    writeFileSync(join(seeds, 'drafts', 'plan.docx'), '');
    expect(ids()).toHaveLength(3);
  });
});
