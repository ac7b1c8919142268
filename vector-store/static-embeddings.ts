import { Embeddings } from '@langchain/core/embeddings';
import type { Segmenter } from '../src/language/segment.js';
import type { StaticModel } from './model-file.js';

// a in a/(a+p), the weight of a word with frequency p: "smooth inverse frequency" of Arora, Liang
// and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (ICLR 2017).
const SMOOTHING = 1e-4;
// Words of all documents and some thousand questions.
const MOST_UNIT_VECTORS = 40_000;

/** No Chinese word of the model is longer; a longer stretch need not be looked up. */
const LONGEST_PART = 12;

/**
 * The embedded model: a text is the weighted mean of the vectors of its words, cut to unit length.
 * Texts without any known word get the zero vector. Queries and passages are embedded alike.
 */
export class StaticEmbeddings extends Embeddings {
  readonly id: string;
  readonly dimensions: number;

  constructor(
    private readonly model: StaticModel,
    private readonly segmenter: Segmenter,
  ) {
    super({});
    this.id = `static:${model.card.id}`;
    this.dimensions = model.card.dimensions;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return this.embed(text);
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => this.embed(text));
  }

  /** The same without a promise. */
  embed(text: string): number[] {
    return this.embedRows(this.segmenter.words(text).flatMap((word) => this.rowsOf(word)));
  }

  private embedRows(rows: readonly number[]): number[] {
    const { table, scales, frequencies } = this.model;
    const sum = new Float64Array(this.dimensions);
    for (const row of rows) {
      const weight = (SMOOTHING / (SMOOTHING + (frequencies[row] ?? 0))) * (scales[row] ?? 0);
      const offset = row * this.dimensions;
      for (let d = 0; d < this.dimensions; d += 1) sum[d] = (sum[d] as number) + weight * (table[offset + d] as number);
    }
    let norm = 0;
    for (const value of sum) norm += value * value;
    if (norm === 0) return Array.from(sum);
    const length = Math.sqrt(norm);
    return Array.from(sum, (value) => value / length);
  }

  /** The words of the model that a word is made of; itself where the model knows it. */
  parts(text: string): string[] {
    return this.model.rowOf.has(text) || /^[a-z0-9]/i.test(text) ? [text] : this.longestParts(text);
  }

  /** Share of running text that a word makes up; 0 for a word the model does not know. */
  frequency(word: string): number {
    return this.model.frequencies[this.model.rowOf.get(word) ?? -1] ?? 0;
  }

  private readonly unitVectors = new Map<string, Float32Array | null>();

  /** The vector of a word, read as `embed` reads it, of unit length; null for a word the model cannot read. */
  unitVector(word: string): Float32Array | null {
    const known = this.unitVectors.get(word);
    if (known !== undefined) return known;
    if (this.unitVectors.size >= MOST_UNIT_VECTORS) this.unitVectors.clear();
    const rows = this.rowsOf(word);
    const vector = rows.length === 0 ? null : Float32Array.from(this.embedRows(rows));
    this.unitVectors.set(word, vector);
    return vector;
  }

  /** The longest words of the model that a Chinese compound is made of, from left to right. */
  private longestParts(compound: string): string[] {
    const parts: string[] = [];
    for (let start = 0; start < compound.length; ) {
      let end = Math.min(compound.length, start + LONGEST_PART);
      while (end > start + 1 && !this.model.rowOf.has(compound.slice(start, end))) end -= 1;
      parts.push(compound.slice(start, end));
      start = end;
    }
    return parts;
  }

  /** A word the table lacks is read by its plain form (English) or by its parts (Chinese). */
  private rowsOf(word: string): number[] {
    const row = this.model.rowOf.get(word);
    if (row !== undefined) return [row];
    const candidates = /^[a-z]/.test(word) ? plainForms(word) : this.longestParts(word);
    const rows = candidates.map((candidate) => this.model.rowOf.get(candidate)).filter((r): r is number => r !== undefined);
    return /^[a-z]/.test(word) ? rows.slice(0, 1) : rows;
  }
}

function plainForms(word: string): string[] {
  const bare = word.replace(/['’]s$/, '');
  return [
    bare,
    bare.replace(/ies$/, 'y'),
    bare.replace(/e?s$/, ''),
    bare.replace(/s$/, ''),
    bare.replace(/ing$/, ''),
    bare.replace(/ing$/, 'e'),
    bare.replace(/ed$/, ''),
    // refitting, planned: the last letter is doubled before the ending.
    bare.replace(/([b-df-hj-np-tv-z])\1(?:ing|ed)$/, '$1'),
    bare.replace(/d$/, ''),
    bare.split(/[-’']/)[0] ?? '',
  ].filter((form) => form !== '' && form !== word);
}
