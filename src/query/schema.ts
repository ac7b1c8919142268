import { z } from 'zod';
import { exact } from './exact.js';

/** The version of the language; state that is stored holds it. */
export const QUERY_VERSION = 1;

export const ROLES = ['lead', 'participating', 'any'] as const;
export type Role = (typeof ROLES)[number];

/** Words to look for; blanks alone are none. */
const words = z.string().trim().min(1);

/** A number and how it may differ; exactly one of the words. */
export const boundsSchema = exact({
  is: z.number().optional(),
  at_least: z.number().optional(),
  at_most: z.number().optional(),
  more_than: z.number().optional(),
  less_than: z.number().optional(),
}).refine((bounds) => Object.keys(bounds).length > 0, { error: 'expected one of is, at_least, at_most, more_than, less_than' });
export type Bounds = z.infer<typeof boundsSchema>;

/** On which side of a number an amount may lie. */
export type BoundWord = keyof Bounds;

const partSchema = exact({
  /** Number of a chapter as the document counts; -1 is the last. */
  chapter: z.int().optional(),
  /** Number of a section, within the chapter where one is given. */
  section: z.int().optional(),
  /** Words that the title of a chapter or section holds. */
  title: z.string().min(1).optional(),
  /** Numbers of tasks. */
  tasks: z.array(z.int().positive()).min(1).optional(),
  /** Left out: everything but this part. */
  except: z.literal(true).optional(),
}).refine((part) => Object.keys(part).some((field) => field !== 'except'), { error: 'expected chapter, section, title or tasks' });
export type Part = z.infer<typeof partSchema>;

/** A task or introduction, as state and queries name it: an introduction by where it starts. */
export const sourceRefSchema = z.union([
  exact({ documentId: z.string(), task: z.int().positive() }),
  exact({ documentId: z.string(), start: z.int().nonnegative() }),
]);
export type SourceRef = z.infer<typeof sourceRefSchema>;

/** Where a query looks. Fields narrow each other; what is left out narrows nothing. */
export const scopeSchema = exact({
  documents: z.array(z.string()).min(1).optional(),
  /** Names of places, in either language. */
  places: z.array(z.string().min(1)).min(1).optional(),
  /** Documents whose period holds each of these years. */
  years: z.array(z.int()).min(1).optional(),
  /** Any of these parts of each document, and none of those that are left out. */
  parts: z.array(partSchema).min(1).optional(),
  /** Only what was just shown: "of these". */
  shown: z.array(sourceRefSchema).optional(),
  /** Places that were named and have no document; what is asked of them is refused. */
  elsewhere: z.array(z.string().min(1)).min(1).optional(),
  /** A part of a place that was named without it (a district of a city), which an answer must speak of. */
  district: z.string().min(1).optional(),
});
export type Scope = z.infer<typeof scopeSchema>;

export const HAS = ['figure', 'percentage', 'lead', 'participating', 'units', 'deadline', 'title'] as const;
export type Has = (typeof HAS)[number];

/** Sorts of amount that a question asks for in so many words: "what share", "how long", "by when". */
export const SORTS = ['share', 'money', 'length', 'area', 'count', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** What a figure must be: its kind, what it measures, its unit of measure, its value in that unit, its year. */
export const figureFilterSchema = exact({
  /** Words that the measure or the clause of the figure holds. */
  measure: words.optional(),
  /** Unit of measure; one of the same sort is converted (万亩 to 公顷). */
  unit: z.string().min(1).optional(),
  value: boundsSchema.optional(),
  year: z.int().optional(),
  /** What the figure is about, by the judgement of retrieval: of each task the figures nearest to these words. */
  about: words.optional(),
  /** Several things in place of one that they are about: of each the nearest figure. */
  each: z.array(words).min(2).optional(),
  /** The sort of amount that is asked for, where words say it; of several near figures, one of this sort is meant. */
  sort: z.enum(SORTS).optional(),
  /** Left out: target and fact. */
  kinds: z
    .array(z.enum(['target', 'fact', 'specification', 'name', 'date', 'order']))
    .min(1)
    .optional(),
});
export type FigureFilter = z.infer<typeof figureFilterSchema>;

/** What a task must be to be meant. Conditions are true or false of a task by itself. */
export type Condition =
  | { and: Condition[] }
  | { or: Condition[] }
  | { not: Condition }
  | { unit: { office: string; role: Role; alone?: boolean | undefined } }
  | { units: { role: Role; number: Bounds } }
  | { about: string }
  | { mentions: string }
  | { year: Bounds }
  | { has: Has }
  | { figure: FigureFilter };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  exact({
    and: z.array(conditionSchema).min(1).optional(),
    or: z.array(conditionSchema).min(1).optional(),
    not: conditionSchema.optional(),
    unit: exact({ office: z.string().min(1), role: z.enum(ROLES), alone: z.boolean().optional() }).optional(),
    units: exact({ role: z.enum(ROLES), number: boundsSchema }).optional(),
    about: words.optional(),
    mentions: words.optional(),
    year: boundsSchema.optional(),
    has: z.enum(HAS).optional(),
    figure: figureFilterSchema.optional(),
  }).refine((condition) => Object.keys(condition).length === 1, { error: 'expected one condition; join several with and, or' }),
) as unknown as z.ZodType<Condition>;

/** What is asked, asserted or done, by its name; the other fields are those of the operation of that name. */
const callSchema = z.looseObject({ kind: z.string() });
export type Call = z.infer<typeof callSchema>;

/** The first or the last few. */
export const takeSchema = exact({ first: z.int().positive().optional(), last: z.int().positive().optional() }).refine(
  (take) => Object.keys(take).length === 1,
  { error: 'expected one of first, last' },
);
export type Take = z.infer<typeof takeSchema>;

export const FORMS = ['sentence', 'list', 'table', 'original', 'numbers', 'short'] as const;

/** The outline of a query. The operations check their own fields, see `parseQuery`. */
export const policyQuerySchema = exact({
  version: z.literal(QUERY_VERSION).default(QUERY_VERSION),
  scope: scopeSchema.default({}),
  where: conditionSchema.optional(),
  /**
   * `best`: of what is about the subject, only what each document says most of it in: one thing is asked for, not a list.
   * Left out: all that is about it.
   */
  focus: z.enum(['best']).optional(),
  /** Of all tasks that scope and conditions leave, only the first or the last few, in the order of the documents. */
  take: takeSchema.optional(),
  /** What is wanted of the tasks that scope and conditions leave; several of one subject stand side by side. */
  ask: z.array(callSchema, { error: 'expected a list of things asked' }).min(1, { error: 'expected at least one thing asked' }),
  /** Applied to what each ask gives, in order. */
  reduce: z.array(callSchema).default([]),
  /** What the message asserts; the answer begins with a verdict. */
  claim: callSchema.optional(),
  /** An attribute that plans seldom give (price, telephone, person, result so far), by its id in `seeds/details.json`. */
  detail: z.string().min(1).optional(),
  form: z.enum(FORMS).optional(),
  language: z.enum(['en', 'zh']).optional(),
});

/** What a message asks, as data: the contract between understanding and execution. */
export type PolicyQuery = z.infer<typeof policyQuerySchema>;
