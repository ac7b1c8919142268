import { join } from 'node:path';
import { hnswStore } from '../vector-store/hnsw.js';
import { type BuiltIndex, type IndexEvents, openIndex } from '../vector-store/index-files.js';
import { jiebaDictionary, type ModelBytes, ModelFileError, openModel, readModelBytes } from '../vector-store/model-file.js';
import { RemoteEmbeddings, RemoteEmbeddingsError } from '../vector-store/remote-embeddings.js';
import { StaticEmbeddings } from '../vector-store/static-embeddings.js';
import { SentenceChooser } from './answer/choose-sentences.js';
import { Verifier } from './answer/verify.js';
import { Naming } from './answers/naming.js';
import { readSuggested } from './answers/suggested.js';
import { Wording } from './answers/wording.js';
import { type Bot, createBot } from './bot.js';
import { type Config, readConfig } from './config.js';
import { type Library, readersDigest, readLibrary } from './documents/library.js';
import { readWordTables } from './documents/word-tables.js';
import { QingwenError } from './errors.js';
import { englishWords } from './language/english-words.js';
import type { KnownWords } from './language/other-language.js';
import { createSegmenter, withTerms } from './language/segment.js';
import { Spelling } from './language/spelling.js';
import { Translator } from './language/translate.js';
import { readAskedThings } from './question/asked.js';
import { buildGazetteer, gazetteerFromJson, gazetteerToJson } from './question/gazetteer.js';
import { OfficeReader } from './question/read-offices.js';
import { PlaceReader } from './question/read-places.js';
import { QuestionReader } from './question/understand.js';
import { AbsentSubjects } from './retrieval/absent-subjects.js';
import { CoverageJudge } from './retrieval/coverage.js';
import { buildPinyinTable, buildReverseDictionary } from './retrieval/dictionary.js';
import { Elsewhere } from './retrieval/elsewhere.js';
import { EvidenceFinder } from './retrieval/evidence.js';
import { buildWordsOfSources, type WordsOfSources } from './retrieval/grounds.js';
import { LexicalIndex } from './retrieval/lexical.js';
import { buildPassages } from './retrieval/passages.js';
import { QueryReader } from './retrieval/query-reader.js';
import { TaskRetriever } from './retrieval/retriever.js';
import { SubjectJudge } from './retrieval/subjects.js';
import { Terms } from './retrieval/terms.js';
import { COVERAGE, RANKING, THRESHOLDS } from './retrieval/thresholds.js';
import { MessageReader } from './understanding/read-message.js';

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

/** The running core, with the parts that the command line shows. */
export interface App extends Knowledge {
  bot: Bot;
  retriever: TaskRetriever;
  finder: EvidenceFinder;
  queries: QueryReader;
  subjects: SubjectJudge;
  questions: QuestionReader;
  messages: MessageReader;
  embedderId: string;
  index: {
    /** Folder that holds saved indexes. */
    directory: string;
    passages: number;
  };
}

const EMBEDDED_AT_ONCE = 64;
/** For a word that is in the word list only in its plain form (refitting). */
const INFLECTED_FREQUENCY = 1e-5;
const DICTIONARY_FILE = 'dictionary.json';
const LEXICAL_FILE = 'lexical.json';
const WORDS_FILE = 'words.json';
const GAZETTEER_FILE = 'gazetteer.json';
const FIGURES_FILE = 'figures.json';
const FILES = [DICTIONARY_FILE, LEXICAL_FILE, WORDS_FILE, GAZETTEER_FILE, FIGURES_FILE];

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
  const { library, wording, naming } = readKnowledge(config);
  const tables = readWordTables(directories.seeds);
  // Terms of the glossary and everyday words are words of their own in questions and in the word index.
  const segmenter = createSegmenter(
    withTerms(jiebaDictionary(model), [...tables.glossary.map(({ zh }) => zh), ...tables.everyday.zh.map(({ everyday }) => everyday)]),
  );

  const words = new StaticEmbeddings(model, segmenter);
  const embeddings = config.embedder.kind === 'static' ? words : new RemoteEmbeddings(config.embedder);
  // Words that only the documents know have no frequency; a name among them is still a name.
  const isWord = (word: string) => words.frequency(word) > 0;

  const build = async (): Promise<BuiltIndex> => {
    const passages = buildPassages(library);
    const vectors: number[][] = [];
    for (let start = 0; start < passages.length; start += EMBEDDED_AT_ONCE) {
      const batch = passages.slice(start, start + EMBEDDED_AT_ONCE);
      vectors.push(...(await embeddings.embedDocuments(batch.map(({ pageContent }) => pageContent))));
      events.onProgress?.(start + batch.length, passages.length);
    }
    const sources = library.documents.map(({ source }) => source);
    const store = hnswStore.create((vectors[0] as number[]).length);
    await store.add(passages, vectors);
    return {
      store,
      files: {
        [DICTIONARY_FILE]: JSON.stringify([
          ...buildPinyinTable(new Set(sources.flatMap((source) => segmenter.words(source))), isWord),
          ...buildReverseDictionary(sources),
        ]),
        [LEXICAL_FILE]: LexicalIndex.build(library, segmenter).toJson(),
        [FIGURES_FILE]: library.figuresToJson(),
        [WORDS_FILE]: JSON.stringify(buildWordsOfSources(library, segmenter)),
        [GAZETTEER_FILE]: gazetteerToJson(
          buildGazetteer(
            directories.seeds,
            library.documents.map(({ info }) => info.place),
            isWord,
            (name) => library.corpus.includes(name),
          ),
        ),
      },
    };
  };
  const stamp = { embedderId: embeddings.id, wordsId: words.id, seedsDigest: library.digest, readersDigest: readersDigest() };
  const { store, files } = await openIndex(directories.index, stamp, hnswStore, FILES, build, events);

  library.rememberFigures(files[FIGURES_FILE] as string);
  const dictionary = new Map(JSON.parse(files[DICTIONARY_FILE] as string) as [string, string[]][]);
  const translator = new Translator({ ...tables, dictionary });
  const wordsOfSources = JSON.parse(files[WORDS_FILE] as string) as WordsOfSources;
  const english = new Set(Object.values(wordsOfSources).flatMap((source) => source.english));
  const spelling = new Spelling(
    english,
    (sound) => dictionary.get(sound)?.[0],
    // An inflected form ("refitting") has no frequency of its own, but the model reads it.
    (word) => isWord(word) || (/^[a-z]/.test(word) && words.unitVector(word) !== null) || library.corpus.includes(word),
    tables.stopWords.zh,
  );
  const absent = new AbsentSubjects(tables.absent, segmenter);
  const reader = new QueryReader(segmenter, translator, tables.stopWords, spelling, library.corpus, absent, (word) =>
    words.frequency(word),
  );
  const coverage = new CoverageJudge(wordsOfSources, words, COVERAGE);
  const retriever = new TaskRetriever({
    library,
    store,
    embeddings,
    lexical: LexicalIndex.fromJson(files[LEXICAL_FILE] as string, segmenter),
    reader,
    coverage,
    ranking: RANKING,
  });
  const finder = new EvidenceFinder(retriever, coverage, new Elsewhere(library, wordsOfSources), THRESHOLDS);
  const asked = readAskedThings(join(directories.seeds, 'details.json'));
  const gazetteer = gazetteerFromJson(files[GAZETTEER_FILE] as string);
  const questions = new QuestionReader({
    library,
    places: new PlaceReader(library, gazetteer, isWord),
    offices: new OfficeReader(library),
    asked,
    segmenter,
    stopWords: tables.stopWords,
  });
  const messages = new MessageReader({ library, gazetteer, segmenter, translator, stopWords: tables.stopWords, isWord });
  const suggested = readSuggested(join(directories.prompts, 'suggested.json'));
  const names = new Set(
    [...gazetteer.latin.keys(), ...library.documents.flatMap(({ info: { place } }) => [place.en, ...place.aliases])].flatMap(englishWords),
  );
  const knownWords: KnownWords = {
    frequency: (word) => words.frequency(word) || (words.unitVector(word) ? INFLECTED_FREQUENCY : 0),
    isOwn: (word) => english.has(word) || names.has(word),
    isSlip: (word) => spelling.english(word) !== word,
  };
  const bot = createBot({
    knownWords,
    terms: new Terms(library, tables),
    library,
    naming,
    wording,
    asked,
    reader,
    questions,
    finder,
    chooser: new SentenceChooser(library, words),
    suggested,
    verifier: new Verifier(library, [...suggested.zh, ...suggested.en]),
    now: Date.now,
    onFailure: events.onFailure ?? (() => {}),
  });
  return {
    bot,
    library,
    wording,
    naming,
    retriever,
    finder,
    queries: reader,
    subjects: new SubjectJudge(library, reader, finder),
    questions,
    messages,
    embedderId: embeddings.id,
    index: { directory: directories.index, passages: store.size },
  };
}
