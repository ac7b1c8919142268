import { randomUUID } from 'node:crypto';
import type { AnswerParts } from './answers/answering.js';
import { compose, join } from './answers/compose.js';
import { askWhich, sayMyQuestion } from './answers/conversing.js';
import { Draft } from './answers/draft.js';
import { type Finishing, toAnswer } from './answers/finish.js';
import { type Executed, prepare, sayQuery } from './answers/prepare.js';
import { isOnlyRemark } from './answers/remark.js';
import { composeOtherLanguage, composeTalk, type TalkParts } from './answers/talk.js';
import { evidenceOf, stepsOf } from './answers/trace.js';
import type { Answer, Trace } from './answers/types.js';
import type { Verifier } from './answers/verification/verifier.js';
import { continueConversation } from './dialogue/continue.js';
import { remember } from './dialogue/remember.js';
import { officesSpokenOf } from './dialogue/spoken-of.js';
import { type Conversation, type ConversationState, newConversation, REMEMBERED_MS, readState } from './dialogue/state.js';
import type { Asked, Continued, DialogueContext, Perhaps } from './dialogue/types.js';
import type { Source } from './documents/types.js';
import { execute } from './execution/execute.js';
import { detectLanguage, type Language } from './language/detect.js';
import { normalise } from './language/normalise.js';
import { isInOtherLanguage, type KnownWords } from './language/other-language.js';
import { referenceTo, refersTo } from './query/in-scope.js';
import { inWider } from './query/in-wider.js';
import type { PolicyQuery } from './query/schema.js';
import type { Search } from './retrieval/search.js';
import { severalThings } from './several-things.js';
import type { MessageReader } from './understanding/read-message.js';
import { withoutStray } from './understanding/stray.js';
import type { Reading } from './understanding/types.js';

export const LONGEST_QUESTION = 1000;

export interface BotParts extends AnswerParts, TalkParts {
  messages: MessageReader;
  dialogue: DialogueContext;
  /** Fills in what a query leaves to its operations, and refuses what is none. */
  parse: (query: PolicyQuery) => PolicyQuery;
  search: Search;
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
   * Answers one message. Never throws: what goes wrong inside becomes a `failed` answer.
   *
   * @param conversation read for follow-ups, and brought up to date; its state is plain data, so that it may be stored
   */
  ask(message: string, conversation?: Conversation): Promise<Answer>;
}

/** What one question of a message came to. */
interface Reply {
  draft: Draft;
  steps: Trace['steps'];
  /** Null where nothing was asked of the documents. */
  asked: Asked | null;
  executed: Executed | null;
}

export function createBot(parts: BotParts): Bot {
  return {
    async ask(typed, conversation = newConversation()) {
      const state = recent(readState(conversation.state), parts.now());
      const language = detectLanguage(typed.slice(0, LONGEST_QUESTION)) ?? state?.language ?? 'en';
      try {
        const rejected = rejectionOf(typed);
        if (rejected) return rejection(parts, parts.wording.say(rejected, language, { most: LONGEST_QUESTION }), language);
        const { answer, next } = await answerMessage(parts, typed, state, language);
        if (next !== state) conversation.state = next;
        return answer;
      } catch (cause) {
        const errorId = randomUUID().slice(0, 8);
        parts.onFailure(errorId, cause);
        const draft = Draft.empty.paragraph(parts.wording.say('failed', language, { id: errorId }));
        return { ...finish(parts, draft, language), status: 'failed', errorId };
      }
    },
  };
}

/** One message: read, continued from the conversation, answered question by question, joined, verified, remembered. */
async function answerMessage(bot: BotParts, typed: string, state: ConversationState | null, fallback: Language) {
  const parts = { ...bot, search: bot.search.forMessage() };
  const message = parts.messages.read(typed, fallback, officesSpokenOf(state, parts.library));
  const isTalk = message.readings.some(({ talk }) => talk !== null);
  if (!isTalk && isInOtherLanguage(typed, parts.knownWords)) {
    const draft = composeOtherLanguage(typed, parts.wording.say('rejectedLanguage', fallback), parts.otherLanguages);
    return { answer: finish(parts, draft, fallback), next: state };
  }
  const replies: Reply[] = [];
  const asking = message.readings.filter(asksSomething);
  const questions = asking.length > 0 ? asking : message.readings;
  for (const turn of withoutRepeated(continueConversation(questions, state, parts.dialogue))) {
    const several = turn.kind === 'query' ? await severalThings(turn, parts) : null;
    for (const one of several ?? [turn]) replies.push(await replyTo(parts, one, state));
  }
  const draft = join(replies.map((reply) => reply.draft));
  const asked = replies.flatMap((reply) => reply.asked ?? []);
  parts.verifier.check(draft, { typed, queries: [...asked.map(({ query }) => query), ...(state?.first ?? [])] });
  const language = asked[0]?.query.language ?? message.language;
  const executed = replies.flatMap((reply) => reply.executed ?? []);
  const answer = finish(parts, draft, language, {
    read: executed.map(({ query }) => sayQuery(query, language, parts)),
    trace: { steps: replies.flatMap(({ steps }) => steps), evidence: evidenceOf(executed) },
  });
  const isOpen = draft.fields.status === 'needs_clarification' && asked.every(({ query }) => namesNothing(query));
  const isForgotten = asked.length === 0 || isOpen;
  return { answer, next: isForgotten ? state : remember(state, leftBehind(draft, asked, language), parts.now()) };
}

function replyTo(parts: BotParts, turn: Continued, state: ConversationState | null): Promise<Reply> | Reply {
  const { reading } = turn;
  switch (turn.kind) {
    case 'talk':
      return talk(composeTalk(turn.talk, reading.language, parts, reading.text));
    case 'my_question':
      return talk(sayMyQuestion(turn.queries, reading.language, parts));
    case 'yes_or_no':
      return talk(askWhich(turn.offered, reading.language, parts));
    case 'option':
      return replyToOption(parts, turn.question, reading.language, state);
    case 'query':
      return replyToQuery(parts, turn);
  }
}

/** One query: searched, executed, answered; put to what was just shown where it is still about that. */
async function replyToQuery(parts: BotParts, turn: Continued & { kind: 'query' }): Promise<Reply> {
  const { reading, perhaps } = turn;
  const shown = perhaps && !isOnlyTold(reading) && (await stillAbout(parts, turn, perhaps));
  const { query, basis } = perhaps && shown ? { ...perhaps, query: ofShown(perhaps.query, shown) } : turn;
  const edited = shown ? 'task' : turn.edited;
  const { executed, stray, wider } = await run(parts, reading, parts.parse(query), edited?.startsWith('narrowed') ?? false);
  if ((!edited || edited.startsWith('other-subject')) && isOnlyRemark(reading, query, executed.found, parts.search))
    return talk(composeTalk('remark', reading.language, parts));
  const language = executed.query.language ?? reading.language;
  const own = wider && parts.naming.documents(wider, language);
  const composed = compose(prepare(executed, parts));
  const answered = own === undefined ? composed : composed.note(parts.wording.say('fromWider', language, { documents: own }));
  const draft = stray ? answered.note(parts.wording.say('strayWords', language, { words: stray })) : answered;
  // "Is it …?" of which nothing is found elsewhere is about what was shown.
  if (perhaps?.pointsBack && !shown && draft.fields.status === 'not_in_documents' && query.detail === undefined)
    return replyToQuery(parts, { ...turn, ...perhaps, perhaps: null, edited: 'task' });
  const said = sayQuery(executed.query, reading.language, parts);
  return {
    draft,
    steps: stepsOf(executed, said, edited),
    asked: stray || wider ? { query: executed.query, basis: executed.query } : { query, basis },
    executed,
  };
}

interface Ran {
  executed: Executed;
  stray: string | null;
  /** The documents of the place asked about, where they say nothing and those of the places around it answer. */
  wider?: readonly string[];
}

/** A query searched and executed; where words that nothing else explains leave nothing of it, without them. @param keepsWords its words narrow a list: without them it would be that list again */
async function run(parts: BotParts, reading: Reading, query: PolicyQuery, keepsWords = false): Promise<Ran> {
  const found = await parts.search.run(query);
  const execution = execute(query, { library: parts.library, ...found });
  const isFound = execution.selection.sources.length > 0;
  const wider = isFound ? null : inWider(query, parts.library);
  if (wider) {
    const around = await run(parts, reading, wider.query, keepsWords);
    if (around.executed.execution.selection.sources.length > 0) return { ...around, wider: wider.ownIds };
  }
  const bare = isFound || keepsWords ? null : withoutStray(query, reading);
  if (!bare) return { executed: { reading, query, found, execution }, stray: null };
  const { executed } = await run(parts, { ...reading, subject: '' }, bare);
  return { executed, stray: executed.execution.selection.sources.length > 0 ? reading.subject : null };
}

/** A choice that the last answer offered is asked as if it had been typed, in the language of the one who chose. */
async function replyToOption(parts: BotParts, question: string, language: Language, state: ConversationState | null): Promise<Reply> {
  const [reading] = parts.messages.read(question, language).readings;
  const [turn] = reading ? continueConversation([{ ...reading, answerIn: reading.answerIn ?? language }], null, parts.dialogue) : [];
  return turn && turn.kind !== 'option' ? replyTo(parts, turn, state) : talk(composeTalk('remark', language, parts));
}

/** What a message asks twice in the same words is answered once. */
function withoutRepeated(turns: readonly Continued[]): Continued[] {
  const isSame = (one: Continued, other: Continued) =>
    one.kind === 'query' && other.kind === 'query' && JSON.stringify(one.query) === JSON.stringify(other.query);
  return turns.filter(
    (turn, i) => !turns.slice(0, i).some((earlier) => earlier.reading.text === turn.reading.text && isSame(turn, earlier)),
  );
}

/** A question of nothing in particular, which later ones can add nothing to. */
const namesNothing = ({ scope, where }: PolicyQuery): boolean => where === undefined && Object.keys(scope).length === 0;

/** What speaks of the asker and asks nothing. */
const isOnlyTold = ({ isRemark, asks, claim, detail }: Reading): boolean =>
  isRemark && asks.length === 0 && claim === null && detail === null;

/** What is only told before a question asks nothing. */
const asksSomething = ({ text, subject, talk: said, asks, claim, detail, isFragment, pointer, conditions, tasks }: Reading): boolean =>
  said !== null ||
  asks.length + conditions.length + tasks.length > 0 ||
  claim !== null ||
  detail !== null ||
  isFragment ||
  pointer !== null ||
  (subject !== '' && /[?？]\s*$/.test(text));

const talk = (draft: Draft): Reply => ({ draft, steps: [], asked: null, executed: null });

function stillAbout(parts: BotParts, { reading, query }: Continued & { kind: 'query' }, perhaps: Perhaps) {
  const shown = parts.library.sources().filter((source) => perhaps.sources.some((reference) => refersTo(reference, source)));
  return parts.search.stillAbout(query, reading.subject, shown, { ...perhaps, isBare: reading.asks.length === 0 });
}

const ofShown = (query: PolicyQuery, shown: readonly Source[]): PolicyQuery => ({
  ...query,
  scope: { ...query.scope, shown: shown.map(referenceTo) },
});

const leftBehind = (draft: Draft, asked: readonly Asked[], language: Language) => ({
  asked,
  shown: draft.shown().map(referenceTo),
  offices: officesNamed(draft),
  options: draft.fields.options.map(({ question }) => question),
  language,
});

/** The offices that an answer named in the role it names most surely. */
function officesNamed({ fields: { units } }: Draft): string[] {
  const leads = units.filter(({ role }) => role === 'lead');
  return [...new Set((leads.length > 0 ? leads : units).map(({ name }) => name))];
}

const finish = (parts: BotParts, draft: Draft, language: Language, found: Partial<Finishing> = {}): Answer =>
  toAnswer(draft, { wording: parts.wording, language, read: [], trace: { steps: [], evidence: [] }, ...found });

const rejection = (parts: BotParts, words: string, language: Language): Answer =>
  finish(parts, Draft.empty.with({ status: 'rejected' }).paragraph(words), language);

/** Later than this, a question stands by itself. */
const recent = (state: ConversationState | null, now: number) => (state && now - state.at < REMEMBERED_MS ? state : null);

/** What is no question: empty, too long (a character can stand for many), or without a letter or digit. */
function rejectionOf(typed: string): string | null {
  if (typed.trim() === '') return 'rejectedEmpty';
  if (typed.length > LONGEST_QUESTION || normalise(typed).length > LONGEST_QUESTION) return 'rejectedTooLong';
  return /[\p{L}\p{N}]/u.test(typed) ? null : 'rejectedNotText';
}
