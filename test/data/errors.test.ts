import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { readLibrary } from '../../src/documents/library.js';
import { readWordTables } from '../../src/documents/word-tables.js';
import { QingwenError } from '../../src/errors.js';
import { Details } from '../../src/query/details.js';
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
  it.each(['catalog.json', 'units.json', 'qingzhou-2023.en.json', 'qingzhou-2023.notes.json'])(
    'that is broken off is named with its line: %s',
    (name) => {
      let lines = 0;
      const seeds = seedsWith((at) => {
        const text = readFileSync(at(name), 'utf8');
        const half = text.slice(0, text.indexOf('\n', text.length / 2));
        lines = half.split('\n').length;
        writeFileSync(at(name), half);
      });
      expect(complaint(seeds)).toMatch(new RegExp(`^seeds/${name.replaceAll('.', '\\.')}, line ${lines}: not JSON`));
    },
  );

  it('that is empty is said not to be JSON', () => {
    expect(complaint(seedsWith((at) => writeFileSync(at('units.json'), '')))).toMatch(/^seeds\/units\.json, line 1: not JSON/);
  });

  it('that lacks a comma is named with the line of the fault', () => {
    let line = 0;
    const seeds = seedsWith((at) => {
      line = lineOf(at('units.json'), '"collective": false');
      replaceIn(at('units.json'), '"collective": false', '"collective" false');
    });
    expect(complaint(seeds)).toMatch(new RegExp(`^seeds/units\\.json, line ${line}: not JSON`));
  });

  it('that lacks a field is named with the line of the entry and the field', () => {
    let line = 0;
    const seeds = seedsWith((at) => {
      line = lineOf(at('catalog.json'), '"qingdao-plan"') - 1;
      replaceIn(at('catalog.json'), '"id": "qingdao-plan",', '');
    });
    expect(complaint(seeds)).toMatch(new RegExp(`^seeds/catalog\\.json, line ${line}, documents\\.0\\.id: .*expected string`));
  });

  it('that has an unknown field is named with the field', () => {
    const seeds = seedsWith((at) => replaceIn(at('catalog.json'), '"id": "zibo-113",', '"id": "zibo-113", "colour": "red",'));
    expect(complaint(seeds)).toMatch(/^seeds\/catalog\.json, line \d+, documents\.4: .*"colour"/);
  });

  it('that has a wrong value is named with its line', () => {
    let line = 0;
    const seeds = seedsWith((at) => {
      replaceIn(at('catalog.json'), '"kind": "annual_tasks"', '"kind": ""');
      line = lineOf(at('catalog.json'), '"kind": ""');
    });
    expect(complaint(seeds)).toMatch(new RegExp(`^seeds/catalog\\.json, line ${line}, documents\\.1\\.kind: .*character`));
  });

  it('that has several faults tells all of them, a line a fault', () => {
    const seeds = seedsWith((at) => {
      replaceIn(at('catalog.json'), '"published": "', '"published": "am ');
      replaceIn(at('catalog.json'), '"kind": "annual_tasks"', '"kind": 1');
    });
    expect(complaint(seeds).split('\n')).toHaveLength(2);
  });
});

describe('a table of the seeds', () => {
  it('with a wrong header is named with the header expected and the one found', () => {
    const seeds = seedsWith((at) => replaceIn(at('glossary.tsv'), 'zh\ten\talso', 'chinese\tenglish'));
    expect(complaint(seeds, readWordTables)).toBe(
      'seeds/glossary.tsv, line 1: expected the header "zh<TAB>en<TAB>also", found "chinese\tenglish"',
    );
  });

  it('with a row of too many columns is named with the line', () => {
    const seeds = seedsWith((at) => replaceIn(at('everyday.tsv'), '\n宝宝\t', '\n宝宝\t新生儿\t'));
    expect(complaint(seeds, readWordTables)).toMatch(/^seeds\/everyday\.tsv, line 3: expected 2 columns \(everyday, policy\)/);
  });

  it('with a row of too few columns is named with the line', () => {
    const seeds = seedsWith((at) => appendFileSync(at('stopwords.tsv'), 'zh\n'));
    const lines = readFileSync(`${seeds}/stopwords.tsv`, 'utf8').split('\n').length - 1;
    expect(complaint(seeds, readWordTables)).toMatch(new RegExp(`^seeds/stopwords\\.tsv, line ${lines}: expected 2 columns`));
  });

  it('may hold remarks, empty lines and Windows line ends', () => {
    const seeds = seedsWith((at) => writeFileSync(at('everyday.tsv'), 'everyday\tpolicy\r\n# 孩子\r\n\r\n娃\t儿童 | 托育\r\n'));
    expect(readWordTables(seeds).everyday.zh).toEqual([{ everyday: '娃', policy: ['儿童', '托育'] }]);
  });

  it('may be absent', () => {
    const seeds = seedsWith((at) => {
      for (const name of ['glossary.tsv', 'everyday.tsv', 'everyday.en.tsv', 'stopwords.tsv']) rmSync(at(name));
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
    const seeds = seedsWith((at) => writeFileSync(at('zibo-113.txt'), bytes));
    expect(complaint(seeds)).toBe('seeds/zibo-113.txt is not UTF-8 text; save the document as plain text in UTF-8');
  });

  it('that the catalogue names but the folder lacks is named, with what to do', () => {
    expect(complaint(seedsWith((at) => rmSync(at('zhifu-plan.txt'))))).toMatch(
      /seeds\/zhifu-plan\.txt: put the file there or take its entry out/,
    );
  });

  it('that the catalogue does not name is named, with what to do', () => {
    const seeds = seedsWith((at) => writeFileSync(at('weifang-2023.txt'), '1.建园区。开工。'));
    expect(complaint(seeds)).toMatch(/^seeds\/weifang-2023\.txt has no entry in seeds\/catalog\.json; add one/);
  });

  it('that holds other numbers than the catalogue says is named with the numbers', () => {
    const lacking = seedsWith((at) => replaceIn(at('qingzhou-2023.txt'), '\n50.', '\n'));
    expect(complaint(lacking)).toMatch(/seeds\/qingzhou-2023\.txt holds tasks 1 to 85, but it lacks 50; correct numbers\.held or the text/);
    const more = seedsWith((at) => appendFileSync(at('qingzhou-2023.txt'), '\n90.植树。种树1000亩。\n'));
    expect(complaint(more)).toMatch(/but it holds 90 as well/);
  });
});

describe('the data beside a document', () => {
  it('may not quote in a note what the task does not say', () => {
    const seeds = seedsWith((at) => replaceIn(at('qingzhou-2023.notes.json'), '"text": "邵庄120WM', '"text": "邵庄130WM'));
    expect(complaint(seeds)).toBe('seeds/qingzhou-2023.notes.json, notes.0: task 21 does not hold the text "邵庄130WM集中光伏项目"');
  });

  it.each([20, 22, 99])('may not quote in a note on task %i what only task 21 says', (number) => {
    const seeds = seedsWith((at) => replaceIn(at('qingzhou-2023.notes.json'), '"task": 21', `"task": ${number}`));
    expect(complaint(seeds)).toMatch(new RegExp(`notes\\.0: task ${number} does not hold`));
  });

  it('may not hold English for a task or heading that the document lacks', () => {
    const task = seedsWith((at) => replaceIn(at('qingzhou-2023.en.json'), '"85":', '"86":'));
    expect(complaint(task)).toMatch(/^seeds\/qingzhou-2023\.en\.json has English for what the document does not hold: 86$/);
    const heading = seedsWith((at) => replaceIn(at('qingzhou-2023.en.json'), '"一、加快建设创新型城市"', '"一、建设创新城市"'));
    expect(complaint(heading)).toMatch(/does not hold: 一、建设创新城市$/);
  });

  it.each(['qingzhou-2023.en.json', 'qingzhou-2023.notes.json'])('may not be that of another document: %s', (name) => {
    const seeds = seedsWith((at) => replaceIn(at(name), '"document": "qingzhou-2023"', '"document": "qingdao-2023"'));
    expect(complaint(seeds)).toBe(`seeds/${name}, document: expected "qingzhou-2023", found "qingdao-2023"`);
  });

  it('may not give one name to two offices', () => {
    const seeds = seedsWith((at) => replaceIn(at('units.json'), '"zh": ["科技局"', '"zh": ["市工信局", "科技局"'));
    expect(complaint(seeds)).toMatch(/^seeds\/units\.json: "市工信局" belongs to both science-and-technology and /);
  });

  it('may be absent: the documents are read without it', () => {
    const seeds = seedsWith((at) => {
      for (const name of ['zibo-113.en.json', 'zibo-113.notes.json', 'units.json']) rmSync(at(name));
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
    expect(readLibrary(seedsWith((at) => appendFileSync(at('glossary.tsv'), '\n'))).digest).not.toBe(digest);
  });
});

describe('a pattern of details.json', () => {
  it('that does not compile is named with its line', () => {
    let line = 0;
    const seeds = seedsWith((at) => {
      line = lineOf(at('details.json'), '"票价"');
      replaceIn(at('details.json'), '"票价"', '"票价("');
    });
    const read = (folder: string) => Details.read(join(folder, 'details.json'));
    expect(complaint(seeds, read)).toMatch(
      new RegExp(`^seeds/details\\.json, line ${line}, .*expected a regular expression that compiles`),
    );
  });
});

describe('a name of the catalogue with signs that patterns use', () => {
  it('fails no question', async () => {
    const seeds = seedsWith((at) => replaceIn(at('catalog.json'), '"三年规划"', '"三年规划(试行", "[plan", "a+*"'));
    const { bot } = await createApp(readConfig({ SEEDS_DIR: seeds, INDEX_DIR: join(temporaryFolder(), 'index') }));
    expect((await bot.ask('Who leads hydrogen work in Qingzhou?')).status).toBe('answered');
  });
});
