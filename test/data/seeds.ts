import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.js';
import { FIVE } from '../support/five.js';

/** The folders of the project, whatever the settings of the person who runs the tests. */
export const directories = readConfig(FIVE).directories;

/** A new empty folder, removed when the test that asked for it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the seeds with one thing in it changed. */
export function seedsWith(change: (at: (name: string) => string) => void): string {
  const seeds = join(temporaryFolder(), 'seeds');
  cpSync(directories.seeds, seeds, { recursive: true });
  change((name) => join(seeds, name));
  return seeds;
}

/** Replaces the first occurrence of a text in a file; it must be there. */
export function replaceIn(path: string, search: string, replacement: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(search)) throw new Error(`${path} does not hold "${search}"`);
  writeFileSync(
    path,
    text.replace(search, () => replacement),
  );
}

/** The line a text stands in, counted from 1. */
export function lineOf(path: string, search: string): number {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(search)) throw new Error(`${path} does not hold "${search}"`);
  return text.slice(0, text.indexOf(search)).split('\n').length;
}
