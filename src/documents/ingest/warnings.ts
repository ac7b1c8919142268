const HAN = /\p{Script=Han}/gu;
const LOST = /\ufffd/g;
const PRIVATE = /[\ue000-\uf8ff]/g;
/** A plan has thousands of characters; a text this short is a notice or the rest of a page. */
const SHORT = 200;

/** What looks suspicious in any text that was read, whatever its file. */
export function warningsOn({ text, replaced }: { text: string; replaced: number }): string[] {
  const han = count(text, HAN);
  const lost = count(text, LOST);
  const symbols = count(text, PRIVATE);
  return [
    ...(han === 0 ? ['The text holds no Chinese characters.'] : han < SHORT ? [`The text is short: ${han} Chinese characters.`] : []),
    ...(lost > 0 ? [`${counted(lost, 'character')} could not be decoded and ${lost === 1 ? 'stands' : 'stand'} as \ufffd.`] : []),
    ...(symbols > 0 ? [`${counted(symbols, 'symbol')} of a font of its own ${symbols === 1 ? 'has' : 'have'} no meaning as text.`] : []),
    ...(replaced > 0
      ? [
          `${counted(replaced, 'character')} in forms that only look like the usual ones (⽂ for 文) ${replaced === 1 ? 'was' : 'were'} replaced.`,
        ]
      : []),
  ];
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const QUOTED = 3;
const LONGEST_QUOTE = 40;

/** A warning that quotes the first of the lines that were left out; none where there are none. */
export function leftOut(what: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const quoted = lines.slice(0, QUOTED).map((line) => `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}”`);
  return [`Left out ${what}: ${quoted.join(', ')}${lines.length > QUOTED ? ` and ${lines.length - QUOTED} more` : ''}.`];
}
