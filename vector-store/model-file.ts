import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** What `model.json` says of the table beside it. */
export interface ModelCard {
  id: string;
  dimensions: number;
  words: number;
  /** sha256 of `words.txt` and of `table.bin`. */
  checksums: { words: string; table: string };
}

/** The checked files of a model in memory that threads can share: handed to another thread, they are not copied. */
export interface ModelBytes {
  card: ModelCard;
  /** `words.txt` and `table.bin`. */
  words: SharedArrayBuffer;
  table: SharedArrayBuffer;
}

/** The static embedding model in memory. Row i of the table is the vector of `words[i]`. */
export interface StaticModel {
  card: ModelCard;
  words: readonly string[];
  rowOf: ReadonlyMap<string, number>;
  /** int8 rows, `dimensions` wide; a vector is the row times its scale. */
  table: Int8Array;
  scales: Float32Array;
  /** Share of running text, 0 for a word that only the documents know. */
  frequencies: Float32Array;
}

/** Raised for a model that is missing, cut off or altered; the message says what to run. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
}

/**
 * Reads the model folder and checks it.
 *
 * @throws ModelFileError
 */
export function readModelBytes(directory: string): ModelBytes {
  const read = (name: string) => {
    try {
      return readShared(join(directory, name));
    } catch (cause) {
      throw damaged(`vector-store/model/${name} is missing`, cause);
    }
  };
  let card: ModelCard;
  try {
    card = JSON.parse(Buffer.from(read('model.json')).toString('utf8')) as ModelCard;
  } catch (cause) {
    throw cause instanceof ModelFileError ? cause : damaged('vector-store/model/model.json is not JSON', cause);
  }
  const words = read('words.txt');
  const table = read('table.bin');
  const expected = card.words * (card.dimensions + 8);
  if (table.byteLength !== expected) {
    throw damaged(`vector-store/model/table.bin has ${table.byteLength} bytes instead of ${expected}`);
  }
  for (const [name, bytes, checksum] of [
    ['words.txt', words, card.checksums.words],
    ['table.bin', table, card.checksums.table],
  ] as const) {
    if (createHash('sha256').update(Buffer.from(bytes)).digest('hex') !== checksum) {
      throw damaged(`vector-store/model/${name} does not match its checksum`);
    }
  }
  return { card, words, table };
}

/**
 * Lays the model over its bytes, without copying the table.
 *
 * Layout of `table.bin`: `words × dimensions` int8, then `words` float32 scales, then `words`
 * float32 frequencies, little-endian.
 */
export function openModel({ card, words: wordBytes, table }: ModelBytes): StaticModel {
  const words = Buffer.from(wordBytes).toString('utf8').split('\n');
  const size = card.words * card.dimensions;
  const floats = (offset: number) => new Float32Array(table.slice(offset, offset + card.words * 4));
  return {
    card,
    words,
    rowOf: new Map(words.map((word, row) => [word, row])),
    table: new Int8Array(table, 0, size),
    scales: floats(size),
    frequencies: floats(size + card.words * 4),
  };
}

/** Reads, checks and lays out a model. @throws ModelFileError */
export const readModel = (directory: string): StaticModel => openModel(readModelBytes(directory));

function readShared(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const bytes = new SharedArrayBuffer(fstatSync(file).size);
    let at = 0;
    while (at < bytes.byteLength) {
      const read = readSync(file, new Uint8Array(bytes, at));
      if (read === 0) throw new Error(`${path} was cut off while it was read`);
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** The Chinese words of the model as a jieba dictionary. */
export function jiebaDictionary(model: StaticModel): Buffer {
  const lines: string[] = [];
  for (const [row, word] of model.words.entries()) {
    if (/^\p{Script=Han}/u.test(word)) lines.push(`${word} ${Math.max(1, Math.round((model.frequencies[row] ?? 0) * 1e8))}`);
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}

const damaged = (fault: string, cause?: unknown) =>
  new ModelFileError(
    `${fault}. Restore the folder with "git checkout -- vector-store/model", or build it anew as vector-store/build/README.md says.`,
    { cause },
  );
