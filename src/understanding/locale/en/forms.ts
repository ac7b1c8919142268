import type { CueTable } from '../cues.js';

/** The form and language that an answer should have. */
export const FORMS: CueTable = {
  form_table: [
    /\b(?:(?:put|show|give|make|present|lay|set|turn|format)(?: (?:me|it|them|that|this|all (?:of them|three|that)|all|everything|those|these))?(?: out)?(?: (?:in|into|as))? |in |as |into )?(?:a |an )?(?:table|spreadsheet|grid|tabular form|matrix)(?: form| format)?(?: please)?\b(?! (?:of contents|tennis))/gi,
  ],
  form_list: [
    /\b(?:as |in |into )(?:a |an )?(?:(?:bullet(?:ed)?|numbered) )?(?:list|bullets|bullet points|list form)(?: please)?(?=[?.!,]|$)/gi,
    /\b(?:bullet points|bulleted)\b/gi,
    /\b(?:one|each)(?: (?:task|item))? (?:per|a|to a|on its own|on a) (?:separate )?line\b|\bone line each\b|\bline by line\b/gi,
  ],
  form_short: [
    /\b(?:(?:make (?:it|that) |keep (?:it|that) |a bit |much |even ){0,3}(?:shorter|briefer|more (?:briefly|concise(?:ly)?|compact)|short(?= (?:please|answer|version))|briefly|in brief|in short|concise(?:ly)?|brief(?= (?:please|answer|version)))|too long|tl;?dr|cut it (?:down|short)|one[- ]liner|in one (?:line|sentence))(?: (?:please|answer|version))?\b/gi,
  ],
  form_original: [],
  form_numbers: [
    /\b(?:(?:just|only) (?:give me |show |want |tell me )?(?:the )?(?:numbers?|figures?|digits)|(?:just|only) a (?:figure|number)|numbers only|figures only|nothing but the (?:numbers?|figures?))(?: please)?\b/gi,
  ],
  form_sentence: [/\b(?:in|as) (?:a |one |full |complete |whole )+sentences?\b/gi, /\bas (?:a )?(?:prose|running text)\b/gi],
  in_english: [
    /\b(?:(?:answer|reply|say|again|write|tell me|speak|repeat|respond|translate)(?: (?:it|that|this|me))? )?(?:in|into|to) english(?: please)?\b/gi,
    /\benglish(?: version)?(?= please|[?!.]|$)(?: please)?/gi,
  ],
  in_chinese: [
    /\b(?:(?:answer|reply|say|again|write|tell me|speak|repeat|respond|translate)(?: (?:it|that|this|me))? )?(?:in|into|to) (?:chinese|mandarin)(?: please)?\b/gi,
    /\bchinese(?: version)?(?= please|[?!.]|$)(?: please)?/gi,
  ],
};
