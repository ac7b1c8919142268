import type { Language } from '../../language/detect.js';
import type { CueName } from '../locale/cues.js';
import type { Form } from '../types.js';
import type { Tagged } from './tagged.js';

const FORM_OF: Readonly<Partial<Record<CueName, Form>>> = {
  form_table: 'table',
  form_list: 'list',
  form_short: 'short',
  form_original: 'original',
  original: 'original',
  form_numbers: 'numbers',
  form_sentence: 'sentence',
};

/** "In a table", 简短点, "the original wording": the form that is wanted. */
export function readForm(tagged: Tagged): Form | null {
  const cues = tagged.tokens.filter(({ name }) => FORM_OF[name as CueName]);
  const [cue] = cues;
  if (!cue) return null;
  // "Too long, shorter please" says one thing twice.
  tagged.use('form', ...cues.filter(({ name }) => name === cue.name));
  return FORM_OF[cue.name as CueName] ?? null;
}

/** "In English please", 用中文. */
export function readAnswerLanguage(tagged: Tagged): Language | null {
  const cue = tagged.all('in_english', 'in_chinese').at(-1);
  if (!cue) return null;
  tagged.use('form', cue);
  return cue.name === 'in_english' ? 'en' : 'zh';
}
