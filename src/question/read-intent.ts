import type { UnitRole } from '../documents/types.js';
import type { Language } from '../language/detect.js';
import { anyOf, type Cue } from '../language/patterns.js';
import { type IntentWords, PATTERNS } from './intent-patterns.js';

// "(not leading)", 牵头的不算: what is not asked for.
const NOT_ASKED = [
  /(?:牵头|参与|配合|帮忙|打下手)的?都?(?:不算|不要|除外|不计|不用)/g,
  /不跟(?:别的|其他)(?:部门|单位)/g,
  /\b(?:beyond|besides|apart from|aside from|leaving aside|other than) (?:leading|heading|supporting|taking part|the leads?(?: units?)?)\b[^,;]*/gi,
  /(?:不算|不是|不包括|不含|除了|而非|而不是|但不|并不|非)(?:由.{0,4})?是?牵头(?:的|单位|部门)?/g,
  /\b(?:not|without|rather than|excluding|other than) (?:as )?(?:the )?(?:lead(?:ing|s)?|in the lead)(?: units?)?/gi,
];

// Words that say in so many words that somebody leads; "who" alone may ask for anybody.
export const LEADS: Record<Language, Cue> = {
  zh: anyOf(/牵头/, /挂帅/, /负责/, /主管/, /谁管/, /归谁/, /责任单位/, /主角/, /牵(?:了)?(?:几个|什么|哪些|多少|啥)?头/),
  en: /\b(?:leads?|leaders?|leading|led|in charge|responsible|heads?)\b/i,
};

// What stands for taking part where leading is spoken of in the same breath: "leading or supporting".
const BESIDE_LEAD =
  /(?:\b(?:or|and|plus)|[,+/]) (?:as |a |an |the |to |in ){0,3}(?:support(?:s|ing|ers?)?|help(?:s|ing|ers?)?|participants?)\b|\b(?:support(?:s|ing|ers?)?|help(?:s|ing|ers?)?) (?:or|and|plus)\b|跑龙套|打下手/i;

// Where one thing that is asked or said ends and another begins.
const CLAUSE_END = /[,;:.?!–—,。;:?!]+|\bbut\b|\band\s+(?=who|which|what|whether)|但|而/i;
const ASKS: Record<Language, Cue> = {
  zh: anyOf(/谁/, /哪/, /什么/, /啥/, /几/, /多少/, /单位/, /部门/, /名单/),
  en: /\b(?:who|whom|whose|which|what|any(?:one|body)?|others?|list|names?|units?|departments?|bureaus?|bodies|agencies|partners)\b/i,
};

/** Reads which intents the words of a question speak of. */
export function readIntentWords(whole: string, language: Language): IntentWords {
  const text = NOT_ASKED.reduce((rest, pattern) => rest.replace(pattern, ' '), whole);
  const patterns = PATTERNS[language];
  const words = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, pattern.test(text)])) as unknown as IntentWords;
  const asking = text.split(CLAUSE_END).filter((clause) => clause !== undefined && ASKS[language].test(clause));
  // "牵头和参与都算": both roles in one breath need no question word.
  const joined = text
    .split(CLAUSE_END)
    .filter((clause) => clause !== undefined && (ASKS[language].test(clause) || LEADS[language].test(clause)));
  words.participating ||= joined.some(
    (clause) => patterns.joins.test(clause) || (LEADS[language].test(clause) && BESIDE_LEAD.test(clause)),
  );
  // "Culture leads, but which departments take part?": what is said of the lead asks nothing.
  const asksWho = asking.filter((clause) => patterns.who.test(clause));
  if (words.lead && words.participating && asksWho.length > 0) {
    words.lead = asksWho.some((clause) => patterns.lead.test(clause) && (!joinsIn(clause) || LEADS[language].test(clause)));
    words.participating = asksWho.some(joinsIn);
  }
  function joinsIn(clause: string): boolean {
    return patterns.participating.test(clause) || patterns.joins.test(clause);
  }
  // "which other departments take part" asks for participants only.
  if (words.participating && !LEADS[language].test(text)) words.lead = false;
  if (words.amount && !words.who && !words.tasks && !words.count) {
    words.lead = false;
    words.participating = false;
  }
  return words;
}

/** The role that a question about units asks for. */
export function roleOf(words: IntentWords): UnitRole | 'both' {
  if (words.lead && words.participating) return 'both';
  return words.participating ? 'participating' : 'lead';
}
