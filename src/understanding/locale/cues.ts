/**
 * What a word or phrase can show, whatever its language. A locale says which patterns show it; `asks` decides what
 * follows from a cue by where it stands.
 *
 * Patterns are matched on text in which every entity is one mark, see `MARKS`, so that a pattern can speak of "an
 * office, then does not". They are global, and none matches nothing.
 */
export type CueTable = Readonly<Partial<Record<CueName, readonly RegExp[]>>>;

export type CueName = (typeof CUE_NAMES)[number];

export const CUE_NAMES = [
  // Words that ask.
  /** For somebody: who, 谁, 哪家. */
  'who',
  /** To choose among things that a noun near it names: which, what, 哪些. */
  'which',
  /** The noun before it is asked for: 有哪些, 是什么. */
  'are_which',
  /** For a number of what the next words name: how many, 多少. */
  'how_many',
  /** The number of the noun before it: 有几个, 一共多少. */
  'are_how_many',
  /** For a number of numbered things, which are tasks where nothing else is named: 几项, 多少条. */
  'how_many_items',
  /** For tasks by the word that counts them: 哪几项, 哪条. */
  'which_items',
  /** How big, high, often: for an amount. */
  'how_big',
  'when',
  /** For one thing without a noun: what is it about, 讲什么, 怎么办. */
  'what_about',
  /** For what an office does: what does it do, on its plate, 干什么. */
  'what_does',
  'where',
  'why',
  /** Tells the bot to list: list, show me, 列出. */
  'list',
  'all',
  // Nouns that can be asked for.
  'task',
  /** Tasks only where an office or a part of a document is spoken of: jobs, things, 工作, 事. */
  'weak_task',
  'office',
  /** What somebody does with a thing whom no office leads in: pays, shares, benefits; or where an office sits. */
  'no_duty',
  'lead_unit',
  'participating_unit',
  /** Units of either role: 责任单位(含参与), all the departments. */
  'any_unit',
  'document',
  'city',
  'chapter',
  'outline',
  'summary',
  'original',
  'target',
  /** A noun for something that is measured, which a word that asks makes a figure: what … level, which … rate. */
  'measure',
  'share',
  'money',
  'length',
  'area',
  // What an office does in a task.
  'lead',
  /** Leads, in the passive: the office follows ("led by"). */
  'lead_by',
  /** Deals with: leads, where somebody is asked for or an office is its doer. */
  'handle',
  'join',
  /** Has a part of either sort: involved, 涉及, 出现. */
  'involved',
  /** Both sorts count: either role, 都算. */
  'either_role',
  // What limits.
  'not',
  /** The next thing does not count: except, 除了. */
  'except',
  /** The thing before does not count: aside, 以外, 不算. */
  'except_behind',
  'only',
  /** Says of a role that it is had nowhere: leads nothing, 什么都不. */
  'nothing',
  /** Says it of every task: without exception, 全都. */
  'each',
  'alone',
  'together',
  'or',
  'other',
  /** Nobody or nothing is named: without, 没有写明. */
  'without',
  /** Several of what follows: several, 多个. */
  'several',
  /** Before a noun for units: of tasks that name some. */
  'naming',
  /** A year or date before it or behind it is a deadline: by, 之前. */
  'before_year',
  'until_year',
  'after_year',
  'in_year',
  /** With a number of any kind: a figure, 量化指标. */
  'with_figure',
  'with_percentage',
  'with_deadline',
  /** A noun for when something is due, which asks nothing: deadline, 完成年份. */
  'deadline',
  /** The words that follow must stand in the text: mention, 提到. */
  'mention',
  /** The words before must: is mentioned. */
  'is_mentioned',
  /** The tasks are about the words that follow: about, 关于. */
  'about',
  // Of documents.
  'publisher',
  'published',
  /** Whether a copy holds the whole paper: complete, 完整版. */
  'complete',
  /** The paper itself: copy, text, 文本. */
  'copy',
  'period',
  'newer',
  'older',
  'address',
  'which_chapter',
  /** What does X mean: the term stands before (means) or behind (meaning_of). */
  'means',
  'meaning_of',
  // What is made of the answers.
  'sum',
  /** Makes a sum only where two things are spoken of: in total, 一共. */
  'total',
  'difference',
  'mean',
  'per_year',
  'convert',
  'rank',
  'rank_up',
  'highest',
  'lowest',
  'top',
  /** The one after the first is asked for as well: which comes second. */
  'runner_up',
  /** The number of each group is asked for: how many each, 各多少项. */
  'how_many_each',
  'by_office',
  'by_chapter',
  'by_document',
  'by_place',
  'compare',
  /** The sides have one thing in common: the same, 一样. */
  'same',
  'both_places',
  'more_than',
  'less_than',
  /** Marks what is compared with: than, 比. */
  'than',
  // What asserts.
  /** Wants a yes or no at its end: right?, 对吗. */
  'confirm',
  /** Reports what somebody says: I heard, 听说. */
  'hearsay',
  /** Opens a question that wants yes or no: is, does, 是不是. */
  'whether',
  /** Takes for granted: since, 既然. */
  'premise',
  /** There is: is there, 有没有, plan to. */
  'exists',
  /** A frame that only asks politely: could you tell me, 请问. */
  'polite',
  // Forms and languages.
  'form_table',
  'form_list',
  'form_short',
  'form_original',
  'form_numbers',
  'form_sentence',
  'in_english',
  'in_chinese',
] as const;
