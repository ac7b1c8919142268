import { anyOf } from '../../../language/patterns.js';
import type { DialogueCues } from '../dialogue-cues.js';

export const en: DialogueCues = {
  pointsBack: anyOf(/\b(?:it|its|that|this|they|them|their|there|those|these)\b/i),
  isSubject: anyOf(/\b(?:does|do|did|will|would|should|can|has|have) (?:it|they|this|that)\b/i),
  among: anyOf(
    /\bonly (?:those|the ones)\b|\b(?:those|the ones) (?:where|that|with|which)\b/i,
    /\b(?:of|among|from|in) (?:these|those|them)\b/i,
    /\bwhich of (?:these|those|them)\b/i,
  ),
  more: anyOf(/\b(?:more|higher|larger|bigger|greater|longer|above|over(?! (?:in|at|there|here|the|\d|two|three|four|five)\b))\b/i),
  less: anyOf(/\b(?:less|fewer|lower|smaller|shorter|below|under)\b/i),
  doubts: anyOf(
    /\bare you (?:sure|certain)\b/i,
    /\breally\b/i,
    /\bI (?:thought|heard|read|remember|believed?|was told)\b/i,
    /\b(?:my|our) (?:notes?|records?|paper)\b/i,
    /\bisn't it\b|\bwasn't it\b|\bsurely\b/i,
  ),
  first: anyOf(/\b(?:first|originally|at the (?:start|beginning)|initially)\b/i),
  everything: anyOf(/^(?:all|both|everything|every one|each)(?: of (?:them|these|those|it))?(?:,? please)?[.!]?$/i),
  together: anyOf(
    /\bwhich (?:one |of (?:them|the two|these) )?(?:is|has|wants|gives|aims) (?:the )?(?:more|higher|larger|bigger|greater|fewer|less|lower|smaller)\b/i,

    /\b(?:both|all (?:two|three|four|of them)|(?:the )?(?:two|three|four)(?![- ](?:years?|months?|weeks?|days?|hours?)\b)|each|together|side by side|between them)\b/i,
  ),
  document: anyOf(/\b(?:document|paper|file|list|plan|it published|publication)\b/i),
  whichOnes: anyOf(
    /\bwhich(?: ones?| items?| tasks?| are they)?\s*\??$/i,
    /\b(?:list|name|show) (?:them|those|these)\b/i,
    /\bwhat are they\b/i,
  ),
  onSubject: anyOf(/\b(?:on|about|regarding|concerning)\b/i),
  role: anyOf(/\b(?:lead(?:s|ing|er)?|participat\w{1,6}|takes? part|taking part|support(?:s|ing)?|responsible)\b/i),
  sameQuestion: anyOf(/\b(?:same|identical) (?:question|thing|query)\b|\bask(?:ing)? the same\b/i),
  else: anyOf(/\b(?:else|others?|besides|more|another|additional|further)\b/i),
  elseThings: anyOf(
    /\b(?:anything|something|what|everything|tasks?) else\b|\bother (?:tasks?|things?|items?|work)\b|\banother (?:task|item)\b/i,
  ),
  ofTask: anyOf(/\b(?:task|item|point|measure|chapter|section)\b/i),
  adds: anyOf(/\b(?:add|include|put in|bring in)\b/i),
  countAmong: anyOf(/\bhow many of (?:them|these|those)\b/i),
  inAll: anyOf(/\b(?:in (?:all|total)|altogether|combined|all told)\b/i),
  frame: anyOf(/^(?:and|but|or|so|then|as|a|an|the|those|ones?|it|that|just|only|also|where|in|of|is|are)$/i),
  loosens: anyOf(
    /\b(?:not just|not only) (?:those|the ones)\b/i,
    /\b(?:drop|forget|remove|without) (?:that|the|this) (?:condition|filter|limit)\b/i,
    /\bincluding (?:joint|shared)\b/i,
  ),
};
