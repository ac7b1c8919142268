#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { FIGURE_KINDS } from '../../src/documents/figures/types.js';
import { QingwenError } from '../../src/errors.js';
import type { Language } from '../../src/language/detect.js';
import type { AddOptions } from './commands/add.js';
import type { FiguresOptions } from './commands/figures.js';
import { processTerminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

const EXAMPLES = `
Examples:
  npm run --silent ask -- "Who leads hydrogen work in Qingzhou?"
  npm run --silent ask -- --why 青州氢能由谁牵头
  echo '{"id":1,"question":"青州氢能由谁牵头?"}' | npm run --silent ask -- --json
  npm run --silent chat
  npm run --silent task -- qingzhou-2023 25 --lang en
  npm run --silent figures -- qingzhou-2023 --about 充电桩
  npm run --silent add -- plan.pdf
  npm run --silent index -- --rebuild

Exit codes: 0 done, 1 failed, 2 wrong input. The first use builds the search index, once.`;

const QUERY_HELP = `
Example:
  $ npm run --silent query -- '{"scope":{"places":["Qingzhou"]},"ask":[{"kind":"units","role":"lead"}],"reduce":[{"kind":"rank","top":3}]}'`;

const JSON_HELP = `
With --json and no question, standard input is read as JSON Lines:
  {"id": 1, "question": "And who takes part?", "history": ["Who leads hydrogen work in Qingzhou?"]}
"history" holds earlier questions of the same conversation and may be left out. Each line gets one
line, in the same order, as soon as it is read: id, question, language, status, reason, text, units,
citations, count, tookMs.`;

/** Runs a command line; sets the exit code. */
async function run(argv: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  let code = 0;
  const program = new Command('qingwen')
    .description('青问 answers questions about government work plans, in English and Chinese, with its sources.')
    .version(version(), '-V, --version')
    .exitOverride()
    // One line an error; commander puts its suggestion on a second.
    .configureOutput({ outputError: (text, write) => write(`${text.trim().split('\n').join(' ')}\n`) })
    .addHelpText('after', EXAMPLES);
  const language = () => new Option('--lang <language>', 'language of the text (default: that of the system)').choices(['en', 'zh']);

  // Each command is loaded when it is called: --help need not wait for the search index's libraries.
  program
    .command('ask')
    .description('answer one question, or with --json each line of standard input')
    .argument('[question...]', 'the question; read from standard input where left out')
    .addOption(new Option('--json', 'one line of JSON an answer').conflicts('why'))
    .option('--ranked', 'with --json: add the order in which retrieval found the tasks, up to 20')
    .option('--why', 'show how the answer was found')
    .addHelpText('after', JSON_HELP)
    .action(async (words: string[], options: { json?: boolean; ranked?: boolean; why?: boolean }) => {
      code = await (await import('./commands/ask.js')).ask(words, options, terminal);
    });
  program
    .command('chat')
    .description('ask and follow up; /why, /docs, /new, /quit')
    .action(async () => {
      code = await (await import('./commands/chat.js')).chat(terminal);
    });
  program
    .command('docs')
    .description('show the documents')
    .addOption(language())
    .action(async (options: { lang?: Language }) => {
      code = await (await import('./commands/documents.js')).docs(options.lang, terminal);
    });
  program
    .command('task')
    .description('show one task of a document')
    .argument('<document>', 'id of the document, such as qingzhou-2023; see docs')
    .argument('<number>', 'number of the task')
    .addOption(language())
    .action(async (id: string, number: string, options: { lang?: Language }) => {
      code = await (await import('./commands/documents.js')).task(id, number, options.lang, terminal);
    });
  program
    .command('query')
    .description('execute a query of the query language; see docs/query.md')
    .argument('[query]', 'the query as JSON; one a line of standard input where left out')
    .option('--json', 'results as data, a line each')
    .addHelpText('after', QUERY_HELP)
    .action(async (text: string | undefined, options: { json?: boolean }) => {
      code = await (await import('./commands/query.js')).query(text, options.json ?? false, terminal);
    });
  program
    .command('figures')
    .description('list the figures of the documents: targets as a table, or every figure as JSON or CSV')
    .argument('[document]', 'id of a document; all documents where left out')
    .option('--document <id>', 'the same as an option')
    .option('--chapter <number>', 'only those of this chapter')
    .option('--task <number>', 'only those of this task')
    .option('--about <words>', 'only those whose measure or clause holds these words')
    .addOption(new Option('--kind <kind>', 'only those of this kind').choices([...FIGURE_KINDS]).conflicts('all'))
    .option('--all', 'every kind, not targets alone')
    .addOption(new Option('--json', 'a line of JSON a figure, of every kind').conflicts('csv'))
    .option('--csv', 'comma-separated with a header, of every kind')
    .addOption(language())
    .action(async (id: string | undefined, options: FiguresOptions) => {
      code = await (await import('./commands/figures.js')).figures(id, options, terminal);
    });
  program
    .command('parse')
    .description('show what the parser reads in a file, without adding it')
    .argument('<file>', 'a document')
    .option('--json', 'one line of JSON: title, layout, tasks, introductions, unread, warnings')
    .action(async (file: string, options: { json?: boolean }) => {
      code = await (await import('./commands/parse.js')).parse(file, options.json ?? false, terminal);
    });
  program
    .command('add')
    .description('add documents: show what is read in them, try three questions on them, then put them in')
    .argument('<file...>', 'text, web page, PDF or Word file; a folder of them; - for standard input')
    .option('--title <title>', 'instead of the title that was found')
    .option('--english <title>', 'what to call it in English')
    .option('--number <number>', 'document number, such as 国发〔2018〕42号')
    .option('--date <date>', 'day of publication, such as 2024-04-02')
    .option('--publisher <name>', 'who published it')
    .option('--place <place>', 'whose plan it is: 青岛市, 全国, or 云岭新区=Yunling New Area')
    .option('--years <years>', 'the years it covers: 2024, or 2023-2025')
    .option('--link <address>', 'where it was published')
    .option('--id <id>', 'id of a new document')
    .option('--as-new', 'keep it beside a document of which it looks like another version')
    .option('-y, --yes', 'no questions')
    .addOption(language())
    .action(async (files: string[], options: AddOptions) => {
      code = await (await import('./commands/add.js')).add(files, options, terminal);
    });
  program
    .command('remove')
    .description('remove a document with all its files')
    .argument('<document>', 'id of the document; see docs')
    .option('-y, --yes', 'no question')
    .addOption(language())
    .action(async (id: string, options: { yes?: boolean; lang?: Language }) => {
      code = await (await import('./commands/remove.js')).remove(id, options, terminal);
    });
  program
    .command('check')
    .description('look through the documents: what was read, what was not, what is odd')
    .argument('[document]', 'id of a document; all where left out')
    .addOption(language())
    .action(async (id: string | undefined, options: { lang?: Language }) => {
      code = await (await import('./commands/check.js')).check(id, options, terminal);
    });
  program
    .command('index')
    .description('build the search index where needed, and say what it is')
    .option('--rebuild', 'build it anew')
    .action(async (options: { rebuild?: boolean }) => {
      code = await (await import('./commands/build-index.js')).buildIndex(options.rebuild ?? false, terminal);
    });

  try {
    await program.parseAsync(argv);
    return code;
  } catch (cause) {
    return exitCodeOf(cause, terminal.warn);
  }
}

/** Says what went wrong, in one line and without a stack, where commander has not said it already. */
function exitCodeOf(cause: unknown, warn: (line: string) => void): number {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
  if (cause instanceof UsageError) {
    warn(`error: ${cause.message}`);
    return 2;
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  warn(cause instanceof QingwenError ? `error: ${message}` : `error: something went wrong inside (${message.split('\n')[0]})`);
  return 1;
}

process.exitCode = await run(process.argv);
