import { signatureDate } from './date.js';
import { type Guess, type Line, labelled, type Surroundings } from './guess.js';

const LABELS = '发布机构|发文机关|发文机构|发布单位|发布部门|印发单位|制定机关';
/** How the names of bodies that issue papers end. */
const BODY = /(?:人民政府|政府|国务院|委员会|办公厅|办公室|领导小组|指挥部|管委会|委|厅|局|部|署|院|会|集团|中心)$/;
const AT_HEAD = /^([\p{Script=Han}、]{2,40}?)(?:等\d{1,2}(?:个)?(?:部门|单位))?(?:印发|关于)/u;
const LONGEST = 60;

/** Who published a paper: as stated, else who signed above its date, else who is named at the head of the letter's title. */
export function guessPublisher({ head, tail }: Surroundings, lettersTitle: string): Guess<string> | null {
  const stated = labelled([...head, ...tail], LABELS);
  if (stated) return { value: oneSpace(stated.value), line: stated.line };
  const signed = signer(tail) ?? signer(head);
  if (signed) return { value: oneSpace(signed.folded), line: signed.printed };
  const named = AT_HEAD.exec(lettersTitle)?.[1];
  return named !== undefined && BODY.test(named) ? { value: named, line: lettersTitle } : null;
}

/** The line above the date that names a body; what stands in brackets between (代章) is none. */
function signer(lines: readonly Line[]): Line | null {
  const signed = signatureDate(lines);
  if (!signed) return null;
  const above = lines.slice(Math.max(0, signed.at - 3), signed.at).filter(({ folded }) => folded !== '' && !/^[(〔]/.test(folded));
  const line = above.at(-1);
  return line && line.folded.length <= LONGEST && BODY.test(line.folded) ? line : null;
}

const oneSpace = (text: string) => text.replace(/\s+/g, ' ').trim();
