import { selfAsked } from '../../../src/answers/self-asked.js';
import { type App, type Knowledge, readKnowledge } from '../../../src/app.js';
import { type Config, readConfig } from '../../../src/config.js';
import { type Given, type Guesses, guessesFor } from '../../../src/documents/intake/guesses.js';
import { type Intake, presentIn, takeIn, type Wishes } from '../../../src/documents/intake/intake.js';
import { type ReadFile, readFileBytes } from '../../../src/documents/intake/read-file.js';
import type { Present } from '../../../src/documents/intake/recognise.js';
import { missing, type Tool } from '../../../src/documents/intake/record.js';
import { type Staging, stage } from '../../../src/documents/intake/staging.js';
import { surveyOf } from '../../../src/documents/intake/survey.js';
import { QingwenError } from '../../../src/errors.js';
import type { Language } from '../../../src/language/detect.js';
import { agrees, askPerson } from '../ask-person.js';
import { type InputFile, inputFiles } from '../input-files.js';
import { openApp } from '../open-app.js';
import { renderGuesses, renderSurvey, sayIn } from '../render-survey.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { version } from '../version.js';

/** What may be said on the command line instead of what is guessed, and how. */
export interface AddOptions extends Given, Pick<Wishes, 'id' | 'english' | 'asNew'> {
  /** No questions. */
  yes?: boolean;
  lang?: Language;
}

const SINGLE = ['title', 'number', 'date', 'link', 'id', 'english'] as const;
const LONGEST_ANSWER = 400;

/**
 * Adds documents: reads each file, shows what was read, builds the index of the set as it will be, asks it three
 * questions about each, and only then puts them in.
 *
 * @returns 0, or 2 where a file could not be taken in; the others are
 */
export async function add(names: readonly string[], options: AddOptions, terminal: Terminal): Promise<number> {
  const config = readConfig();
  const files = inputFiles(names, terminal.input);
  const single = SINGLE.filter((option) => options[option] !== undefined);
  if (files.length > 1 && single.length > 0) throw new UsageError(`--${single[0]} says something of one document; give one file with it`);
  const knowledge = readKnowledge(config);
  const session = new Session(config, knowledge, options, terminal);
  for (const file of files) await session.take(file);
  await session.finish();
  return session.refused > 0 ? 2 : 0;
}

/** What was taken in so far, and what it is shown and asked with. */
class Session {
  refused = 0;
  private readonly taken = new Map<string, Intake>();
  private present: readonly Present[];
  private readonly say: ReturnType<typeof sayIn>;

  constructor(
    private readonly config: Config,
    private readonly knowledge: Knowledge,
    private readonly options: AddOptions,
    private readonly terminal: Terminal,
  ) {
    this.present = presentIn(config.directories.seeds, knowledge.library.documents);
    this.say = sayIn(knowledge.wording, options.lang ?? terminal.language);
  }

  /** Reads a file and shows what was read; one that cannot be taken in is told and passed over. */
  async take(input: InputFile): Promise<void> {
    try {
      const file = await readFileBytes(await input.read(), input.name);
      await this.terminal.print(`${this.taken.size > 0 ? '\n' : ''}${input.name}`);
      const guesses = await this.completed(file);
      const intake = takeIn(file, guesses, this.present, this.config.directories.seeds, tool(), this.options);
      if ('same' in intake) await this.terminal.print(this.say('intakeSame', { file: input.name, id: intake.same }));
      else await this.keep(intake);
    } catch (cause) {
      if (!(cause instanceof QingwenError) || cause.code !== 'INPUT_INVALID') throw cause;
      this.refused += 1;
      this.terminal.warn(`error: ${cause.message.startsWith(input.name) ? '' : `${input.name}: `}${cause.message}`);
    }
  }

  /** What is known of a document, after the person was asked for what was not found. */
  private async completed(file: ReadFile): Promise<Guesses> {
    const guesses = guessesFor(file, this.options);
    await this.terminal.print(renderGuesses(guesses, this.say));
    const given: Given = { ...this.options };
    for (const option of this.options.yes ? [] : missing(guesses)) {
      const name = option.slice(2) as 'title' | 'place' | 'years';
      const what = this.say(`intake${name.charAt(0).toUpperCase()}${name.slice(1)}`);
      given[name] = (await askPerson(this.say('intakeGive', { what }), this.terminal)) || undefined;
    }
    return guessesFor(file, given);
  }

  private async keep(intake: Intake): Promise<void> {
    const { record, document, file, standing, lost } = intake;
    // A later version of the same document in one go takes the place of the earlier.
    this.taken.set(record.id, intake);
    this.present = [...this.present.filter((one) => one.record.id !== record.id), { record, document }];
    const notes = [
      ...(standing.is === 'version' ? [this.say('intakeVersion', { id: standing.id })] : []),
      ...(lost > 0 ? [this.say('intakeLost', { count: lost })] : []),
    ];
    const survey = surveyOf(document, file.report, this.knowledge.library.units, linesOf(intake.guesses));
    await this.terminal.print([renderSurvey(survey, this.say), ...notes].join('\n'));
  }

  /** Builds the set as it will be, asks it, and puts the documents in. */
  async finish(): Promise<void> {
    if (this.taken.size === 0) return;
    const { seeds } = this.config.directories;
    const staging = stage(seeds, new Map([...this.taken].map(([id, { files }]) => [id, files])));
    try {
      await this.tryOut(staging);
      const isKept = this.options.yes || (await agrees(this.say('intakeKeep'), true, this.terminal));
      if (!isKept) return await this.terminal.print(this.say('intakeLeft'));
      for (const [id, { standing }] of this.taken) {
        staging.publish(id);
        await this.terminal.print(this.say(standing.is === 'version' ? 'intakeReplaced' : 'intakeAdded', { id }));
      }
    } finally {
      staging.discard();
    }
  }

  private async tryOut(staging: Staging): Promise<void> {
    const directories = { ...this.config.directories, seeds: staging.seeds };
    const { app } = await openApp(this.terminal, undefined, { ...this.config, directories });
    for (const id of this.taken.keys()) await this.askItself(app, id);
  }

  private async askItself({ bot, library, wording }: App, id: string): Promise<void> {
    await this.terminal.print(`\n${id}: ${this.say('intakeAsks')}`);
    for (const question of selfAsked(library.document(id), library, wording)) {
      const answer = await bot.ask(question);
      const isRight = answer.citations.some(({ documentId }) => documentId === id);
      const text = answer.text.replace(/\n+/g, '\n    ');
      const shown = text.length > LONGEST_ANSWER ? `${text.slice(0, LONGEST_ANSWER)}…` : text;
      await this.terminal.print(`  ? ${question}\n    ${isRight ? '' : `${this.say('intakeUnsure')} `}${shown}`);
    }
  }
}

const linesOf = (guesses: Guesses) => Object.values(guesses).map((guess: Guesses[keyof Guesses]) => guess?.line);

const tool = (): Tool => ({ tool: 'qingwen add', version: version(), date: new Date().toISOString().slice(0, 10) });
