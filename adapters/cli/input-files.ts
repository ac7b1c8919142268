import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from './usage-error.js';

/** A file to read, not read yet. */
export interface InputFile {
  /** For errors and headings. */
  name: string;
  read(): Promise<Uint8Array>;
}

/** Stands for standard input among file names. */
const STANDARD_INPUT = '-';

/**
 * The files that are meant by names on the command line: files, every file of a folder, and standard input for `-`.
 *
 * @throws UsageError for a name that cannot be read, or a folder without files
 */
export function inputFiles(names: readonly string[], input: NodeJS.ReadableStream): InputFile[] {
  return names.flatMap((name): InputFile[] => {
    if (name === STANDARD_INPUT) return [{ name: 'standard input', read: () => bytesOf(input) }];
    const found = statSync(name, { throwIfNoEntry: false });
    if (!found) throw new UsageError(`Cannot read "${name}"; give the path of a file or folder`);
    if (!found.isDirectory()) return [fileAt(name)];
    const files = readdirSync(name, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    if (files.length === 0) throw new UsageError(`The folder "${name}" holds no file`);
    return files.map((entry) => fileAt(join(name, entry.name)));
  });
}

const fileAt = (path: string): InputFile => ({
  name: basename(path),
  read: async () => {
    try {
      return readFileSync(path);
    } catch {
      throw new UsageError(`Cannot read "${path}"; give the path of a file`);
    }
  },
});

async function bytesOf(input: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
