import { type EvalCase, KINDS } from './cases.js';
import { table } from './report/terminal.js';

/** How many cases there are, by kind and language, by document, and by tag. */
export function coverageTable(cases: readonly EvalCase[], documentIds: readonly string[]): string {
  const count = (fits: (one: EvalCase) => boolean) => {
    const found = cases.filter(fits);
    return [
      found.length,
      found.filter(({ language }) => language === 'zh').length,
      found.filter(({ language }) => language === 'en').length,
    ].map((number) => (number === 0 ? '·' : String(number)));
  };
  const head = (name: string) => [name, 'all', 'zh', 'en'];
  const tags = [...new Set(cases.flatMap((one) => one.tags))].sort();
  return [
    table([head('kind'), ...KINDS.map((kind) => [kind, ...count((one) => one.kind === kind)]), ['all', ...count(() => true)]]),
    table([head('document'), ...documentIds.map((id) => [id, ...count(({ expected }) => expected.documents.includes(id))])]),
    table([head('tag'), ...tags.map((tag) => [tag, ...count((one) => one.tags.includes(tag))])]),
  ].join('\n\n');
}
