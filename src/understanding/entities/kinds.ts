import type { Library } from '../../documents/library.js';
import type { DocumentInfo } from '../../documents/types.js';
import { escapePattern } from '../../language/patterns.js';
import type { Entities } from '../types.js';
import type { UnreadText } from './unread-text.js';

interface KindName {
  kind: DocumentInfo['kind'];
  pattern: RegExp;
  /** A name such as 行动计划 within a longer title (专项行动计划) is not the document's. */
  mayEndTitle: (before: string) => boolean;
}

const LONG_NAME = 4;

/** Finds the name of a sort of document: "the three-year plan", 113项. */
export class KindReader {
  private readonly names: readonly KindName[];

  constructor(library: Library) {
    this.names = library.documents
      .flatMap(({ info }) => [...info.kindNames.zh, ...info.kindNames.en].map((name) => ({ name, kind: info.kind })))
      .filter(({ name, kind }, i, all) => all.findIndex((other) => other.name === name && other.kind === kind) === i)
      .sort((a, b) => b.name.length - a.name.length)
      .map(({ name, kind }) => ({ kind, pattern: patternOf(name), mayEndTitle: mayEndTitle(name) }));
  }

  read(unread: UnreadText): Entities['kind'] {
    let found: Entities['kind'] = null;
    for (const { kind, pattern, mayEndTitle } of this.names) {
      for (const { index: start, 0: name } of [...unread.rest.matchAll(pattern)]) {
        if (!mayEndTitle(unread.rest[start - 1] ?? '')) continue;
        unread.take(start, start + name.length);
        found ??= { kind, start, end: start + name.length };
      }
    }
    return found;
  }
}

const patternOf = (name: string): RegExp =>
  /^[a-z0-9]/i.test(name)
    ? new RegExp(`(?<![a-z0-9])${name.split(/[- ]+/).map(escapePattern).join('[-–— ]')}(?![a-z0-9])`, 'gi')
    : new RegExp(escapePattern(name), 'g');

function mayEndTitle(name: string): (before: string) => boolean {
  if (!/\p{Script=Han}/u.test(name)) return () => true;
  return name.length > LONG_NAME ? (before) => before !== '第' : (before) => !/[《专项造升提第]/.test(before);
}
