import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { BuiltIndex } from '../../vector-store/index-files.js';
import { temporaryFolder } from '../data/seeds.js';
import { buildSmall, nearestToQingzhou, openSmall, stamp, WORDS_FILE } from './small-index.js';

const neverBuild = () => Promise.reject(new Error('The index was built although it was there'));
const isSound = async (index: BuiltIndex) => {
  expect(await nearestToQingzhou(index)).toBe('青州');
  expect(JSON.parse(index.files[WORDS_FILE] as string)).toHaveLength(4);
};
/** The one folder that holds an index. */
function homeIn(directory: string): string {
  const names = readdirSync(directory);
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/^[0-9a-f]{16}$/);
  return join(directory, names[0] as string);
}

describe('an index', () => {
  it('is built once and then read', async () => {
    const directory = temporaryFolder();
    const first = await openSmall(directory);
    expect(first.said).toEqual(['missing']);
    await isSound(first);
    const second = await openSmall(directory, neverBuild);
    expect(second.said).toEqual([]);
    await isSound(second);
    homeIn(directory);
  });

  it('is put into a folder that is not there yet', async () => {
    const directory = join(temporaryFolder(), 'deep', 'down');
    await openSmall(directory);
    await isSound(await openSmall(directory, neverBuild));
  });

  it.each(['seedsDigest', 'embedderId', 'wordsId', 'readersDigest'] as const)(
    'is stale when the %s changes, and the old one is removed',
    async (field) => {
      const directory = temporaryFolder();
      await openSmall(directory);
      const old = homeIn(directory);
      const changed = { ...stamp, [field]: 'another' };
      const fresh = await openSmall(directory, buildSmall, changed);
      expect(fresh.said).toEqual(['stale']);
      await isSound(fresh);
      expect(homeIn(directory)).not.toBe(old);
      expect((await openSmall(directory, neverBuild, changed)).said).toEqual([]);
    },
  );

  it('says in its stamp what it was built from', async () => {
    const directory = temporaryFolder();
    await openSmall(directory);
    const written = JSON.parse(readFileSync(join(homeIn(directory), 'stamp.json'), 'utf8')) as Record<string, unknown>;
    expect(written).toMatchObject(stamp);
    expect(Object.keys(written['checksums'] as object).sort()).toEqual(['args.json', 'docstore.json', 'hnswlib.index', WORDS_FILE]);
  });
});

describe('a damaged index', () => {
  const files = ['hnswlib.index', 'docstore.json', 'args.json', WORDS_FILE];
  const damage: [string, (path: string) => void][] = [
    ['is cut off', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
    ['is missing', (path) => rmSync(path)],
    [
      'has one byte changed',
      (path) => {
        const bytes = readFileSync(path);
        const middle = Math.floor(bytes.length / 2);
        bytes[middle] = (bytes[middle] as number) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
  ];
  const cases = damage.flatMap(([what, harm]) => files.map((name) => ({ name, what, harm })));

  it.each(cases)('whose $name $what is said to be damaged and built anew', async ({ name, harm }) => {
    const directory = temporaryFolder();
    await openSmall(directory);
    harm(join(homeIn(directory), name));
    const mended = await openSmall(directory);
    expect(mended.said).toEqual(['damaged']);
    await isSound(mended);
    homeIn(directory);
    expect((await openSmall(directory, neverBuild)).said).toEqual([]);
  });

  it.each([
    ['is missing', (path: string) => rmSync(path)],
    ['is not JSON', (path: string) => writeFileSync(path, '{')],
    ['is empty of checksums', (path: string) => writeFileSync(path, '{"checksums":{}}')],
  ])('whose stamp %s is built anew', async (_, harm) => {
    const directory = temporaryFolder();
    await openSmall(directory);
    harm(join(homeIn(directory), 'stamp.json'));
    expect((await openSmall(directory)).said).toEqual(['damaged']);
    expect((await openSmall(directory, neverBuild)).said).toEqual([]);
  });
});

describe('a crash', () => {
  it('while building leaves nothing behind', async () => {
    const directory = temporaryFolder();
    await expect(openSmall(directory, () => Promise.reject(new Error('out of memory')))).rejects.toThrow('out of memory');
    expect(readdirSync(directory)).toEqual([]);
    expect((await openSmall(directory)).said).toEqual(['missing']);
  });

  it('while writing leaves no folder under the final name, and the store works from memory', async () => {
    const directory = temporaryFolder();
    const opened = await openSmall(directory, async () => {
      const built = await buildSmall();
      built.store.save = async (folder) => {
        writeFileSync(join(folder, 'hnswlib.index'), 'half');
        throw new Error('no space left on device');
      };
      return built;
    });
    expect(opened.said).toEqual(['missing', 'unsaved']);
    await isSound(opened);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('leaves a half-written folder that does not count as an index, and that the next start sweeps, whether it builds or not', async () => {
    const directory = temporaryFolder();
    leftover(directory, await pidOfTheDead());
    const opened = await openSmall(directory);
    expect(opened.said).toEqual(['missing']);
    await isSound(opened);
    homeIn(directory);
    leftover(directory, await pidOfTheDead());
    expect((await openSmall(directory, neverBuild)).said).toEqual([]);
    homeIn(directory);
  });

  it('is not what a build under way looks like: its folder stays, here and on another machine that shares the place', async () => {
    const directory = temporaryFolder();
    const ours = leftover(directory, process.pid);
    const elsewhere = leftover(directory, await pidOfTheDead(), '00000000');
    await openSmall(directory);
    expect(readdirSync(directory)).toEqual(expect.arrayContaining([ours, elsewhere]));
  });

  it('long ago is tidied up, wherever it was', async () => {
    const directory = temporaryFolder();
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    for (const host of [undefined, '00000000']) utimesSync(join(directory, leftover(directory, process.pid, host)), yesterday, yesterday);
    await openSmall(directory);
    homeIn(directory);
  });

  it('of a build that is killed while it writes is swept by the next start', async () => {
    const directory = temporaryFolder();
    const script = fileURLToPath(new URL('open-in-process.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, directory, 'killed'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const output = linesOf(child);
    expect(await next(output)).toBe('building');
    child.stdin?.write('go\n');
    await once(child, 'exit');
    expect(readdirSync(directory)).toEqual([expect.stringMatching(/^building-/)]);
    expect((await openSmall(directory)).said).toEqual(['missing']);
    homeIn(directory);
  });
});

/** What a killed build leaves; returns the folder's name. */
function leftover(directory: string, pid: number, host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)): string {
  const name = `building-${host}-${pid}-deadbeef`;
  mkdirSync(join(directory, name));
  writeFileSync(join(directory, name, 'hnswlib.index'), 'half');
  return name;
}

/** The id of a process that has ended. */
async function pidOfTheDead(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid as number;
}

describe('two builds at once', () => {
  it('in one process leave one usable index', async () => {
    const directory = temporaryFolder();
    const opened = await Promise.all([openSmall(directory), openSmall(directory), openSmall(directory)]);
    for (const index of opened) await isSound(index);
    expect(opened.map(({ said }) => said)).toEqual([['missing'], ['missing'], ['missing']]);
    homeIn(directory);
    await isSound(await openSmall(directory, neverBuild));
  });

  it('over a damaged index leave one usable index', async () => {
    const directory = temporaryFolder();
    await openSmall(directory);
    rmSync(join(homeIn(directory), WORDS_FILE));
    const opened = await Promise.all([openSmall(directory), openSmall(directory)]);
    for (const index of opened) await isSound(index);
    expect(opened.map(({ said }) => said)).toEqual([['damaged'], ['damaged']]);
    homeIn(directory);
    await isSound(await openSmall(directory, neverBuild));
  });

  it('in two processes leave one usable index', async () => {
    const directory = temporaryFolder();
    const script = fileURLToPath(new URL('open-in-process.ts', import.meta.url));
    const children = [0, 1].map(() =>
      spawn(process.execPath, ['--import', 'tsx', script, directory], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const outputs = children.map(linesOf);
    for (const output of outputs) expect(await next(output)).toBe('building');
    for (const child of children) child.stdin?.write('go\n');
    for (const output of outputs) expect(JSON.parse(await next(output))).toEqual({ said: ['missing'], nearest: '青州' });
    homeIn(directory);
    await isSound(await openSmall(directory, neverBuild));
  });
});

describe('a folder that cannot be written', () => {
  it.each([
    ['lies below a file', (file: string) => join(file, 'index')],
    ['is a file', (file: string) => file],
  ])('because it %s is said, and the store works from memory', async (_, directoryOf) => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const opened = await openSmall(directoryOf(file));
    expect(opened.said).toEqual(['missing', 'unsaved']);
    await isSound(opened);
  });
});

describe('an index copied elsewhere', () => {
  it('is read there: nothing in it names its place', async () => {
    const directory = temporaryFolder();
    await openSmall(directory);
    const elsewhere = join(temporaryFolder(), 'copy');
    cpSync(directory, elsewhere, { recursive: true });
    await isSound(await openSmall(elsewhere, neverBuild));
  });
});

type Lines = AsyncIterator<string>;

function linesOf(child: ChildProcess): Lines {
  if (!child.stdout) throw new Error('The process has no output to read');
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}

async function next(lines: Lines): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Error('The process ended before it said what was awaited');
  return value;
}
