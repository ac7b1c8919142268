import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jiebaDictionary, ModelFileError, readModel } from '../../vector-store/model-file.js';
import { directories, replaceIn, temporaryFolder } from '../data/seeds.js';

/** The complaint about a copy of the model with one thing in it changed. */
function complaint(change: (at: (name: string) => string) => void): string {
  const folder = join(temporaryFolder(), 'model');
  cpSync(directories.model, folder, { recursive: true });
  change((name) => join(folder, name));
  try {
    readModel(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(ModelFileError);
    return (error as Error).message;
  }
  throw new Error('The damaged model was read without complaint');
}

describe('the model', () => {
  const model = readModel(directories.model);

  it('has a row, a scale and a frequency for each of its words', () => {
    const { card, words, table, scales, frequencies, rowOf } = model;
    expect([words.length, scales.length, frequencies.length, rowOf.size]).toEqual([card.words, card.words, card.words, card.words]);
    expect(table).toHaveLength(card.words * card.dimensions);
    expect(scales.every((scale) => scale > 0 && scale < 1)).toBe(true);
    expect(frequencies.every((frequency) => frequency >= 0 && frequency < 0.2)).toBe(true);
  });

  it('has words of both languages', () => {
    for (const word of ['幼儿园', '牵头', 'kindergarten', 'hydrogen']) expect(model.rowOf.has(word)).toBe(true);
  });

  it('gives its Chinese words, and no others, as a dictionary for cutting', () => {
    const lines = jiebaDictionary(model).toString('utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(50_000);
    expect(lines.filter((line) => !/^\p{Script=Han}\S* [1-9]\d*$/u.test(line))).toEqual([]);
  });
});

describe('a model folder', () => {
  it.each(['model.json', 'words.txt', 'table.bin'])('without %s is refused, with what to run', (name) => {
    expect(complaint((at) => rmSync(at(name)))).toMatch(
      new RegExp(`^vector-store/model/${name.replace('.', '\\.')} is missing\\. .*"git checkout -- vector-store/model"`),
    );
  });

  it('that is not there at all is refused, with what to run', () => {
    expect(() => readModel(join(temporaryFolder(), 'model'))).toThrow(/model\.json is missing\. .*git checkout/);
  });

  it('whose table is cut off is refused with both sizes', () => {
    const { length } = readFileSync(join(directories.model, 'table.bin'));
    expect(complaint((at) => truncateSync(at('table.bin'), length - 1))).toMatch(
      new RegExp(`table\\.bin has ${length - 1} bytes instead of ${length}\\. .*git checkout`),
    );
  });

  it('whose table has one byte changed is refused', () => {
    const changed = complaint((at) => {
      const bytes = readFileSync(at('table.bin'));
      bytes[1000] = (bytes[1000] as number) ^ 1;
      writeFileSync(at('table.bin'), bytes);
    });
    expect(changed).toMatch(/table\.bin does not match its checksum\. .*git checkout/);
  });

  it('whose words are altered is refused', () => {
    expect(complaint((at) => replaceIn(at('words.txt'), '\n', '\n\n'))).toMatch(/words\.txt does not match its checksum\. .*git checkout/);
  });

  it('whose card is broken is refused', () => {
    expect(complaint((at) => truncateSync(at('model.json'), 20))).toMatch(/model\.json is not JSON\. .*git checkout/);
    expect(complaint((at) => writeFileSync(at('model.json'), '{}'))).toMatch(/git checkout/);
  });

  it('that holds pointers of Git LFS in place of files is refused', () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 23020000\n';
    expect(complaint((at) => writeFileSync(at('table.bin'), pointer))).toMatch(/table\.bin has \d+ bytes instead of \d+/);
  });
});
