import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentFolders, REPLACED, WRITING } from '../seeds/folders.js';

/** What a killed program left is swept after this. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * A set of documents as it will be, beside the one that is: the folders that stay are linked, others are written anew.
 * Nothing of the set itself is touched until `publish`, which renames; whoever is ended before it leaves the old state.
 */
export interface Staging {
  /** The folder of the set as it will be. */
  seeds: string;
  /** Puts a new folder into the set. */
  publish(id: string): void;
  /** Removes what was written and not published. */
  discard(): void;
}

/** The files of a document's folder, by name. */
export type FolderFiles = Readonly<Record<string, string | Uint8Array>>;

/**
 * @param seeds the set of documents
 * @param folders those that are new or replaced, by id
 */
export function stage(seeds: string, folders: ReadonlyMap<string, FolderFiles>): Staging {
  mkdirSync(seeds, { recursive: true });
  sweep(seeds);
  const home = join(seeds, `${WRITING}${process.pid}-${randomBytes(4).toString('hex')}`);
  for (const [id, files] of folders) {
    mkdirSync(join(home, id), { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(home, id, name), content);
  }
  for (const other of documentFolders(seeds))
    if (!folders.has(other.id)) symlinkSync(resolve(other.path), join(home, other.id), 'junction');
  return {
    seeds: home,
    publish: (id) => putInPlace(join(home, id), join(seeds, id), join(seeds, `${REPLACED}${id}`)),
    discard: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Takes a document's folder out of the set, by one rename, and deletes it. */
export function removeFolder(seeds: string, id: string): void {
  const folder = documentFolders(seeds).find((one) => one.id === id);
  if (!folder) return;
  const gone = join(seeds, `${WRITING}${process.pid}-${randomBytes(4).toString('hex')}`);
  renameSync(folder.path, gone);
  rmSync(gone, { recursive: true, force: true });
  rmSync(join(seeds, `${REPLACED}${id}`), { recursive: true, force: true });
}

/** Between the two renames the old folder is found under its other name; see `documentFolders`. */
function putInPlace(folder: string, target: string, replaced: string): void {
  if (existsSync(target)) {
    rmSync(replaced, { recursive: true, force: true });
    renameSync(target, replaced);
  }
  renameSync(folder, target);
  rmSync(replaced, { recursive: true, force: true });
}

function sweep(seeds: string): void {
  for (const name of readdirSync(seeds)) {
    const path = join(seeds, name);
    if (name.startsWith(WRITING) && Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > ABANDONED_AFTER_MS) {
      rmSync(path, { recursive: true, force: true });
    }
    if (name.startsWith(REPLACED) && existsSync(join(seeds, name.slice(REPLACED.length)))) rmSync(path, { recursive: true, force: true });
  }
}
