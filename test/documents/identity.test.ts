import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/documents/library.js';
import { directories } from '../data/seeds.js';

const library = readLibrary(directories.seeds);

const published = [
  { id: 'qingdao-plan', tasks: 31, from: 90, to: 120, sha256: '9a2eab6a92a99f75e01deb16eb028c2c75ac2d48e71720e23c0e595e207d7c46' },
  { id: 'qingdao-2023', tasks: 128, from: 1, to: 128, sha256: '3a8f0cf05fb179d547ad5bf8f312b5bf0eab8455d8039c31f2fb12898e94c82f' },
  { id: 'qingzhou-2023', tasks: 85, from: 1, to: 85, sha256: '238e675a50d9dc0de7d208ac1b811c47ee237d9845bcfb1db2953343674a4e59' },
  { id: 'zhifu-plan', tasks: 102, from: 1, to: 102, sha256: 'd6235f374310a62c5b083fe8c6eacc71a650761ae564617f9e85dc381745dbef' },
  { id: 'zibo-113', tasks: 113, from: 1, to: 113, sha256: 'facafac180e83561eee62d72c10817dff9176f7b9aab8cae901e41f927d78a15' },
];

describe.each(published)('the document $id', ({ id, tasks, from, to, sha256 }) => {
  it('is byte for byte as it was received', () => {
    const bytes = readFileSync(join(directories.seeds, id, 'source.txt'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(Buffer.from(library.document(id).source, 'utf8').equals(bytes)).toBe(true);
  });

  it(`holds ${tasks} tasks, ${from} to ${to}, in order and without a gap`, () => {
    const expected = Array.from({ length: tasks }, (_, index) => from + index);
    expect(library.document(id).tasks.map(({ number }) => number)).toEqual(expected);
    expect(library.document(id).info.numbers.held).toEqual([from, to]);
  });
});

describe('the library', () => {
  it('holds these five documents with 459 tasks in all', () => {
    expect(library.documents.map(({ id }) => id)).toEqual(published.map(({ id }) => id));
    expect(library.documents.flatMap(({ tasks }) => tasks)).toHaveLength(459);
  });

  it('finds a task by document and number, and nothing where there is none', () => {
    expect(library.task('qingzhou-2023', 25)?.title?.text).toBe('实施“氢进万家”工程');
    expect(library.task('qingzhou-2023', 86)).toBeUndefined();
    expect(library.task('qingdao-plan', 89)).toBeUndefined();
  });

  it('says which documents there are when asked for another', () => {
    expect(() => library.document('jinan-2023')).toThrow(/"jinan-2023".*qingdao-plan, qingdao-2023, qingzhou-2023, zhifu-plan, zibo-113/);
  });
});
