import type { Library } from '../../documents/library.js';
import { asking, dressed } from '../asking.js';
import { conditionsOf, documentsOf, isList, onShown, subjectOf } from '../queries.js';
import { saysAsk, saysOffice, saysPlace } from '../said.js';
import type { Topic } from '../state.js';
import { documentsOfTopic, lastOf, subjectOfTopic } from '../topics.js';
import type { Asked, Edit, Edited, Turn } from '../types.js';
import { referenceWords } from '../words.js';

/** "Back to waste: …", 回到刚才的校车, "back to Qingdao: …": an earlier topic, by its words or place, or the one before the last. */
export const earlier: Edit = {
  name: 'earlier',
  apply(turn) {
    const { reading, topics } = turn;
    if (reading.pointer?.kind !== 'earlier') return null;
    const [last, ...before] = topics;
    const bySubject = reading.subject === '' ? undefined : best(turn, [...before, last]);
    if (bySubject) return onTopic(turn, bySubject);
    const byPlace = saysPlace(reading)
      ? [...before, last].find((topic) => isOf(topic, reading.documentIds, turn.context.library))
      : undefined;
    if (byPlace && reading.subject === '') return onTopic(turn, byPlace);
    if (reading.subject !== '' || saysPlace(reading)) return byPlace ? aside(turn, byPlace) : null;
    const [previous] = before;
    return previous ? onTopic(turn, previous) : null;
  },
};

/** The topic whose subject shares most words with the reading, of those in the place that is named; the newest of equals. */
function best(turn: Turn, topics: readonly Topic[]): Topic | undefined {
  const { reading, context } = turn;
  const words = referenceWords(reading.subject);
  let found: { topic: Topic; share: number } | undefined;
  for (const topic of topics) {
    if (saysPlace(reading) && !isOf(topic, reading.documentIds, context.library)) continue;
    const known = referenceWords(`${subjectOf(lastOf(topic).basis)} ${subjectOfTopic(topic, turn)}`);
    const share = [...words].filter((word) => known.has(word)).length / Math.max(1, words.size);
    if (share > (found?.share ?? 0)) found = { topic, share };
  }
  return found?.topic;
}

const isOf = (topic: Topic, documentIds: readonly string[], library: Library): boolean =>
  documentsOfTopic(topic, library).some((id) => documentIds.includes(id));

/** What is asked of what an earlier topic showed; nothing asked: the same as then. */
function onTopic(turn: Turn, topic: Topic): Edited {
  const { reading } = turn;
  const filled = 'an earlier topic';
  if (!saysAsk(reading) && !saysOffice(reading)) {
    const asked: Asked[] = topic.queries.map((query, i) => ({
      query: dressed(query, reading),
      basis: dressed(topic.bases[i] ?? query, reading),
    }));
    return { asked, filled };
  }
  const { basis } = lastOf(topic);
  const part = partIn(turn, topic);
  if (part) return { asked: [part], filled };
  const shown = saysPlace(reading) ? topic.shown.filter(({ documentId }) => reading.documentIds.includes(documentId)) : topic.shown;
  const whole = asking(basis, turn, figureWords(turn, topic));
  return { asked: [{ query: shown.length > 0 ? onShown(whole, shown) : whole, basis: whole }], filled };
}

/** "Back to school buses, the education bureau too?": whether an office has a part in what was shown. */
function partIn({ reading, own }: Turn, topic: Topic): Asked | null {
  const [office] = reading.entities.offices;
  const asksElse = reading.asks.some(({ kind }) => kind !== 'tasks') || reading.claim !== null || reading.reductions.length > 0;
  if (!office || asksElse || topic.shown.length === 0 || isList(lastOf(topic).basis)) return null;
  const unit = conditionsOf(own).find((condition) => 'unit' in condition);
  const role = unit && 'unit' in unit ? unit.unit.role : 'any';
  const { where: _, focus: __, ...basis } = lastOf(topic).basis;
  const claim = { kind: 'unit', office: office.office.id, role };
  const query = dressed({ ...basis, ask: [{ kind: 'units', role }], reduce: [], claim }, reading);
  return { query: onShown(query, topic.shown), basis: { ...lastOf(topic).basis, ask: [{ kind: 'units', role }], reduce: [], claim } };
}

/** Figures are of the words said, with those of the topic where they only name it. */
function figureWords(turn: Turn, topic: Topic): string {
  const known = referenceWords(subjectOfTopic(topic, turn));
  const isName = [...referenceWords(turn.reading.subject)].every((word) => known.has(word));
  return isName ? subjectOfTopic(topic, turn) : turn.reading.subject;
}

/** A new subject in the place of an earlier topic, which may still be about what that showed. */
function aside(turn: Turn, topic: Topic): Edited {
  const { reading, own, context } = turn;
  const { basis } = lastOf(topic);
  const documents = documentsOf(basis, context.library).filter((id) => reading.documentIds.includes(id));
  const query = dressed({ ...own, scope: documents.length > 0 ? { ...own.scope, documents } : own.scope }, reading);
  const sources = topic.shown.filter(({ documentId }) => reading.documentIds.includes(documentId)).slice(0, 4);
  const whole = asking(basis, turn, reading.subject);
  const perhaps =
    sources.length > 0 && !isList(basis)
      ? { sources, query: onShown(whole, sources), basis: whole, pointsBack: false, isSubject: false, isFragment: true }
      : null;
  return { asked: [{ query, basis: query }], filled: 'the place of an earlier topic', perhaps };
}
