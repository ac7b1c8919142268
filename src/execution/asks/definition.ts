import { z } from 'zod';
import type { SourceText } from '../../documents/types.js';
import { exact } from '../../query/exact.js';
import { mentions } from '../conditions.js';
import { ask } from '../operation.js';

/** What a sentence writes behind a term that it defines. */
const DEFINES = ['是指', '指的是', '即', '系指', '就是', '是一种', '是'];

/** The sentence that says what a term means, or none; and what uses the term. */
export const definition = ask({
  kind: 'definition',
  fields: exact({ term: z.string().min(1) }),
  describe: ({ term }, language) => (language === 'zh' ? `“${term}”的定义` : `definition of “${term}”`),
  run: ({ sources }, { term }) => {
    const uses = sources.filter((source) => mentions(source, term));
    const defined = uses.flatMap((source) =>
      source.sentences.filter((sentence) => defines(sentence, term)).map((sentence) => ({ source, sentence })),
    );
    return { kind: 'definition', term, definition: defined[0] ?? null, uses };
  },
});

const WORDS = /^\p{Script=Han}{2}/u;
const FORMULA = /^[\dN]{1,3}(?:\+[\dN]{1,3}){1,5}$/i;

/** 1个中心+N个站点的“1+N”体系: the words before a formula say what each of its parts is. */
function spellsFormula(before: string, term: string): boolean {
  const parts = term.split('+');
  const spelt = before.split(/[+、,,;;。]/).slice(-parts.length);
  return (
    FORMULA.test(term) &&
    spelt.length === parts.length &&
    parts.every((part, i) => {
      const words = spelt[i] as string;
      const at = words.lastIndexOf(part);
      return (i === 0 ? at >= 0 : at === 0) && WORDS.test(words.slice(at + part.length));
    })
  );
}

function defines({ text }: SourceText, term: string): boolean {
  const start = text.toLowerCase().indexOf(term.toLowerCase());
  if (start < 0) return false;
  const behind = text.slice(start + term.length).replace(/^["”』」》]/, '');
  // “三高”(高血压、高血糖、高血脂) spells the term out.
  if (/^[(（](?!以下|简称)[^()（）]{4,}[)）]/.test(behind)) return true;
  if (spellsFormula(text.slice(0, start), term)) return true;
  // A sentence that begins with the term; "即" and the like inside a longer one join other things.
  const begins = text.slice(0, start).replace(/["“『「《]/g, '') === '' || text.slice(0, start).endsWith('所谓');
  return begins && DEFINES.some((word) => behind.startsWith(word) || behind.startsWith(`,${word}`) || behind.startsWith(`，${word}`));
}
