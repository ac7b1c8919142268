import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Wording } from '../../src/answers/wording.js';
import { readKnowledge } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { FIVE } from '../support/five.js';
import { directories, temporaryFolder } from './seeds.js';

const path = join(directories.prompts, 'wording.json');
const entries = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, { zh: string; en: string }>);
const keys = new Set(entries.map(([key]) => key));

const root = join(directories.prompts, '..');
const code = ['src', 'adapters'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);
// {zh} and {en} stand for one thing in either language, and each language may show one or both.
const placeholders = (text: string) => [...new Set(text.match(/\{(?!zh\}|en\})\w+\}/g) ?? [])].sort();

describe('wording.json', () => {
  it('fits its schema', () => {
    expect(() => Wording.read(path)).not.toThrow();
  });

  it('uses the same placeholders in both languages', () => {
    const unlike = entries.filter(([, { zh, en }]) => placeholders(zh).join() !== placeholders(en).join());
    expect(unlike).toEqual([]);
  });

  it('speaks Chinese in Chinese and English in English', () => {
    const words = (text: string) => text.replace(/\{\w+\}/g, '');
    const isOf = (text: string, script: RegExp) => !/\p{L}/u.test(words(text)) || script.test(words(text));
    expect(entries.filter(([, { zh, en }]) => !isOf(zh, /\p{Script=Han}/u) || !isOf(en, /\p{Script=Latin}/u))).toEqual([]);
  });

  it('holds every entry that the program asks for', () => {
    const asked = code.flatMap(({ file, text }) =>
      [...text.matchAll(/\bsay\(\s*'(\w+)'/g)].map((match) => ({ file, key: match[1] ?? '' })),
    );
    // Either branch of say(condition ? 'a' : 'b').
    const chosen = code.flatMap(({ file, text }) =>
      [...text.matchAll(/\bsay\([^()']*\?\s*'(\w+)'\s*:\s*'(\w+)'/g)].flatMap((match) =>
        [match[1] ?? '', match[2] ?? ''].map((key) => ({ file, key })),
      ),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(chosen.length).toBeGreaterThan(5);
    expect([...asked, ...chosen].filter(({ key }) => !keys.has(key))).toEqual([]);
  });

  it('is filled in with values, and a missing entry is named', () => {
    const wording = Wording.read(path);
    expect(wording.say('task', 'zh', { document: '青州2023', number: 25 })).toBe('青州2023第25项');
    expect(wording.say('task', 'en', { document: 'Qingzhou 2023', number: 25 })).toBe('Qingzhou 2023, task 25');
    expect(() => wording.say('noSuchEntry', 'en')).toThrow(/prompts\/wording\.json has no entry "noSuchEntry"/);
  });

  it('that lacks a language is refused, naming folder, file, line and entry', () => {
    const broken = join(temporaryFolder(), 'wording.json');
    writeFileSync(broken, '{\n  "task": { "zh": "任务" }\n}\n');
    expect(() => Wording.read(broken)).toThrow(/^qingwen-\w+\/wording\.json, line 2, task\.en: /);
  });
});

describe('the suggested questions', () => {
  it('are each in their language, once', () => {
    const { suggested } = readKnowledge(readConfig(FIVE));
    expect(new Set(suggested.zh).size).toBe(suggested.zh.length);
    expect(new Set(suggested.en).size).toBe(suggested.en.length);
    expect(suggested.zh.filter((question) => !/\p{Script=Han}/u.test(question))).toEqual([]);
    expect(suggested.en.filter((question) => /\p{Script=Han}/u.test(question))).toEqual([]);
  });
});
