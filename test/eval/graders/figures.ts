import type { Answer } from '../../../src/answers/types.js';

/**
 * Figures that the answer does not give. Headings and lists of units are left out of the search, for
 * the numbers in them are names ("key tasks 2023, task 60"). A figure is looked for as a number of its
 * own: 60 is not in 160 nor in 60.5; a separator of thousands does not matter.
 */
export function missingFigures({ blocks }: Pick<Answer, 'blocks'>, figures: readonly string[]): string[] {
  const said = blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'units') return [];
    if (block.kind === 'table') return block.rows.flat();
    return block.kind === 'list' ? block.items : [block.text];
  });
  const numbers = new Set(
    said
      .join('\n')
      .replace(/(?<=\d),(?=\d{3})/g, '')
      .match(/\d+(\.\d+)?/g) ?? [],
  );
  return figures.filter((figure) => !numbers.has(figure));
}

/** Share of the figures that the answer gives; null when none is expected. */
export const figureRecall = (missing: readonly string[], figures: readonly string[]): number | null =>
  figures.length === 0 ? null : 1 - missing.length / figures.length;
