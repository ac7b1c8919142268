import type { Library } from '../documents/library.js';
import { detectLanguage, type Language } from '../language/detect.js';
import { normalise } from '../language/normalise.js';
import type { Segmenter } from '../language/segment.js';
import { type AskedThing, findAsked } from './asked.js';
import type { IntentWords } from './intent-patterns.js';
import { LEADS, readIntentWords, roleOf } from './read-intent.js';
import { readChapter, readNumbers, readYears } from './read-numbers.js';
import type { OfficeReader } from './read-offices.js';
import type { PlaceReader } from './read-places.js';
import { readReference } from './read-reference.js';
import { chooseDocuments, readKind } from './read-scope.js';
import { readSectionByTitle } from './read-section.js';
import { asksForOrigin, asksNothing, isChat, isRemark, readTalk } from './read-talk.js';
import { Reading } from './reading.js';
import { subjectOf } from './subject.js';
import type { Intent, OfficeMention, Question } from './types.js';

export interface UnderstandParts {
  library: Library;
  places: PlaceReader;
  offices: OfficeReader;
  asked: readonly AskedThing[];
  segmenter: Segmenter;
  stopWords: { zh: ReadonlySet<string>; en: ReadonlySet<string> };
}

// What people say before they go on: "OK, and …", "好的,那…".
const INTERJECTION =
  /^(?:(?:ok(?:ay)?|fine|great|good|interesting|right|i see|hm+|well|alright|all right|thanks|thank you|got it|understood|cool|perfect|sorry|hello|hi|hey|um+|uh+|er+|please|excuse me|dear sir or madam|你好|您好|呃+|啊|喂|麻烦(?:您|你)?|劳驾|请教一下|好的?|嗯+|哦+|噢|行|明白了?|知道了|谢谢|多谢|对了|请问|那个|这样啊|原来如此)[\s,.!,。!、]+)+/i;

const FOLLOWS_UP: Record<Language, RegExp> = {
  zh: /^(?:那|那么|换成|换到|如果是|要是|还有|然后|另外|它|这个|该|这项|那个|上面|刚才|再)|呢[?!。]*$/,
  en: /^(?:and|what about|how about|then|also|so|but|or)\b|\b(?:this one|that one|the same)\b/i,
};

const RANKS: Record<Language, RegExp> = {
  zh: /谁(?:的|家)?.{0,12}(?:更|多|高|大|快|早|领先|少|低)|哪(?:个|边|家).{0,12}(?:更|多|高|大|快|早|领先|少|低)/,
  en: /\b(?:more|most|higher|highest|larger|bigger|greater|further|ahead|faster|sooner|less|fewer|lower)\b/i,
};
const YOU = /你|青问|\b(?:you|your|qingwen|bot)\b/i;

/** Reads a question by itself: each step takes the words it understands, the rest is the subject. */
export class QuestionReader {
  constructor(private readonly parts: UnderstandParts) {}

  /** @param typed the text as it came, within the length limit @param fallback language where the text shows none */
  read(typed: string, fallback: Language): Question {
    const whole = normalise(typed);
    const rest = whole.replace(INTERJECTION, '');
    // Thanks alone is thanks.
    const text = rest === '' ? whole : rest;
    const language = detectLanguage(text) ?? fallback;
    const reading = new Reading(text, language);
    const said = readTalk(whole, language) ?? readTalk(text, language);
    const pointer = readReference(text);
    if (pointer) {
      const start = text.indexOf(pointer.matched);
      reading.take(start, start + pointer.matched.length);
    }
    // Offices come first: some have a place in their name (青岛海关), which names the place as well.
    const offices = this.parts.offices.read(reading);
    const kind = readKind(reading, this.parts.library);
    const places = this.parts.places.read(reading);
    const chapter = readChapter(reading);
    const years = readYears(reading);
    const numbers = readNumbers(reading);
    const words = readIntentWords(text, language);
    // 有关经济功能区管委 is the name of an office, not what tasks are about.
    words.about = words.about && readIntentWords(reading.rest, language).about;
    // "Qingdao or Zhifu: who aims higher?" asks for the place, not for a unit.
    if (places.places.length > 1 && RANKS[language].test(text) && !LEADS[language].test(text)) words.lead = false;
    const scope = chooseDocuments(this.parts.library, places.places, kind, years);
    const section = readSectionByTitle(
      reading,
      scope.documentIds,
      this.parts.library,
      this.parts.segmenter,
      this.parts.stopWords[language],
      words.count,
    );
    const subject = subjectOf(reading, this.parts.segmenter, this.parts.stopWords[language]);
    // "How does it work" with a subject is about that, as is "which plans for hydrogen".
    const isOfSubject = (said?.kind === 'documents' && (words.count || !asksForOrigin(text))) || (said?.kind === 'help' && !YOU.test(text));
    const isPlain = !scope.documentsNamed && offices.length === 0 && numbers.length === 0;
    const chat: Intent | null = isPlain && isChat(text, language) ? { kind: 'remark' } : null;
    const talk = (isOfSubject && (subject !== '' || words.count) ? null : said) ?? chat;
    // 总共编了多少条: single characters are no subject where tasks are counted.
    const isBare =
      language === 'zh' && !this.parts.segmenter.words(subject).some((word) => word.length > 1 && !this.parts.stopWords.zh.has(word));
    const intent =
      talk ??
      intentOf(words, {
        offices,
        numbers,
        subject: words.count && isBare ? '' : subject,
        isPart: chapter !== null || section !== null,
        ...scope,
      });
    const intentNamed = talk !== null || words.lead || words.participating || words.figure || words.tasks || words.count || words.mention;
    const namesScope =
      scope.documentsNamed || places.otherPlaces.length > 0 || years.length > 0 || chapter !== null || section !== null || pointer !== null;
    return {
      text,
      language,
      intent,
      intentNamed,
      isBare: isPlain && !intentNamed && !namesScope && asksNothing(text, language),
      ...places,
      years,
      kind,
      ...scope,
      numbers,
      chapter,
      section,
      offices,
      reference: pointer?.reference ?? null,
      compare: places.places.length > 1 || (words.compare && places.places.length > 0),
      asked: findAsked(text, language, intent, this.parts.asked),
      subject,
      isRemark: isRemark(text, language),
      followsUp: FOLLOWS_UP[language].test(text),
    };
  }
}

/** What the reading of a question found beside the words of its intent. */
interface Found {
  offices: readonly OfficeMention[];
  numbers: readonly number[];
  subject: string;
  /** Whether a chapter or section is named. */
  isPart: boolean;
  documentsNamed: boolean;
}

// More numbers than this are a range, of which an office may have some tasks.
const FEW_NUMBERS = 3;

/** The intent that the words of a question and what else was found in it come to. */
function intentOf(words: IntentWords, { offices, numbers, subject, isPart, documentsNamed }: Found): Intent {
  const asksForTasks = words.tasks || words.count;
  if (offices.length > 0 && (numbers.length === 0 || numbers.length > FEW_NUMBERS)) {
    const isList = words.count || subject === '' || (asksForTasks && !words.premise);
    // "Why does the education bureau lead …", "who else …": of a task. All else that is said of an office asks for its tasks.
    if (isList || !(words.premise || words.who)) {
      const role = words.lead === words.participating ? 'either' : words.lead ? 'lead' : 'participating';
      const together = offices.length > 1 && words.together;
      const onSubject = subject === '' ? 'never' : words.about ? 'always' : asksForTasks ? 'never' : 'if_any';
      return { kind: 'unit_tasks', role: words.sole ? 'lead' : role, count: words.count, together, sole: words.sole, onSubject };
    }
    // "Is the transport bureau involved?": whichever its role is.
    return { kind: 'units', role: words.participating && !words.who ? 'both' : roleOf(words) };
  }
  const asksWho = words.lead || words.participating;
  if (numbers.length === 0) {
    if (isPart && (asksForTasks || words.task || words.chapters || subject === '') && !asksWho)
      return { kind: 'section_tasks', count: words.count };
    if (documentsNamed && words.chapters) return { kind: 'section_tasks', count: false };
    if (documentsNamed && asksForTasks && subject === '' && !asksWho) return { kind: 'section_tasks', count: words.count };
    if ((words.mention || words.taskList) && subject !== '' && !asksWho) return { kind: 'subject_tasks', underHeadings: !words.mention };
  }
  if (asksWho) return { kind: 'units', role: roleOf(words) };
  return { kind: words.figure ? 'figure' : 'about' };
}
