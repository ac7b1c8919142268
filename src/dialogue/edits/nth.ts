import type { PolicyQuery, SourceRef } from '../../query/schema.js';
import { asking, dressed } from '../asking.js';
import { documentsOf, isList, onShown, placesOf } from '../queries.js';
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
    const ofPlace = placeShown(turn, position);
    if (ofPlace) return { asked: [askedOf(turn, ofPlace)], filled: 'the place at that position' };
    const topic =
      turn.topics.find(({ shown }) => shown.length > 1 && at(shown, position)) ?? turn.topics.find(({ shown }) => at(shown, position));
    const chosen = topic && chosenOf(turn, topic, position);
    return chosen ? { asked: [askedOf(turn, [chosen])], filled: 'the one at that position' } : null;
  },
};

const at = <T>(items: readonly T[], position: number): T | undefined => (position < 0 ? items.at(position) : items[position - 1]);

/** A pointer, or after a list a number that has no document: 第二项. */
function positionOf({ reading, topics }: Turn): number | null {
  if (reading.pointer?.kind === 'nth') return reading.pointer.position;
  const [number, ...others] = reading.tasks;
  if (number === undefined || others.length > 0 || saysScope(reading) || reading.subject !== '' || reading.parts.length > 0) return null;
  const [last] = topics;
  return last.shown.length > 1 && isList(lastOf(last).query) && (at(last.shown, number) || holds(last, number)) ? number : null;
}

const holds = ({ shown }: Topic, number: number): boolean => shown.some((reference) => 'task' in reference && reference.task === number);

/** A number of a task that the list shows is that task; any other counts the list. */
function chosenOf({ reading }: Turn, topic: Topic, position: number): SourceRef | undefined {
  const numbered = topic.shown.find((reference) => 'task' in reference && reference.task === position);
  return (reading.pointer?.kind === 'nth' ? undefined : numbered) ?? at(topic.shown, position);
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
  const basis = goesOn ? dressed(like, reading) : asking(like, turn, reading.subject || context.titleOf(first));
  return { query: onShown(basis, chosen), basis };
}
