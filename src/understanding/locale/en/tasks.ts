import type { CueTable } from '../cues.js';

/** Tasks, and what offices do in them. */
export const TASKS: CueTable = {
  task: [
    /\b(?:of the |the |key |main |work |action |its |their |all |priority |livelihood |total |individual |\d{2,3} ){0,4}(?:tasks?|work items|action items)\b(?! force)(?: list)?(?:['’]s?)?/gi,
    /\b(?:the |those |any |its )?(?:items?|entries|assignments|duties)\b(?! of clothing)/gi,
    /\bpieces? of work\b/gi,
    /(?<=\b(?:which|what|the|those|all|of the|how many|Ⓟ['’]s|Ⓐ|of|every) )points?\b(?! of)/gi,
  ],
  weak_task: [
    /\b(?:jobs?|things?|stuff|measures|projects?|programmes?|programs?|work|ones|those|everything|anything|efforts|points?|numbers)\b/gi,
    /\bthings to do\b/gi,
  ],
  what_does: [
    /\bwhat (?:all )?(?:does|do|did|is|are|has|have|will|must|should|would)(?=(?: the)? (?:Ⓟ(?:['’]s)? )?(?:Ⓞ|it|they|we|he|she)\b)(?! (?:it|they) (?:means?|stand)\b)/gi,
    /\bwhat (?:does|do|did|is|are|has|have|will|must|should|would)(?=[^,;?.!Ⓞ]{0,30}Ⓞ)/gi,
    /\bwhat(?:['’]s| is) on(?=[^,;?.!]{0,40}plate)/gi,
    /\b(?:to lead|leads?|run|do|does|heads?) what\b(?:, exactly)?/gi,
    /\bwhere (?:does|do|is|are)(?=[^,;?.!Ⓞ]{0,30}Ⓞ)/gi,
    /\bwhat (?:did|has|have) (?=Ⓟ (?:put|given?|assigned?|charged|tasked))/gi,
    /\b(?:run|take) me through\b/gi,
  ],
};
