import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { PassageStore, PassageStoreKind } from './store.js';

// Raised when what is saved, or how passages are cut, changes.
const FORMAT = 13;
const STAMP_FILE = 'stamp.json';
const BUILDING = 'building-';
/** A build on another machine that shares the folder, whose processes cannot be seen from here, is given up after this. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** What an index depends on; when either changes it is built anew. */
export interface IndexStamp {
  embedderId: string;
  /** The model whose words the texts were cut into. */
  wordsId: string;
  seedsDigest: string;
  /** Changes with the code and word lists that read the documents. */
  readersDigest: string;
  /** Changes with the words that texts are cut into, and with those that a gloss leaves out. */
  wordsDigest: string;
  /** Each document by its digest. */
  documents: Readonly<Record<string, string>>;
}

/** An index of other documents, or of other versions of them, made in the same way: what is in it need not be made again. */
export interface EarlierIndex extends BuiltIndex {
  documents: IndexStamp['documents'];
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
 * two equal indexes, and what a killed one left is swept at the next opening. A folder whose files do not
 * match the checksums in its stamp is thrown away.
 *
 * @param directory parent of all indexes
 * @param build is given what is saved of other documents and made in the same way, if anything
 * @param fileNames the files that `build` gives beside the vectors
 */
export async function openIndex(
  directory: string,
  stamp: IndexStamp,
  kind: PassageStoreKind,
  fileNames: readonly string[],
  build: (earlier: EarlierIndex | null) => Promise<BuiltIndex>,
  events: IndexEvents = {},
): Promise<BuiltIndex> {
  const key = createHash('sha256')
    .update(JSON.stringify([FORMAT, stamp]))
    .digest('hex')
    .slice(0, 16);
  const home = join(directory, key);
  sweepLeftovers(directory);
  const found = await load(home, kind, fileNames);
  if (found !== 'missing' && found !== 'damaged') return found;

  const isStale = found === 'missing' && otherFolders(directory, key).length > 0;
  events.onBuild?.(isStale ? 'stale' : found);
  const built = await build(await earlierIndex(directory, stamp, kind, fileNames));
  try {
    await save(directory, home, stamp, built);
    for (const name of otherFolders(directory, key)) rmSync(join(directory, name), { recursive: true, force: true });
  } catch (cause) {
    events.onUnsaved?.(cause);
  }
  return built;
}

/** Of the saved indexes that were made in the same way, the one that shares most documents with the new one. */
async function earlierIndex(
  directory: string,
  stamp: IndexStamp,
  kind: PassageStoreKind,
  names: readonly string[],
): Promise<EarlierIndex | null> {
  const shared = otherFolders(directory, '').flatMap((name) => {
    const found = readStamp(join(directory, name));
    const isAlike = found && found.format === FORMAT && MADE_BY.every((field) => found[field] === stamp[field]);
    if (!isAlike) return [];
    return [{ home: join(directory, name), documents: found.documents, count: sharedDocuments(found.documents, stamp.documents).length }];
  });
  const [best] = shared.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const loaded = best && (await load(best.home, kind, names));
  return best && loaded && loaded !== 'missing' && loaded !== 'damaged' ? { ...loaded, documents: best.documents } : null;
}

/** What must be the same for one index to be of use to another. */
const MADE_BY = ['embedderId', 'wordsId', 'readersDigest', 'wordsDigest'] as const;

/** Ids of the documents that are in both, with the same digest. */
export const sharedDocuments = (one: IndexStamp['documents'], other: IndexStamp['documents']): string[] =>
  Object.keys(other).filter((id) => one[id] === other[id]);

function readStamp(home: string): (IndexStamp & { format: number }) | null {
  try {
    return JSON.parse(readFileSync(join(home, STAMP_FILE), 'utf8')) as IndexStamp & { format: number };
  } catch {
    return null;
  }
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
  const temporary = join(directory, `${BUILDING}${HOST}-${process.pid}-${randomBytes(4).toString('hex')}`);
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

/** Indexes for other keys; entries may vanish at any time, for other processes tidy up too. */
const otherFolders = (directory: string, key: string): string[] =>
  // Only folders that this file made: INDEX_DIR may hold other people's.
  foldersIn(directory).filter((name) => name !== key && INDEX_NAME.test(name));

/** Removes what killed builds have left; not what is still being written. */
function sweepLeftovers(directory: string): void {
  for (const name of foldersIn(directory)) {
    if (!name.startsWith(BUILDING) || isUnderWay(join(directory, name), name)) continue;
    try {
      rmSync(join(directory, name), { recursive: true, force: true });
    } catch {
      // Somebody else's, in a folder that several use; it does no harm.
    }
  }
}

function foldersIn(directory: string): string[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

const INDEX_NAME = /^[0-9a-f]{16}$/;
/** Names this machine, or this container, among those that share a folder. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const BUILDER = /^building-([0-9a-f]{8})-([0-9]{1,10})-/;

/** Whether a folder is still being written: on this machine, as long as its process lives. */
function isUnderWay(path: string, name: string): boolean {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - changed > ABANDONED_AFTER_MS) return false;
  const [, host, pid] = BUILDER.exec(name) ?? [];
  if (host !== HOST) return true;
  // A container's processes get the same ids after each start: an older folder with our id is not ours.
  return Number(pid) === process.pid ? changed >= Date.now() - process.uptime() * 1000 : isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: it is there, and another user's.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const checksumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
