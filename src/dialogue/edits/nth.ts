import type { PolicyQuery, SourceRef } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { asking, dressed, rolesThere } from '../asking.js';
import { documentsOf, isList, onShown, placesOf, sameReference } from '../queries.js';
import { saysAsk, saysScope } from '../said.js';
import type { Topic } from '../state.js';
import { lastOf } from '../topics.js';
import type { Asked, Edit, Turn } from '../types.js';

/** "The second one", 第二个, "2": of what was shown last in a list; after a comparison, of the places. */
export const nth: Edit = {
  name: 'nth',
  apply(turn) {
    const position = positionOf(turn);
    if (position === null) return null;
    const ofDocument = inDocument(turn, position);
    if (ofDocument) return { asked: [ofDocument], filled: 'the document' };
    const ofPlace = placeShown(turn, position);
    if (ofPlace) return { asked: [askedOf(turn, ofPlace)], filled: 'the place at that position' };
    const isThere = (topic: Topic) => at(topic.shown, position) !== undefined || (turn.reading.pointer === null && holds(topic, position));
    const topic = turn.topics.find((one) => one.shown.length > 1 && isThere(one)) ?? turn.topics.find(isThere);
    const chosen = topic && chosenOf(turn, topic, position);
    return chosen ? { asked: [askedOf(turn, [chosen])], filled: 'the one at that position' } : null;
  },
};

/** "And the last item?" where nothing was shown of a document: it is counted there. */
function inDocument({ reading, own, topics: [last], context: { library } }: Turn, position: number): Asked | null {
  const { parts, documents = [] } = lastOf(last).basis.scope;
  const [id, ...others] = documents;
  if (last.shown.length > 0 || !parts || id === undefined || others.length > 0 || !shows(reading.text, 'ofTask')) return null;
  const task = at(
    library.document(id).tasks.map(({ number }) => number),
    position,
  );
  if (task === undefined) return null;
  const query: PolicyQuery = { ...own, scope: { documents: [id], parts: [{ tasks: [task] }] }, ask: [{ kind: 'text' }] };
  return { query, basis: query };
}

const at = <T>(items: readonly T[], position: number): T | undefined => (position < 0 ? items.at(position) : items[position - 1]);

/** A pointer, or after a list a number that has no document: 第二项, "2". */
function positionOf(turn: Turn): number | null {
  const { reading, topics } = turn;
  if (reading.pointer?.kind === 'nth') return reading.pointer.position;
  const [number, ...others] = reading.tasks;
  if (number === undefined || others.length > 0 || saysScope(reading) || reading.parts.length > 0) return null;
  const [last] = topics;
  if (isBare(reading) && reading.subject === '') {
    const list = listChosenFrom(turn);
    return list && (at(list.shown, number) || holds(list, number)) ? number : null;
  }
  return last.shown.length > 1 && isList(lastOf(last).query) && (at(last.shown, number) || holds(last, number)) ? number : null;
}

/** A number without a word for what it counts. */
const isBare = ({ text, asks }: Turn['reading']): boolean => asks.length === 0 && !shows(text, 'ofTask');

/** The list that choices are made from: the newest, where nothing but parts of it was shown since. */
function listChosenFrom({ topics }: Turn): Topic | undefined {
  const list = topics.find(({ shown }) => shown.length > 1);
  const since = list ? topics.slice(0, topics.indexOf(list)) : [];
  const isOfList = (reference: SourceRef) => list?.shown.some((known) => sameReference(known, reference)) ?? false;
  return since.every(({ shown }) => shown.length > 0 && shown.every(isOfList)) ? list : undefined;
}

const holds = ({ shown }: Topic, number: number): boolean => shown.some((reference) => 'task' in reference && reference.task === number);

/** A number of a task that the list shows is that task; any other counts the list, and so does a bare one that can. */
function chosenOf({ reading }: Turn, topic: Topic, position: number): SourceRef | undefined {
  const numbered = topic.shown.find((reference) => 'task' in reference && reference.task === position);
  if (reading.pointer?.kind === 'nth' || isBare(reading)) return at(topic.shown, position) ?? (isBare(reading) ? numbered : undefined);
  return numbered ?? at(topic.shown, position);
}

/** What was shown of the nth place, where several were asked side by side. */
function placeShown({ topics: [last], context: { library } }: Turn, position: number): readonly SourceRef[] | null {
  const { basis } = lastOf(last);
  if (isList(basis) || (!basis.scope.documents && !basis.scope.places)) return null;
  const places = placesOf(documentsOf(basis, library), library);
  const place = places.length > 1 ? at(places, position) : undefined;
  if (!place) return null;
  const there = last.shown.filter(({ documentId }) => library.document(documentId).info.place.zh === place);
  return there.length > 0 ? there : null;
}

/** What is asked of the one chosen: what words say; "and the third?" what was asked of the one before; otherwise its text. */
function askedOf(turn: Turn, chosen: readonly SourceRef[]): Asked {
  const { reading, own, context } = turn;
  const [first] = chosen as [SourceRef];
  const before = lastOf(turn.topics[0]);
  const asks = saysAsk(reading) || reading.subject !== '';
  const goesOn = !asks && reading.isFragment && turn.topics[0].shown.length === 1 && !isList(before.query);
  const scope = { documents: [...new Set(chosen.map(({ documentId }) => documentId))] };
  const subject = { where: { about: context.titleOf(first) }, focus: 'best' as const };
  const like: PolicyQuery = goesOn ? { ...before.basis, ...subject, scope } : { ...own, ...subject, scope };
  const put = goesOn ? dressed(like, reading) : asking(like, turn, reading.subject || context.titleOf(first));
  const basis = rolesThere(put, turn, chosen);
  return { query: onShown(basis, chosen), basis };
}
