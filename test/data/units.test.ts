import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/documents/library.js';
import { directories } from './seeds.js';

const library = readLibrary(directories.seeds);
const { offices } = library.units;
const sourceNames = new Set(library.documents.flatMap(({ tasks }) => tasks.flatMap(({ units }) => units.map(({ text }) => text))));

describe('the offices of the registry and of the documents', () => {
  it('holds every unit name of the documents exactly once', () => {
    const held = offices.flatMap(({ names }) => Object.keys(names));
    expect([...sourceNames].filter((name) => held.filter((other) => other === name).length !== 1)).toEqual([]);
  });

  it('gives every name in English, without Chinese in it', () => {
    for (const name of sourceNames) expect(library.units.englishName(name)).toMatch(/^[\p{Script=Latin}\d ,.'’"()&–-]+$/u);
  });

  it('gives each office one id and something to be called by', () => {
    expect(new Set(offices.map(({ id }) => id)).size).toBe(offices.length);
    expect(offices.filter(({ names, aliases }) => Object.keys(names).length + aliases.zh.length + aliases.en.length === 0)).toEqual([]);
    expect(offices.flatMap(({ aliases }) => aliases.en).filter((alias) => /\p{Script=Han}/u.test(alias))).toEqual([]);
  });

  it('knows one office by the different names that cities give it', () => {
    const development = library.units.officeOf('市发改局');
    expect(development).toBeDefined();
    expect(library.units.officeOf('市发展改革委')).toBe(development);
    expect(library.units.officeOf('市人力资源和社会保障局')).toBe(library.units.officeOf('市人力资源社会保障局'));
    expect(library.units.officeOf('不存在的局')).toBeUndefined();
  });

  it('marks as collective the names that stand for many units', () => {
    const collective = [...sourceNames].filter((name) => /^(各|有关)|各成员单位/.test(name));
    expect(collective.length).toBeGreaterThan(0);
    expect(collective.filter((name) => !library.units.officeOf(name)?.collective)).toEqual([]);
  });
});
