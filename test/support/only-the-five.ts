import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { REGISTRY } from '../../src/documents/seeds/folders.js';
import { THE_FIVE } from './five.js';

/**
 * Gives every test, and every program that a test starts, a set with the five documents alone: whoever adds a document to
 * the project, or sets another folder, turns no test red by it.
 */
export default function setUp(): () => void {
  const home = mkdtempSync(join(tmpdir(), 'qingwen-five-'));
  const { seeds } = readConfig({}).directories;
  for (const name of [...THE_FIVE, REGISTRY]) cpSync(join(seeds, name), join(home, 'seeds', name), { recursive: true });
  process.env['SEEDS_DIR'] = join(home, 'seeds');
  delete process.env['PROMPTS_DIR'];
  return () => rmSync(home, { recursive: true, force: true });
}
