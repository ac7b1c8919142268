/** The task after or before the last one. */
export const NEXT = /\b(?:the )?next (?:one|task|item)\b/gi;
export const PREVIOUS = /\b(?:the )?previous (?:one|task|item)\b|\bthe (?:one|task|item) before\b/gi;

/** Which of several; the number is the first group, without it the last is meant. */
export const ORDINALS: readonly RegExp[] = [
  /\bthe latter\b/gi,
  /\bthe (first|second|third|fourth|fifth|sixth|last)(?: (?:one|option|choice|task|item|city|place|town))?\b(?! (?:chapter|section|part|ten|five|\d))/gi,
  /\b(first|second|third|fourth|fifth|last) (?:one|option|choice)\b/gi,
  /\boption (\d)\b/gi,
];
export const FORMER_AND_LATTER = /\bthe former\b.{1,20}\bthe latter\b/i;
export const FORMER = /\bthe former\b(?!.{0,20}\bthe latter\b)/gi;
