import type { Language } from '../language/detect.js';

/** Numbers of tasks with runs drawn together: "2, 5, 9–19". */
export function sayNumbers(numbers: readonly number[], language: Language): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) runs[runs.length - 1] = { ...last, to: number };
    else runs.push({ from: number, to: number });
  }
  const said = runs.flatMap(({ from, to }) => (from === to ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`]));
  return said.join(language === 'zh' ? '、' : ', ');
}
