import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/documents/library.js';
import { directories } from '../../data/seeds.js';

const library = readLibrary(directories.seeds);
const sources = library.sources().map((source) => ({ source, text: library.document(source.documentId).source }));

describe('the figures of the documents', () => {
  it('leave out no digit of a task or introduction', () => {
    const missed = sources.flatMap(({ source, text }) => {
      const figures = library.figures(source);
      return [...source.body.text.matchAll(/\d/g)]
        .map(({ index }) => source.body.start + index)
        .filter((place) => !figures.some(({ numberStart, numberEnd }) => numberStart <= place && place < numberEnd))
        .map((place) => `${source.documentId} ${source.number}: ${text.slice(place - 5, place + 5)}`);
    });
    expect(missed).toEqual([]);
  });

  it('quote their clause literally, with the number in it', () => {
    for (const { source, text } of sources) {
      for (const figure of library.figures(source)) {
        expect(text.slice(figure.start, figure.end)).toBe(figure.quote);
        expect(figure.start).toBeLessThanOrEqual(figure.numberStart);
        expect(figure.numberEnd).toBeLessThanOrEqual(figure.end);
        expect(source.start).toBeLessThanOrEqual(figure.start);
      }
    }
  });

  it('stand in the order of the text and nowhere overlap', () => {
    for (const { source } of sources) {
      const figures = library.figures(source);
      figures.forEach((figure, index) => {
        expect(figure.numberStart).toBeGreaterThanOrEqual(figures[index - 1]?.numberEnd ?? 0);
      });
    }
  });

  it('are read once', () => {
    const { source } = sources[0] as (typeof sources)[number];
    expect(library.figures(source)).toBe(library.figures(source));
  });

  it('carry the notes on their own numbers and no others', () => {
    const task = library.task('qingdao-2023', 82);
    const figures = task ? library.figures(task) : [];
    expect(figures.filter(({ notes }) => notes.length > 0).map(({ value, notes }) => [value, notes[0]?.kind])).toEqual([
      [15, 'lost_decimal_point'],
    ]);
    expect(figures.length).toBeGreaterThan(1);
  });

  it('carry a contradiction on both sides', () => {
    const noted = [19, 35].flatMap((number) => library.figures(library.task('zhifu-plan', number) ?? ({} as never)));
    expect(noted.filter(({ kind, notes }) => kind === 'target' && notes.length > 0).map(({ value }) => value)).toEqual([50, 30]);
  });
});
