import type { Library } from '../documents/library.js';
import type { PolicyQuery, SourceRef } from '../query/schema.js';
import { documentsOf, isList, sameReference, subjectOf } from './queries.js';
import type { Topic } from './state.js';
import type { Asked, Turn } from './types.js';

/** What a topic asked last; of several questions of a message, the last one. */
export function lastOf({ queries, bases }: Topic): Asked {
  return { query: queries.at(-1) as PolicyQuery, basis: bases.at(-1) as PolicyQuery };
}

/** What the last topic is about, in words; a task that was chosen by its number or place in a list has its title. */
export function subjectOfTopic(topic: Topic, { context }: Pick<Turn, 'context'>): string {
  const subject = subjectOf(lastOf(topic).basis);
  const [only, ...others] = topic.shown;
  return subject !== '' || !only || others.length > 0 ? subject : context.titleOf(only);
}

/** The newest topic that showed several things; the last one where it is a list, or where there is no other. */
export function listOf({ topics }: Turn): Topic | undefined {
  return topics.find(({ shown }) => shown.length > 1);
}

/** Whether the last topic is a list of tasks. */
export const isListTopic = (topic: Topic): boolean => isList(lastOf(topic).query) && topic.shown.length !== 1;

/** Whether two topics are about the same thing, be it of other places. */
export const sameSubject = (one: Topic, other: Topic): boolean => {
  const [a, b] = [subjectOf(lastOf(one).basis), subjectOf(lastOf(other).basis)];
  return a !== '' && a === b;
};

/** Topics from the newest back that are about what the last one is about. */
export const ofSameSubject = ([last, ...others]: Turn['topics']): readonly Topic[] => [
  last,
  ...others.filter((topic) => sameSubject(topic, last)),
];

/** What was shown of given documents while the conversation was about what it is about now; the newest only. */
export function shownIn({ topics }: Turn, documentIds: readonly string[]): readonly SourceRef[] {
  for (const { shown } of ofSameSubject(topics)) {
    const there = shown.filter(({ documentId }) => documentIds.includes(documentId));
    if (there.length > 0) return there;
  }
  return [];
}

/** Everything shown by topics, oldest first, each once. */
export const unionOf = (topics: readonly Topic[]): readonly SourceRef[] =>
  topics
    .toReversed()
    .flatMap(({ shown }) => shown)
    .filter((reference, i, all) => all.findIndex((other) => sameReference(other, reference)) === i);

/** Documents that a topic showed something of or, where it showed nothing, looked in. */
export const documentsOfTopic = (topic: Topic, library: Library): readonly string[] =>
  topic.shown.length > 0 ? [...new Set(topic.shown.map(({ documentId }) => documentId))] : documentsOf(lastOf(topic).basis, library);
