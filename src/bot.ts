import { randomUUID } from 'node:crypto';
import { compose } from './answer/compose.js';
import type { AnswerContext, AnswerParts } from './answer/context.js';
import { Draft } from './answer/draft.js';
import { plainText } from './answer/plain-text.js';
import { wantedOf } from './answer/select-sources.js';
import type { Answer, Trace } from './answer/types.js';
import type { Verifier } from './answer/verify.js';
import type { ConversationState, SourceRef } from './conversation/conversation.js';
import { resolveFollowUp } from './conversation/follow-up.js';
import { optionChosen } from './conversation/references.js';
import type { Perhaps } from './conversation/resolved.js';
import { reviveState } from './conversation/revive.js';
import { type Conversation as Kept, newConversation, REMEMBERED_MS } from './dialogue/state.js';
import type { Source } from './documents/types.js';
import { detectLanguage, type Language } from './language/detect.js';
import { normalise } from './language/normalise.js';
import { isInOtherLanguage, type KnownWords } from './language/other-language.js';
import type { Question } from './question/types.js';
import type { QuestionReader } from './question/understand.js';
import { hasSubject } from './retrieval/query.js';

export const LONGEST_QUESTION = 1000;

export interface BotParts extends AnswerParts {
  questions: QuestionReader;
  verifier: Verifier;
  /** By which other languages are told. */
  knownWords: KnownWords;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Receives the cause of a failed answer; the user sees only its id. */
  onFailure: (errorId: string, cause: unknown) => void;
}

/** All that an adapter may call. */
export interface Bot {
  /**
   * Answers one question. Never throws: what goes wrong inside becomes a `failed` answer.
   *
   * @param conversation read for follow-ups, and brought up to date; its state is plain data, so that it may be stored
   */
  ask(question: string, conversation?: Kept): Promise<Answer>;
}

/** The state as this bot writes it. */
interface Conversation {
  state: ConversationState | null;
}

export function createBot(parts: BotParts): Bot {
  return {
    async ask(typed, kept = newConversation()) {
      const conversation = kept as unknown as Conversation;
      let language: Language = 'en';
      try {
        language = detectLanguage(typed.slice(0, LONGEST_QUESTION)) ?? conversation.state?.question.language ?? 'en';
        const rejected = reject(parts, typed, language);
        if (rejected) return rejected;
        return await answerRemembering(parts, typed, conversation, language);
      } catch (cause) {
        const errorId = newErrorId();
        parts.onFailure(errorId, cause);
        const draft = new Draft().paragraph(parts.wording.say('failed', language, { id: errorId }));
        return { ...finish(parts, draft, language, []), status: 'failed', errorId };
      }
    },
  };
}

/**
 * Answers with what the conversation remembers; where that fails, as it may with what an earlier version of the program
 * stored, without. A question that fails either way leaves the conversation as it was.
 */
async function answerRemembering(parts: BotParts, typed: string, conversation: Conversation, fallback: Language): Promise<Answer> {
  const attempt = async (state: Conversation['state']): Promise<Answer> => {
    const own: Conversation = { state };
    const result = await answer(parts, typed, own, fallback);
    if (own.state !== state) conversation.state = own.state;
    return result;
  };
  const { state } = conversation;
  if (!state) return attempt(null);
  try {
    return await attempt(reviveState(state, parts.library));
  } catch (cause) {
    const result = await attempt(null);
    parts.onFailure(newErrorId(), cause);
    return result;
  }
}

async function answer(parts: BotParts, typed: string, conversation: Conversation, fallback: Language): Promise<Answer> {
  const state = conversation.state && parts.now() - conversation.state.at < REMEMBERED_MS ? conversation.state : null;
  const own = parts.questions.read(typed, fallback);
  if (!isTalk(own) && isInOtherLanguage(typed, parts.knownWords)) return rejectAs(parts, 'rejectedLanguage', fallback);
  const option = optionChosen(own, state);
  const read = option ? { ...parts.questions.read(option, fallback), language: own.language } : own;
  const { question, targets, filled, perhaps } = resolveFollowUp(read, state, parts.library);
  const query = parts.reader.read(question.subject, question.language);
  const lookedUp = (references: readonly SourceRef[] | null) => references?.map((reference) => lookUp(parts, reference)) ?? null;
  const context: AnswerContext = {
    ...parts,
    question,
    query,
    targets: lookedUp(targets),
    evidence: [],
    say: (key, values) => parts.wording.say(key, question.language, values),
  };
  const last = perhaps && lookedUp(perhaps.sources);
  if (last) context.targets = await stillAbout(context, last, perhaps);
  let draft = await compose(context);
  if (last && perhaps.pointsBack && draft.status === 'not_in_documents' && !question.asked) {
    context.targets = last;
    draft = await compose(context);
  }
  parts.verifier.check(draft, question);
  const result = finish(parts, draft, question.language, traceSteps(question, context, filled), context);
  // What asks nothing leaves the conversation where it is.
  if (draft.status !== 'small_talk' || question.intent.kind === 'help') {
    conversation.state = { question, spokenOf: draft.spokenOf().map(referenceTo), options: draft.options, at: parts.now() };
  }
  return result;
}

/**
 * Which of the sources just spoken of a follow-up with words of its own is about: the one that speaks of
 * them as fully as any that a search finds. Null where it is about something else.
 */
async function stillAbout(context: AnswerContext, last: readonly Source[], perhaps: Perhaps): Promise<readonly Source[] | null> {
  const { finder, query, question } = context;
  const namesNothing = question.isBare && query.words.length > 0 && !context.terms.named(query);
  if (perhaps.isSubject || !hasSubject(query)) return last.length === 1 && !namesNothing ? last : null;
  const wanted = wantedOf(question);
  const rival = (await finder.find(query, question.documentIds, wanted)).find(({ rejected }) => rejected === null);
  const found = last.find((source) => finder.speaksOf(query, source, wanted, rival, perhaps));
  return found ? [found] : null;
}

const newErrorId = (): string => randomUUID().slice(0, 8);

/** Refuses what is no question: empty, too long (a character can stand for many), or without a letter or digit. */
function reject(parts: BotParts, typed: string, language: Language): Answer | null {
  const entry =
    typed.trim() === ''
      ? 'rejectedEmpty'
      : typed.length > LONGEST_QUESTION || normalise(typed).length > LONGEST_QUESTION
        ? 'rejectedTooLong'
        : /[\p{L}\p{N}]/u.test(typed)
          ? null
          : 'rejectedNotText';
  return entry && rejectAs(parts, entry, language);
}

function rejectAs(parts: BotParts, entry: string, language: Language): Answer {
  const draft = new Draft();
  draft.status = 'rejected';
  draft.paragraph(parts.wording.say(entry, language, { most: LONGEST_QUESTION }));
  return finish(parts, draft, language, []);
}

/** Small talk has words of its own, which no list of words need know. */
const isTalk = ({ intent, isRemark }: Question): boolean => isRemark || ['thanks', 'greeting', 'remark', 'help'].includes(intent.kind);

function finish(parts: BotParts, draft: Draft, language: Language, steps: Trace['steps'], context?: AnswerContext): Answer {
  const base = {
    language,
    blocks: draft.blocks,
    text: plainText(draft.blocks, language, parts.wording),
    units: draft.units,
    citations: draft.citations,
    count: draft.count,
    options: draft.options,
    trace: {
      steps,
      evidence: (context?.evidence ?? []).map(({ source, score, coverage, rejected }) => ({
        documentId: source.documentId,
        taskNumber: source.number,
        score,
        coverage,
        rejected,
      })),
    },
  };
  if (draft.status === 'not_in_documents') return { ...base, status: draft.status, reason: draft.reason ?? 'not_mentioned' };
  return { ...base, status: draft.status };
}

function traceSteps(question: Question, { query }: AnswerContext, filled: string | null): Trace['steps'] {
  const steps = [
    { name: 'language', detail: question.language },
    { name: 'intent', detail: JSON.stringify(question.intent) },
    { name: 'documents', detail: question.documentIds.join(', ') },
    { name: 'subject', detail: question.subject },
    { name: 'words', detail: query.words.join(' ') },
    { name: 'read as', detail: query.renderings.map(({ from, to }) => `${from} → ${to.slice(0, 4).join('/')}`).join('; ') },
  ];
  if (question.numbers.length > 0) steps.push({ name: 'numbers', detail: question.numbers.join(', ') });
  if (question.years.length > 0) steps.push({ name: 'years', detail: question.years.join(', ') });
  if (question.offices.length > 0) steps.push({ name: 'offices', detail: question.offices.map(({ office }) => office.id).join(', ') });
  if (filled) steps.push({ name: 'from the conversation', detail: filled });
  return steps;
}

const referenceTo = (source: Source): SourceRef => ({ documentId: source.documentId, number: source.number, start: source.start });

function lookUp(parts: BotParts, reference: SourceRef): Source {
  return parts.library.sources([reference.documentId]).find(({ start }) => start === reference.start) as Source;
}
