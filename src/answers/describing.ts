import type { Task } from '../documents/types.js';
import { isOffice, officeOf } from '../execution/context.js';
import { partTitle } from '../execution/known-ids.js';
import { VOCABULARY } from '../execution/vocabulary.js';
import { describe } from '../query/describe.js';
import { describeCondition } from '../query/describe-condition.js';
import { describeScope } from '../query/describe-scope.js';
import { isOf } from '../query/in-scope.js';
import type { Names } from '../query/names.js';
import type { Condition, Scope } from '../query/schema.js';
import type { Answering } from './answering.js';

/** An office by the name that most of some tasks, or of those of the documents in question, give it; as typed, where none names it. */
export function officeName(
  id: string,
  { library, naming, officesTyped, execution, language }: Answering,
  of: readonly Task[] = execution.selection.documents.flatMap(({ tasks }) => tasks),
): string {
  const office = officeOf(library, id);
  const used = (in_: readonly Task[]) => {
    const uses = new Map<string, number>();
    for (const { text } of in_.flatMap(({ units }) => units))
      if (isOffice(library, text, office)) uses.set(text, (uses.get(text) ?? 0) + 1);
    return [...uses].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  const registered = library.units.offices.find((entry) => entry.id === office);
  const name =
    used(of) ?? officesTyped.get(id) ?? used(library.documents.flatMap(({ tasks }) => tasks)) ?? Object.keys(registered?.names ?? {})[0];
  return name ? naming.unit(name, language) : id;
}

/** Names of documents and offices as this answer calls them. */
export const namesFor = (answering: Answering): Names => ({
  document: (id) => answering.naming.document(answering.library.document(id), answering.language),
  office: (id) => officeName(id, answering),
  part: (title, language) => partTitle(title, language, answering.library),
});

/** Where the query looks, in words; a single document by its name. */
export function scopeWords(answering: Answering): string {
  const { query, execution, language } = answering;
  const [only, ...others] = execution.selection.documents;
  const { years: _, places: __, ...rest } = query.scope;
  const scope = only && others.length === 0 ? { ...rest, documents: [only.id] } : inWords(query.scope, answering);
  const said = describeScope(scope, language, namesFor(answering));
  // 某市清单第2章 and not 某市清单,第2章, for it stands inside a sentence.
  return language === 'zh' ? said.replaceAll(/,(?=第)/g, '') : said;
}

/** A scope with its places by their names in the language of the answer. */
export function inWords(scope: Scope, { library, language }: Pick<Answering, 'library' | 'language'>): Scope {
  const nameOf = (name: string) => library.documents.find(({ info }) => isOf(info.place, name))?.info.place[language] ?? name;
  return scope.places ? { ...scope, places: scope.places.map(nameOf) } : scope;
}

/** What is asked of which tasks, in words, without what is made of it: "Qingzhou key tasks 2023, chapter 2: lead units". */
export function askedWords(answering: Answering): string {
  const { claim: _, detail: __, ...asked } = answering.query;
  return describe({ ...asked, scope: inWords(asked.scope, answering), reduce: [] }, answering.language, VOCABULARY, namesFor(answering));
}

/** What tasks must be to be meant, in words, to stand behind "tasks" in English and before 的任务 in Chinese. */
export const conditionWords = (condition: Condition, answering: Answering): string =>
  describeCondition(condition, answering.language, namesFor(answering));

/** The conditions that must hold, without those that are denied or one of several. */
export function affirmed(condition: Condition | undefined): Condition[] {
  if (!condition) return [];
  if ('and' in condition) return condition.and.flatMap(affirmed);
  if ('or' in condition) return condition.or.flatMap(affirmed);
  return 'not' in condition ? [] : [condition];
}
