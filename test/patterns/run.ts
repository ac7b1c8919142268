import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { type FoundPattern, literalPatterns, patternsMadeBy } from './collect.js';

/**
 * `npm run patterns`: checks that every pattern of the code, and every one that code or data files compile
 * while the bot answers, takes time in proportion to the text. Prints each that does not, with its place.
 *
 * What `linear.txt` lists was checked before and is not checked again; `-- --write` writes the list with what was
 * checked now, `-- --all` checks everything and writes it anew.
 */
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const LIST = fileURLToPath(new URL('linear.txt', import.meta.url));
const SIDE_BY_SIDE = 2;
const SEARCH = { checker: 'fuzz', timeout: 60_000 } as const;
const MORE_SEARCHES = 3;

/** A question for each reader that makes patterns as it goes. */
const QUESTIONS = [
  'who leads hydrogen in Qingzhou?',
  '青州氢能谁牵头',
  '烟台芝罘2023年清单第三章有几项任务',
  'tasks of the education bureau in Zibo',
];

const made = await patternsMadeBy(root, async () => {
  const { createApp } = await import('../../src/app.js');
  const { bot } = await createApp();
  for (const question of QUESTIONS) await bot.ask(question);
});
const all = process.argv.includes('--all');
const known = new Set(readFileSync(LIST, 'utf8').split('\n'));
const found = oneOfAShape([...literalPatterns(root), ...made]);
const patterns = found.filter((pattern) => all || !known.has(digestOf(pattern)));
const faults: string[] = [];
await Promise.all(
  Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let next = patterns.pop(); next; next = patterns.pop()) {
      const fault = await faultOf(next);
      if (!fault) known.add(digestOf(next));
      if (fault) faults.push(`${next.at}: /${next.source}/${next.flags}: ${fault}`);
    }
  }),
);
for (const fault of faults.sort()) console.error(fault);
if (all || process.argv.includes('--write'))
  writeFileSync(
    LIST,
    `${[...new Set(found.map(digestOf))]
      .filter((digest) => known.has(digest))
      .sort()
      .join('\n')}\n`,
  );
console.log(
  faults.length === 0 ? `All ${found.length} patterns are linear.` : `${faults.length} patterns can take very long; rewrite them.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function digestOf({ source, flags }: FoundPattern): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 24);
}

/** What is wrong with a pattern: what the theory of automata proves or, where it cannot, what search finds. */
async function faultOf({ source, flags }: FoundPattern): Promise<string | null> {
  const plain = flags.replace('d', '');
  const proved = await check(source, plain, { checker: 'automaton', timeout: 20_000 });
  if (proved.status === 'safe') return null;
  if (proved.status === 'vulnerable') return `${proved.complexity.summary}, as with ${proved.attack.pattern}`;
  let searched = await check(source, plain, SEARCH);
  // The search confirms what it finds by the clock, which a busy machine can put wrong: only what it finds each time counts.
  for (let again = 0; again < MORE_SEARCHES && searched.status === 'vulnerable'; again += 1) searched = await check(source, plain, SEARCH);
  if (searched.status === 'safe') return null;
  return searched.status === 'vulnerable'
    ? `${searched.complexity.summary}, as with ${searched.attack.pattern}`
    : 'could not be checked; make it smaller';
}

/** Of patterns that one place makes of many names, each shape once. */
function oneOfAShape(all: readonly FoundPattern[]): FoundPattern[] {
  const shapes = new Map<string, FoundPattern>();
  for (const pattern of all) {
    const shape = `${pattern.at} ${pattern.source.replace(/(?<!\\)\b[a-z]{2,}/g, 'x').replace(/(?:x )+/g, 'x ')}`;
    if (!shapes.has(shape)) shapes.set(shape, pattern);
  }
  return [...shapes.values()];
}
