import { letterheadOf } from '../documents/letterhead.js';
import type { PolicyDocument } from '../documents/types.js';
import type { DocumentFacts, Result } from '../execution/result.js';
import type { Answering, AnswerKind } from './answering.js';
import type { Draft } from './draft.js';
import { citeFirst } from './front.js';
import { issued } from './issued.js';
import { lacksPart } from './missing-part.js';
import { opening } from './opening.js';
import { onlyResult } from './records.js';
import { sayDate } from './say-date.js';

type Provenance = Result & { kind: 'provenance' };

/** So many tasks are told their chapter; asked of a whole document, its chapters are no news. */
const MOST_TASKS = 10;

/** Where a document comes from: publisher, date, period, address; which is the newest; the chapter of a task. */
export const provenance: AnswerKind = {
  name: 'provenance',
  handles: (answering) => onlyResult(answering)?.kind === 'provenance',
  compose(answering) {
    const { documents, chapterOf } = onlyResult(answering) as Provenance;
    if (documents.length === 0) return opening(answering).refuse('not_mentioned').paragraph(answering.say('notMentioned'));
    const { query, say, naming, language, library } = answering;
    const isOfTasks =
      query.where !== undefined || query.scope.shown !== undefined || (query.scope.parts ?? []).some(({ tasks }) => tasks !== undefined);
    const chapters = isOfTasks ? chapterOf.slice(0, MOST_TASKS) : [];
    const placed = chapters.reduce((draft, { task, sections }) => {
      const titles = sections.map((section) => (language === 'en' ? (section.english?.title ?? section.text) : section.text)).join(' › ');
      const values = { task: naming.source(task, language), sections: titles };
      return draft
        .cite(task, task.title ?? task.sentences[0] ?? task.body)
        .paragraph(titles === '' ? say('taskInNoChapter', values) : say('taskInChapter', values));
    }, opening(answering));
    const own =
      chapters.length > 0 ? documents.filter(({ documentId }) => chapters.some(({ task }) => task.documentId === documentId)) : documents;
    const ordered = query.form === 'short' ? placed : sayOrder(placed, own, answering);
    if (query.form === 'table') return tableOf(ordered, own, answering);
    const items = own.map((facts) =>
      say(facts.address ? 'documentFactsLinked' : 'documentFacts', { ...valuesOf(facts, answering), address: facts.address ?? '' }),
    );
    const [only, ...others] = items;
    const told = only !== undefined && others.length === 0 ? ordered.paragraph(only) : ordered.list(items);
    const papers = own.map(({ documentId }) => library.document(documentId));
    const whole = papers.reduce((draft, paper) => sayHeld(draft, paper, answering), told);
    return query.form === 'short' ? citeFirst(whole, papers) : papers.reduce(quoteLetterhead, whole);
  },
};

/** That a copy lacks a part of what was published; that it lacks none, where it is asked. */
function sayHeld(draft: Draft, paper: PolicyDocument, { query, say, naming, language }: Answering): Draft {
  const { held, published } = paper.info.numbers;
  const isAsked = query.claim?.kind === 'complete';
  if (!lacksPart(paper) && !isAsked) return draft;
  const [first] = paper.sections.filter(({ level }) => level === 1);
  const values = { document: naming.document(paper, language), from: held[0], to: held[1], first: published[0], last: published[1] };
  return draft.paragraph(say(lacksPart(paper) ? 'copyLacksPart' : 'copyIsWhole', { ...values, chapter: first?.text ?? '' }));
}

/** What a paper itself says of where it comes from; where it says nothing, its first task is cited for it. */
function quoteLetterhead(draft: Draft, paper: PolicyDocument): Draft {
  const lines = letterheadOf(paper);
  const [first] = paper.tasks;
  if (lines.length === 0) return citeFirst(draft, [paper]);
  const quoted = lines.reduce((all, line) => all.quoteDocument(paper.id, line), draft);
  return first ? quoted.about(first) : quoted;
}

function valuesOf({ documentId, period, tasks }: DocumentFacts, { naming, library, language, wording }: Answering) {
  const document = library.document(documentId);
  const years = period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`;
  return {
    document: naming.document(document, language),
    ...issued(document.info, language, wording),
    years,
    count: tasks,
    title: document.info.title[language],
  };
}

const isDated = (facts: DocumentFacts): facts is DocumentFacts & { published: string } => facts.published !== null;

/** Which is the newest and which the oldest, where several are in question. */
function sayOrder(draft: Draft, documents: readonly DocumentFacts[], answering: Answering): Draft {
  const [oldest, ...others] = documents.filter(isDated).toSorted((a, b) => (a.published < b.published ? -1 : 1));
  const newest = others.at(-1);
  if (!oldest || !newest || newest.published === oldest.published) return draft;
  const nameOf = ({ documentId }: DocumentFacts) => answering.naming.document(answering.library.document(documentId), answering.language);
  return draft.paragraph(
    answering.say('newestAndOldest', {
      newest: nameOf(newest),
      newestDate: sayDate(newest.published, answering.language),
      oldest: nameOf(oldest),
      oldestDate: sayDate(oldest.published, answering.language),
    }),
  );
}

function tableOf(draft: Draft, documents: readonly DocumentFacts[], answering: Answering): Draft {
  const columns = ['columnDocument', 'columnPublisher', 'columnPublished', 'columnYears'].map((key) => answering.say(key));
  const rows = documents.map((facts) => {
    const { document, publisher, published, years } = valuesOf(facts, answering);
    return [document, publisher, published, years];
  });
  return draft.table(columns, rows);
}
