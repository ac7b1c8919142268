import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { readLibrary } from '../../src/documents/library.js';
import { readWordTables } from '../../src/documents/word-tables.js';
import { QingwenError } from '../../src/errors.js';
import { Details } from '../../src/query/details.js';
import { THE_FIVE } from '../support/five.js';
import { lineOf, replaceIn, seedsWith, temporaryFolder } from './seeds.js';

/** The message of the error that reading these seeds gives. */
function complaint(seeds: string, read: (seeds: string) => unknown = readLibrary): string {
  try {
    read(seeds);
  } catch (error) {
    expect(error).toBeInstanceOf(QingwenError);
    expect((error as QingwenError).code).toBe('DATA_INVALID');
    return (error as QingwenError).message;
  }
  throw new Error('The broken seeds were read without complaint');
}

describe('a JSON file of the seeds', () => {
  it.each(['qingzhou-2023/document.json', 'registry/units.json', 'qingzhou-2023/english.json', 'qingzhou-2023/notes.json'])(
    'that is broken off is named with its line: %s',
    (name) => {
      let lines = 0;
      const seeds = seedsWith((at) => {
        const text = readFileSync(at(name), 'utf8');
        const half = text.slice(0, text.indexOf('\n', text.length / 2));
        lines = half.split('\n').length;
        writeFileSync(at(name), half);
      });
      expect(complaint(seeds)).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')}, line ${lines}: not JSON`));
    },
  );

  it('that is empty is said not to be JSON', () => {
    expect(complaint(seedsWith((at) => writeFileSync(at('registry/units.json'), '')))).toMatch(/^registry\/units\.json, line 1: not JSON/);
  });

  it('that lacks a comma is named with the line of the fault', () => {
    let line = 0;
    const seeds = seedsWith((at) => {
      line = lineOf(at('registry/units.json'), '"collective": false');
      replaceIn(at('registry/units.json'), '"collective": false', '"collective" false');
    });
    expect(complaint(seeds)).toMatch(new RegExp(`^registry/units\\.json, line ${line}: not JSON`));
  });

  it('that lacks a field is named with the line of the entry and the field', () => {
    let line = 0;
    const seeds = seedsWith((at) => {
      line = 1;
      replaceIn(at('qingdao-plan/document.json'), '"id": "qingdao-plan",', '');
    });
    expect(complaint(seeds)).toMatch(new RegExp(`^qingdao-plan/document\\.json, line ${line}, id: .*expected string`));
  });

  it('that has an unknown field is named with the field', () => {
    const seeds = seedsWith((at) => replaceIn(at('zibo-113/document.json'), '"id": "zibo-113",', '"id": "zibo-113", "colour": "red",'));
    expect(complaint(seeds)).toMatch(/^zibo-113\/document\.json, line \d+, file: .*"colour"/);
  });

  it('that has a wrong value is named with its line', () => {
    let line = 0;
    const seeds = seedsWith((at) => {
      replaceIn(at('qingdao-2023/document.json'), '"kind": "annual_tasks"', '"kind": ""');
      line = lineOf(at('qingdao-2023/document.json'), '"kind": ""');
    });
    expect(complaint(seeds)).toMatch(new RegExp(`^qingdao-2023/document\\.json, line ${line}, kind: .*character`));
  });

  it('that has several faults tells all of them, a line a fault', () => {
    const seeds = seedsWith((at) => {
      replaceIn(at('qingdao-2023/document.json'), '"published": "', '"published": "am ');
      replaceIn(at('qingdao-2023/document.json'), '"kind": "annual_tasks"', '"kind": 1');
    });
    expect(complaint(seeds).split('\n')).toHaveLength(2);
  });
});

describe('a table of the seeds', () => {
  it('with a wrong header is named with the header expected and the one found', () => {
    const seeds = seedsWith((at) => replaceIn(at('registry/glossary.tsv'), 'zh\ten\talso', 'chinese\tenglish'));
    expect(complaint(seeds, readWordTables)).toBe(
      'registry/glossary.tsv, line 1: expected the header "zh<TAB>en<TAB>also", found "chinese\tenglish"',
    );
  });

  it('with a row of too many columns is named with the line', () => {
    const seeds = seedsWith((at) => replaceIn(at('registry/everyday.tsv'), '\n宝宝\t', '\n宝宝\t新生儿\t'));
    expect(complaint(seeds, readWordTables)).toMatch(/^registry\/everyday\.tsv, line 4: expected 2 columns \(everyday, policy\)/);
  });

  it('with a row of too few columns is named with the line', () => {
    const seeds = seedsWith((at) => appendFileSync(at('registry/stopwords.tsv'), 'zh\n'));
    const lines = readFileSync(`${seeds}/registry/stopwords.tsv`, 'utf8').split('\n').length - 1;
    expect(complaint(seeds, readWordTables)).toMatch(new RegExp(`^registry/stopwords\\.tsv, line ${lines}: expected 2 columns`));
  });

  it('may hold remarks, empty lines and Windows line ends', () => {
    const seeds = seedsWith((at) => writeFileSync(at('registry/everyday.tsv'), 'everyday\tpolicy\r\n# 孩子\r\n\r\n娃\t儿童 | 托育\r\n'));
    expect(readWordTables(seeds).everyday.zh[0]).toEqual({ everyday: '娃', policy: ['儿童', '托育'] });
  });

  it('may be absent', () => {
    const seeds = seedsWith((at) => {
      rmSync(at('registry'), { recursive: true });
      for (const id of THE_FIVE)
        for (const name of ['glossary.tsv', 'stopwords.tsv', 'everyday.tsv']) rmSync(at(`${id}/${name}`), { force: true });
    });
    const { glossary, everyday, stopWords } = readWordTables(seeds);
    expect([glossary.length, everyday.zh.length, everyday.en.length, stopWords.zh.size, stopWords.en.size]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the text of a document', () => {
  it.each([
    ['a PDF', Buffer.from('255044462d312e370a25e2e3cfd30a', 'hex')],
    ['text in GB 18030', Buffer.from('d2bba1a2b2fad2b50a', 'hex')],
    ['text with zero bytes', Buffer.from('1.建园区。\u0000开工。')],
  ])('that is %s is refused, with what to do', (_, bytes) => {
    const seeds = seedsWith((at) => writeFileSync(at('zibo-113/source.txt'), bytes));
    expect(complaint(seeds)).toBe('zibo-113/source.txt is not UTF-8 text; save the document as plain text in UTF-8');
  });

  it('that is not beside its document.json is named, with what to do', () => {
    expect(complaint(seedsWith((at) => rmSync(at('zhifu-plan/source.txt'))))).toMatch(/zhifu-plan\/source\.txt: put the file there/);
  });

  it('that has no document.json is named, with what to do', () => {
    const seeds = seedsWith((at) => {
      mkdirSync(at('weifang-2023'));
      writeFileSync(at('weifang-2023/source.txt'), '1.建园区。开工。');
    });
    expect(complaint(seeds)).toMatch(/^weifang-2023\/source\.txt has no document\.json beside it; add the document with npm run add/);
  });

  it('that holds other numbers than document.json says is named with the numbers', () => {
    const lacking = seedsWith((at) => replaceIn(at('qingzhou-2023/source.txt'), '\n50.', '\n'));
    expect(complaint(lacking)).toMatch(
      /qingzhou-2023\/source\.txt holds tasks 1 to 85, but it lacks 50; correct numbers\.held or the text/,
    );
    const more = seedsWith((at) => appendFileSync(at('qingzhou-2023/source.txt'), '\n90.植树。种树1000亩。\n'));
    expect(complaint(more)).toMatch(/but it holds 90 as well/);
  });
});

describe('the data beside a document', () => {
  it('may not quote in a note what the task does not say', () => {
    const seeds = seedsWith((at) => replaceIn(at('qingzhou-2023/notes.json'), '"text": "邵庄120WM', '"text": "邵庄130WM'));
    expect(complaint(seeds)).toBe('qingzhou-2023/notes.json, notes.0: task 21 does not hold the text "邵庄130WM集中光伏项目"');
  });

  it.each([20, 22, 99])('may not quote in a note on task %i what only task 21 says', (number) => {
    const seeds = seedsWith((at) => replaceIn(at('qingzhou-2023/notes.json'), '"task": 21', `"task": ${number}`));
    expect(complaint(seeds)).toMatch(new RegExp(`notes\\.0: task ${number} does not hold`));
  });

  it('may not hold English for a task or heading that the document lacks', () => {
    const task = seedsWith((at) => replaceIn(at('qingzhou-2023/english.json'), '"85":', '"86":'));
    expect(complaint(task)).toMatch(/^qingzhou-2023\/english\.json has English for what the document does not hold: 86$/);
    const heading = seedsWith((at) => replaceIn(at('qingzhou-2023/english.json'), '"一、加快建设创新型城市"', '"一、建设创新城市"'));
    expect(complaint(heading)).toMatch(/does not hold: 一、建设创新城市$/);
  });

  it.each(['qingzhou-2023/english.json', 'qingzhou-2023/notes.json'])('may not be that of another document: %s', (name) => {
    const seeds = seedsWith((at) => replaceIn(at(name), '"document": "qingzhou-2023"', '"document": "qingdao-2023"'));
    expect(complaint(seeds)).toBe(`${name}, document: expected "qingzhou-2023", found "qingdao-2023"`);
  });

  it('may not give one name to two offices', () => {
    const seeds = seedsWith((at) => replaceIn(at('registry/units.json'), '"zh": ["科技局"', '"zh": ["市工信局", "科技局"'));
    expect(complaint(seeds)).toMatch(/^registry\/units\.json: "市工信局" belongs to both science-and-technology and /);
  });

  it('may be absent: the documents are read without it', () => {
    const seeds = seedsWith((at) => {
      for (const name of ['zibo-113/english.json', 'zibo-113/notes.json', 'registry/units.json']) rmSync(at(name));
    });
    const library = readLibrary(seeds);
    expect(library.task('zibo-113', 1)?.english).toBeNull();
    expect(library.document('zibo-113').notes).toEqual([]);
    // Without a registry the offices are those that the documents print.
    expect(library.units.offices.every(({ names }) => Object.keys(names).length > 0)).toBe(true);
  });
});

describe('the digest of the seeds', () => {
  it('is equal for equal seeds and changes with one byte of any file', () => {
    const digest = readLibrary(seedsWith(() => {})).digest;
    expect(readLibrary(seedsWith(() => {})).digest).toBe(digest);
    expect(readLibrary(seedsWith((at) => appendFileSync(at('registry/glossary.tsv'), '\n'))).digest).not.toBe(digest);
  });
});

describe('a pattern of details.json', () => {
  it('that does not compile is named with its line', () => {
    let line = 0;
    const seeds = seedsWith((at) => {
      line = lineOf(at('registry/details.json'), '"票价"');
      replaceIn(at('registry/details.json'), '"票价"', '"票价("');
    });
    const read = (folder: string) => Details.read(join(folder, 'registry', 'details.json'));
    expect(complaint(seeds, read)).toMatch(
      new RegExp(`^registry/details\\.json, line ${line}, .*expected a regular expression that compiles`),
    );
  });
});

describe('a name of document.json with signs that patterns use', () => {
  it('fails no question', async () => {
    const seeds = seedsWith((at) => replaceIn(at('qingdao-plan/document.json'), '"三年规划"', '"三年规划(试行", "[plan", "a+*"'));
    const { bot } = await createApp(readConfig({ SEEDS_DIR: seeds, INDEX_DIR: join(temporaryFolder(), 'index') }));
    expect((await bot.ask('Who leads hydrogen work in Qingzhou?')).status).toBe('answered');
  });
});
