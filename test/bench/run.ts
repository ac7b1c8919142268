import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createPlainSearch } from './plain-search.js';
import { timeQueries } from './queries.js';

/**
 * Measures speed, memory and retrieval, with plain MiniSearch + jieba beside it in the same run.
 * Run with `npm run bench`; it wants a built dist folder (`npm ci` makes it).
 */

interface Case {
  language: 'en' | 'zh';
  kind: string;
  question: string;
  history: string[];
  expected: { documents: string[]; tasks: [string, number | null][]; alsoRight: [string, number | null][] };
}

const KINDS = new Set(['lead', 'participating', 'both', 'target', 'topic']);
const ROUNDS = 5;
const root = new URL('../../', import.meta.url).pathname;

const cases = ['zh', 'en'].flatMap((language) =>
  readFileSync(join(root, `test/eval/cases/${language}.dev.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
    .filter(({ kind, history, expected }) => KINDS.has(kind) && history.length === 0 && expected.tasks.length > 0),
);

const scratch = mkdtempSync(join(tmpdir(), 'qingwen-bench-'));
try {
  const built = performance.now();
  const app = await createApp(readConfig({ ...process.env, INDEX_DIR: scratch }));
  console.log(`index build and start      ${((performance.now() - built) / 1000).toFixed(2)} s`);
  const loaded = performance.now();
  await createApp(readConfig({ ...process.env, INDEX_DIR: scratch }));
  console.log(`start with an index        ${((performance.now() - loaded) / 1000).toFixed(2)} s`);
  const first = ['warm', 'measured'].map(() => {
    const from = performance.now();
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'dist/adapters/cli/cli.js'), 'ask', '--json', 'Who leads hydrogen work in Qingzhou?'],
      { encoding: 'utf8' },
    );
    return { seconds: (performance.now() - from) / 1000, right: stdout.includes('市发改局') };
  })[1] as { seconds: number; right: boolean };
  console.log(`process start to answer    ${first.seconds.toFixed(2)} s${first.right ? '' : '  (WRONG ANSWER)'}`);

  const plain = createPlainSearch(app.library);
  const all = app.library.documents.map(({ id }) => id);
  console.log(`\n${cases.length} questions of the development set`);
  console.log('                    hit@1 / hit@5, document known   hit@1 / hit@5, question alone    p50 / p95 per question');
  for (const language of ['zh', 'en'] as const) {
    const own = cases.filter((entry) => entry.language === language);
    const ours = { known: [] as number[], alone: [] as number[] };
    const theirs = { known: [] as number[], alone: [] as number[] };
    for (const { question, expected } of own) {
      const right = new Set([...expected.tasks, ...expected.alsoRight].map(([id, number]) => `${id}#${number}`));
      const rank = (keys: readonly string[]) => keys.findIndex((key) => right.has(key));
      const [read] = app.messages.read(question, language).readings;
      if (!read) continue;
      const query = app.queries.read(read.subject, language);
      const search = async (documentIds: readonly string[]) =>
        (await app.retriever.retrieve(query, documentIds)).candidates.map(({ source }) => `${source.documentId}#${source.number}`);
      ours.known.push(rank(await search(expected.documents)));
      ours.alone.push(rank(await search(read.documentIds)));
      theirs.known.push(rank(plain(question, expected.documents)));
      theirs.alone.push(rank(plain(question, all)));
    }
    const times: number[] = [];
    const plainTimes: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { question } of own) {
        let from = performance.now();
        await app.bot.ask(question);
        times.push(performance.now() - from);
        from = performance.now();
        plain(question, all);
        plainTimes.push(performance.now() - from);
      }
    }
    console.log(
      `${language}  Qingwen         ${hits(ours.known)}                     ${hits(ours.alone)}                      ${percentiles(times)}  (whole answer)`,
    );
    console.log(
      `${language}  MiniSearch      ${hits(theirs.known)}                     ${hits(theirs.alone)}                      ${percentiles(plainTimes)}  (search only)`,
    );
  }
  const executed = timeQueries(app.library);
  console.log(`\n${executed.length} generated queries, executed      ${percentiles(executed, 2)}  (p50 / p95)`);
  console.log(`\nresident memory            ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB (with the peer's index in it)`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function hits(ranks: readonly number[]): string {
  const share = (most: number) => (ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length).toFixed(3);
  return `${share(1)} / ${share(5)}`;
}

function percentiles(times: readonly number[], digits = 1): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(digits);
  return `${at(0.5)} / ${at(0.95)} ms`;
}
