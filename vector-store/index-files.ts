import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PassageStore, PassageStoreKind } from './store.js';

// Raised when what is saved, or how passages are cut, changes.
const FORMAT = 10;
const STAMP_FILE = 'stamp.json';
const BUILDING = 'building-';
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** What an index depends on; when either changes it is built anew. */
export interface IndexStamp {
  embedderId: string;
  /** The model whose words the texts were cut into. */
  wordsId: string;
  seedsDigest: string;
}

export interface IndexEvents {
  /** Why the index is being built: there is none, it is stale, or it is damaged. */
  onBuild?: (reason: 'missing' | 'stale' | 'damaged') => void;
  /** The index could not be kept on disk and lives in memory only. */
  onUnsaved?: (cause: unknown) => void;
}

/** Everything kept in the index folder: the vectors, and other files by name. */
export interface BuiltIndex {
  store: PassageStore;
  /** Small files built together with the vectors, such as the reverse dictionary. */
  files: Readonly<Record<string, string>>;
}

/**
 * Opens the index for a stamp, or builds it.
 *
 * Must stay true: a folder under its final name is whole. It is written under a temporary name and
 * renamed at the end, so a crash leaves a temporary folder and two processes at once leave one of
 * two equal indexes. A folder whose files do not match the checksums in its stamp is thrown away.
 *
 * @param directory parent of all indexes
 * @param fileNames the files that `build` gives beside the vectors
 */
export async function openIndex(
  directory: string,
  stamp: IndexStamp,
  kind: PassageStoreKind,
  fileNames: readonly string[],
  build: () => Promise<BuiltIndex>,
  events: IndexEvents = {},
): Promise<BuiltIndex> {
  const key = createHash('sha256')
    .update(JSON.stringify([FORMAT, stamp]))
    .digest('hex')
    .slice(0, 16);
  const home = join(directory, key);
  const found = await load(home, kind, fileNames);
  if (found !== 'missing' && found !== 'damaged') return found;

  const isStale = found === 'missing' && otherFolders(directory, key).some((name) => !isBuilding(name));
  events.onBuild?.(isStale ? 'stale' : found);
  const built = await build();
  try {
    await save(directory, home, stamp, built);
    for (const name of otherFolders(directory, key)) removeOld(join(directory, name), name);
  } catch (cause) {
    events.onUnsaved?.(cause);
  }
  return built;
}

async function load(home: string, kind: PassageStoreKind, fileNames: readonly string[]): Promise<BuiltIndex | 'missing' | 'damaged'> {
  if (!existsSync(home)) return 'missing';
  try {
    if (!isWhole(home, fileNames)) return 'damaged';
    const files = Object.fromEntries(fileNames.map((name) => [name, readFileSync(join(home, name), 'utf8')]));
    return { store: await kind.load(home), files };
  } catch {
    return 'damaged';
  }
}

/** Whether every file is as its stamp says, and the stamp speaks of all these files. */
function isWhole(home: string, names: readonly string[]): boolean {
  try {
    const { checksums } = JSON.parse(readFileSync(join(home, STAMP_FILE), 'utf8')) as { checksums: Record<string, string> };
    const isSound = ([name, checksum]: [string, string]) => checksumOf(join(home, name)) === checksum;
    return names.every((name) => name in checksums) && Object.entries(checksums).every(isSound);
  } catch {
    return false;
  }
}

async function save(directory: string, home: string, stamp: IndexStamp, built: BuiltIndex): Promise<void> {
  const temporary = join(directory, `${BUILDING}${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(temporary, { recursive: true });
  try {
    await built.store.save(temporary);
    for (const [name, text] of Object.entries(built.files)) writeFileSync(join(temporary, name), text);
    const checksums = Object.fromEntries(readdirSync(temporary).map((name) => [name, checksumOf(join(temporary, name))]));
    writeFileSync(join(temporary, STAMP_FILE), `${JSON.stringify({ ...stamp, format: FORMAT, checksums }, null, 2)}\n`);
    putInPlace(temporary, home, Object.keys(checksums));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    rmSync(`${temporary}-replaced`, { recursive: true, force: true });
  }
}

/** Renames a finished folder to its final name. A whole index that another process has put there meanwhile is as good and stays. */
function putInPlace(temporary: string, home: string, names: readonly string[]): void {
  try {
    // A folder that is not empty cannot be renamed over: this fails where there is an index.
    renameSync(temporary, home);
  } catch (cause) {
    if (!existsSync(home)) throw cause;
    if (isWhole(home, names)) return;
    renameSync(home, `${temporary}-replaced`);
    renameSync(temporary, home);
  }
}

/** Folders beside the index for `key`; entries may vanish at any time, for other processes tidy up too. */
function otherFolders(directory: string, key: string): string[] {
  try {
    return (
      readdirSync(directory, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== key)
        .map(({ name }) => name)
        // Only folders that this file made: INDEX_DIR may hold other people's.
        .filter((name) => isBuilding(name) || INDEX_NAME.test(name))
    );
  } catch {
    return [];
  }
}

const INDEX_NAME = /^[0-9a-f]{16}$/;
const isBuilding = (name: string) => name.startsWith(BUILDING);

/** Removes an index of other seeds, or a folder that a crash left; not one still being written. */
function removeOld(path: string, name: string): void {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  const abandoned = changed !== undefined && Date.now() - changed > ABANDONED_AFTER_MS;
  if (!isBuilding(name) || abandoned) rmSync(path, { recursive: true, force: true });
}

const checksumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
