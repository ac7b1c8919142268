import { join } from 'node:path';
import { hnswStore } from '../vector-store/hnsw.js';
import { type IndexEvents, openIndex } from '../vector-store/index-files.js';
import { jiebaDictionary, type ModelBytes, ModelFileError, openModel, readModelBytes } from '../vector-store/model-file.js';
import { RemoteEmbeddings, RemoteEmbeddingsError } from '../vector-store/remote-embeddings.js';
import { StaticEmbeddings } from '../vector-store/static-embeddings.js';
import { Naming } from './answers/naming.js';
import { OtherLanguages } from './answers/other-languages.js';
import { readSuggested } from './answers/suggested.js';
import { readTalkWords } from './answers/talk-words.js';
import { Verifier } from './answers/verification/verifier.js';
import { Wording } from './answers/wording.js';
import { type Bot, createBot } from './bot.js';
import { buildIndex, INDEX_FILES } from './build-index.js';
import { type Config, readConfig } from './config.js';
import type { ConversationState } from './dialogue/state.js';
import { type Library, readersDigest, readLibrary } from './documents/library.js';
import type { Source } from './documents/types.js';
import { readWordTables, type WordTables } from './documents/word-tables.js';
import { QingwenError } from './errors.js';
import { knownIds, namesOf } from './execution/known-ids.js';
import { VOCABULARY } from './execution/vocabulary.js';
import type { Language } from './language/detect.js';
import { englishWords } from './language/english-words.js';
import type { KnownWords } from './language/other-language.js';
import { createSegmenter, type Segmenter, withTerms } from './language/segment.js';
import { Spelling } from './language/spelling.js';
import { Translator } from './language/translate.js';
import { Details } from './query/details.js';
import { parseQuery } from './query/parse.js';
import { AbsentSubjects } from './retrieval/absent-subjects.js';
import { CoverageJudge } from './retrieval/coverage.js';
import { Elsewhere } from './retrieval/elsewhere.js';
import { EvidenceFinder } from './retrieval/evidence.js';
import type { WordsOfSources } from './retrieval/grounds.js';
import { LexicalIndex } from './retrieval/lexical.js';
import { NamesBySound } from './retrieval/names-by-sound.js';
import { QueryReader } from './retrieval/query-reader.js';
import { type PassageSearch, TaskRetriever } from './retrieval/retriever.js';
import { Search } from './retrieval/search.js';
import { NearestText } from './retrieval/sentences.js';
import { Terms } from './retrieval/terms.js';
import { COVERAGE, RANKING, THRESHOLDS } from './retrieval/thresholds.js';
import { type Gazetteer, gazetteerFromJson } from './understanding/entities/gazetteer.js';
import { MessageReader } from './understanding/read-message.js';
import { toQuery } from './understanding/to-query.js';
import type { Reading } from './understanding/types.js';

export interface AppEvents extends IndexEvents {
  /** Passages embedded so far, while the index is being built. */
  onProgress?: (done: number, total: number) => void;
  onFailure?: (errorId: string, cause: unknown) => void;
}

/** What rendering an answer needs: the documents, and what they and the bot's own words are called. */
export interface Knowledge {
  library: Library;
  wording: Wording;
  naming: Naming;
}

/** The running core, with the parts that the command line and the eval suite show. */
export interface App extends Knowledge {
  bot: Bot;
  messages: MessageReader;
  search: Search;
  retriever: TaskRetriever;
  finder: EvidenceFinder;
  queries: QueryReader;
  /**
   * The retriever's own order of sources for a question as the conversation completed it, best first.
   *
   * @param state what the conversation holds after the question; null where it left it as it was
   */
  rank(state: ConversationState | null, typed: string, language: Language): Promise<readonly Source[]>;
  embedderId: string;
  index: {
    /** Folder that holds saved indexes. */
    directory: string;
    passages: number;
  };
}

/** For a word that is in the word list only in its plain form (refitting). */
const INFLECTED_FREQUENCY = 1e-5;

/**
 * Wires everything and gives the running core.
 *
 * @param bytes the model, where it has been read already
 * @throws QingwenError for settings, documents, model or embedder that cannot be used, saying what to do
 */
export async function createApp(config: Config = readConfig(), events: AppEvents = {}, bytes?: ModelBytes): Promise<App> {
  try {
    return await wire(config, events, bytes ?? readSharedModel(config));
  } catch (cause) {
    // The store's room knows nothing of the core; its errors get their code here.
    if (cause instanceof RemoteEmbeddingsError) throw new QingwenError('REMOTE_EMBEDDER_FAILED', cause.message, { cause });
    throw cause;
  }
}

/**
 * Reads the embedded model, to be shared between threads.
 *
 * @throws QingwenError MODEL_INVALID, saying what to do
 */
export function readSharedModel({ directories }: Config): ModelBytes {
  try {
    return readModelBytes(directories.model);
  } catch (cause) {
    if (cause instanceof ModelFileError) throw new QingwenError('MODEL_INVALID', cause.message, { cause });
    throw cause;
  }
}

/**
 * Reads what rendering needs, without the model and the index.
 *
 * @throws QingwenError for documents or wording that cannot be used, saying what to do
 */
export function readKnowledge({ directories }: Config): Knowledge {
  const library = readLibrary(directories.seeds);
  const wording = Wording.read(join(directories.prompts, 'wording.json'));
  return { library, wording, naming: new Naming(library, wording) };
}

async function wire(config: Config, events: AppEvents, bytes: ModelBytes): Promise<App> {
  const { directories } = config;
  const model = openModel(bytes);
  const knowledge = readKnowledge(config);
  const tables = readWordTables(directories.seeds);
  // Terms of the glossary and everyday words are words of their own in questions and in the word index.
  const terms = [...tables.glossary.map(({ zh }) => zh), ...tables.everyday.zh.map(({ everyday }) => everyday)];
  const segmenter = createSegmenter(withTerms(jiebaDictionary(model), terms));
  const words = new StaticEmbeddings(model, segmenter);
  const embeddings = config.embedder.kind === 'static' ? words : new RemoteEmbeddings(config.embedder);
  const { library } = knowledge;
  const stamp = { embedderId: embeddings.id, wordsId: words.id, seedsDigest: library.digest, readersDigest: readersDigest() };
  const isWord = (word: string) => words.frequency(word) > 0;
  const build = () =>
    buildIndex({
      library,
      seedsDirectory: directories.seeds,
      segmenter,
      embeddings,
      stopWords: tables.stopWords.en,
      isWord,
      onProgress: events.onProgress,
    });
  const { store, files } = await openIndex(directories.index, stamp, hnswStore, Object.values(INDEX_FILES), build, events);
  const file = (name: keyof typeof INDEX_FILES) => files[INDEX_FILES[name]] as string;
  library.rememberFigures(file('figures'));
  const gazetteer = gazetteerFromJson(file('gazetteer'));
  const language = wireLanguage({ library, tables, segmenter, words }, JSON.parse(file('words')) as WordsOfSources, file('dictionary'));
  const retrieval = wireRetrieval({ ...language, library, tables, words, segmenter, embeddings, store, lexical: file('lexical') });
  const details = Details.read(join(directories.seeds, 'details.json'));
  const search = new Search({ ...retrieval, library, details, texts: new NearestText(library, words), terms: new Terms(library, tables) });
  const messages = new MessageReader({
    library,
    gazetteer,
    isWord,
    segmenter,
    translator: language.translator,
    stopWords: tables.stopWords,
    details,
    embed: (text) => words.embed(text),
  });
  const suggested = readSuggested(join(directories.prompts, 'suggested.json'));
  const ids = knownIds(library);
  const bot = createBot({
    ...knowledge,
    messages,
    search,
    suggested,
    names: namesOf(library),
    parse: (query) => parseQuery(query, VOCABULARY, ids),
    dialogue: {
      library,
      toQuery: (reading) => toQuery(reading, library),
      titleOf: (reference) => knowledge.naming.titleOf(reference),
    },
    talkWords: readTalkWords(join(directories.prompts, 'talk.json')),
    otherLanguages: OtherLanguages.read(join(directories.prompts, 'languages.json')),
    verifier: new Verifier(library, [...suggested.zh, ...suggested.en]),
    knownWords: knownWordsOf(library, gazetteer, words, language),
    now: Date.now,
    onFailure: events.onFailure ?? (() => {}),
  });
  return {
    ...knowledge,
    bot,
    messages,
    search,
    retriever: retrieval.retriever,
    finder: retrieval.finder,
    queries: retrieval.reader,
    rank: (state, typed, language) => {
      const query = state?.topics[0]?.bases[0] ?? toQuery(messages.read(typed, language).readings[0] as Reading, library);
      return search.ranked(query);
    },
    embedderId: embeddings.id,
    index: { directory: directories.index, passages: store.size },
  };
}

interface Words {
  library: Library;
  tables: WordTables;
  segmenter: Segmenter;
  words: StaticEmbeddings;
}

/** What turns the words of a question into those of the documents. */
function wireLanguage({ library, tables, segmenter, words }: Words, wordsOfSources: WordsOfSources, dictionaryFile: string) {
  const dictionary = new Map(JSON.parse(dictionaryFile) as [string, string[]][]);
  const translator = new Translator({ ...tables, dictionary });
  const english: ReadonlySet<string> = new Set(Object.values(wordsOfSources).flatMap((source) => source.english));
  const spelling = new Spelling(
    english,
    (sound) => dictionary.get(sound)?.[0],
    // An inflected form ("refitting") has no frequency of its own, but the model reads it.
    (word) => words.frequency(word) > 0 || (/^[a-z]/.test(word) && words.unitVector(word) !== null) || library.corpus.includes(word),
    tables.stopWords.zh,
  );
  const absent = new AbsentSubjects(tables.absent, segmenter);
  const names = new NamesBySound(library.corpus, (word) => words.frequency(word) > 0);
  const frequency = (word: string) => words.frequency(word);
  const reader = new QueryReader(segmenter, translator, tables.stopWords, spelling, library.corpus, absent, frequency, names);
  return { reader, translator, spelling, english, wordsOfSources };
}

type LanguageParts = ReturnType<typeof wireLanguage>;

/** What finds the tasks that words are about. */
function wireRetrieval(
  parts: Words & LanguageParts & { embeddings: StaticEmbeddings | RemoteEmbeddings; store: PassageSearch; lexical: string },
) {
  const { library, words, segmenter, embeddings, store, reader, wordsOfSources } = parts;
  const coverage = new CoverageJudge(wordsOfSources, words, COVERAGE);
  const lexical = LexicalIndex.fromJson(parts.lexical, segmenter);
  const retriever = new TaskRetriever({ library, store, embeddings, lexical, reader, coverage, ranking: RANKING });
  return { reader, retriever, finder: new EvidenceFinder(retriever, coverage, new Elsewhere(library, wordsOfSources), THRESHOLDS) };
}

/** By which other languages are told. */
function knownWordsOf(library: Library, gazetteer: Gazetteer, words: StaticEmbeddings, { english, spelling }: LanguageParts): KnownWords {
  const places = library.documents.flatMap(({ info: { place } }) => [place.en, ...place.aliases]);
  const names = new Set([...gazetteer.latin.keys(), ...places].flatMap(englishWords));
  return {
    frequency: (word) => words.frequency(word) || (words.unitVector(word) ? INFLECTED_FREQUENCY : 0),
    isOwn: (word) => english.has(word) || names.has(word),
    isSlip: (word) => spelling.english(word) !== word,
  };
}
