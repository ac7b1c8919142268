import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';

/** A pattern and where it stands. */
export interface FoundPattern {
  /** `file:line` of a literal; the place that compiled it for one made at run time. */
  at: string;
  source: string;
  flags: string;
}

const ROOMS = ['src', 'adapters', 'vector-store'];

/** Every pattern that stands as a literal in the code. */
export function literalPatterns(root: string): FoundPattern[] {
  const files = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '--', ...ROOMS.map((room) => `${room}/**/*.ts`), 'src/*.ts'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
    .split('\n')
    .filter((file) => file !== '');
  return [...new Set(files)].flatMap((file) => literalsIn(file, readFileSync(`${root}/${file}`, 'utf8')));
}

interface SyntaxNode {
  type?: string;
  pattern?: string;
  flags?: string;
  span?: { start: number };
}

function literalsIn(file: string, text: string): FoundPattern[] {
  // An empty statement first: the parser counts its offsets, in bytes, from the first statement of the file.
  const bytes = Buffer.from(`;${text.replace(/^#!/, '//')}`);
  const program = parseSync(bytes.toString(), { syntax: 'typescript', target: 'es2022' });
  const found: FoundPattern[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    else if (node !== null && typeof node === 'object') {
      const { type, pattern, flags, span } = node as SyntaxNode;
      if (type === 'RegExpLiteral' && pattern !== undefined && span) {
        const before = bytes.subarray(0, span.start - program.span.start).toString();
        found.push({ at: `${file}:${before.split('\n').length}`, source: pattern, flags: flags ?? '' });
      }
      for (const [key, value] of Object.entries(node)) if (key !== 'span') visit(value);
    }
  };
  visit(program.body);
  return found;
}

/**
 * Every pattern that is made at run time while `use` runs: those joined from parts, and those of data files.
 *
 * @param root files below it are told by their place in it
 */
export async function patternsMadeBy(root: string, use: () => Promise<void>): Promise<FoundPattern[]> {
  const found = new Map<string, FoundPattern>();
  const Original = globalThis.RegExp;
  const record = (made: RegExp): void => {
    const key = `/${made.source}/${made.flags}`;
    if (!found.has(key)) found.set(key, { at: caller(root), source: made.source, flags: made.flags });
  };
  globalThis.RegExp = new Proxy(Original, {
    construct(target, parts, newTarget) {
      const made = Reflect.construct(target, parts, newTarget) as RegExp;
      record(made);
      return made;
    },
  });
  try {
    await use();
  } finally {
    globalThis.RegExp = Original;
  }
  return [...found.values()].filter(({ at }) => ROOMS.some((room) => at.startsWith(`${room}/`)));
}

function caller(root: string): string {
  const frames = (new Error().stack ?? '').split('\n').filter((frame) => !frame.includes('test/patterns/'));
  const place = frames.map((frame) => /(?:file:\/\/)?(\/[^\s:]+):(\d+):\d+/.exec(frame)).find((match) => match !== null);
  return place ? `${(place[1] as string).replace(`${root}/`, '')}:${place[2]}` : 'unknown';
}
