import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../src/language/segment.js';
import { jiebaDictionary, readModel } from '../../vector-store/model-file.js';
import { StaticEmbeddings } from '../../vector-store/static-embeddings.js';
import { directories } from '../data/seeds.js';
import { cosine } from './real-passages.js';

const model = readModel(directories.model);
const embeddings = new StaticEmbeddings(model, createSegmenter(jiebaDictionary(model)));
/** Cosine similarity of two single words. */
const similarity = (one: string, other: string) =>
  cosine([...(embeddings.unitVector(one) ?? [])], [...(embeddings.unitVector(other) ?? [])]);
const lengthOf = (vector: readonly number[]) => Math.hypot(...vector);

describe('the vector of a text', () => {
  it.each([
    '氢能',
    'hydrogen',
    'Who leads hydrogen work in Qingzhou?',
    '加快推进山东省葫芦科蔬菜生物育种重点实验室建设',
    '的',
    'RCEP 政策',
  ])('has unit length: %s', (text) => {
    expect(embeddings.embed(text)).toHaveLength(model.card.dimensions);
    expect(lengthOf(embeddings.embed(text))).toBeCloseTo(1, 6);
  });

  it.each(['', '   ', '?!。', '👍', 'qzxvvkqj'])('without any known word is zero: "%s"', (text) => {
    expect(embeddings.embed(text)).toHaveLength(model.card.dimensions);
    expect(lengthOf(embeddings.embed(text))).toBe(0);
  });

  it('is one for questions and passages, alone or in a row', async () => {
    const texts = ['氢能产业', '', 'nursery places'];
    const vectors = texts.map((text) => embeddings.embed(text));
    expect(await embeddings.embedDocuments(texts)).toEqual(vectors);
    expect(await embeddings.embedQuery('氢能产业')).toEqual(vectors[0]);
  });

  it('heeds rare words more than frequent ones', () => {
    const mixed = embeddings.embed('the hydrogen');
    expect(cosine(mixed, embeddings.embed('hydrogen'))).toBeGreaterThan(0.95);
  });
});

describe('nearness over the two languages', () => {
  it.each([
    ['氢能', 'hydrogen', 'kindergarten'],
    ['幼儿园', 'kindergarten', 'hydrogen'],
    ['养老', 'elderly', 'software'],
    ['垃圾', 'garbage', 'finance'],
    ['旅游', 'tourism', 'vaccine'],
    ['就业', 'employment', 'forest'],
    ['污水', 'sewage', 'museum'],
  ])('%s is nearer to %s than to %s', (chinese, near, far) => {
    const [to, away] = [near, far].map((word) => cosine(embeddings.embed(chinese), embeddings.embed(word)));
    expect(to).toBeGreaterThan((away ?? 1) + 0.1);
    expect(similarity(chinese, near)).toBeGreaterThan(similarity(chinese, far) + 0.1);
  });

  it('finds the right sentence among others', () => {
    const question = embeddings.embed('How many public charging points will be added for electric cars?');
    const right = embeddings.embed('加快充电基础设施建设,新增电动汽车公共充电桩221个');
    for (const other of ['新引进高校毕业生5300人以上', '改造老旧小区', '开展非法集资宣传教育活动50场次']) {
      expect(cosine(question, right)).toBeGreaterThan(cosine(question, embeddings.embed(other)));
    }
  });
});

describe('a word the model lacks', () => {
  it('is read by its characters when it is Chinese', () => {
    expect(model.rowOf.has('氢氢')).toBe(false);
    expect(similarity('氢氢', '氢')).toBeCloseTo(1, 6);
    expect(model.rowOf.has('氢学')).toBe(false);
    for (const character of ['氢', '学']) {
      expect(similarity('氢学', character)).toBeGreaterThan(similarity('氢', '学') + 0.2);
    }
  });

  it('is read by its plain form when it is English', () => {
    expect(model.rowOf.has('hydrogens')).toBe(false);
    expect(similarity('hydrogens', 'hydrogen')).toBeCloseTo(1, 6);
    expect(similarity("kindergarten's", 'kindergarten')).toBeCloseTo(1, 6);
  });

  it('and cannot be read at all is near to nothing, and has no frequency', () => {
    expect(embeddings.unitVector('qzxvvkqj')).toBeNull();
    expect(embeddings.frequency('qzxvvkqj')).toBe(0);
    expect(embeddings.frequency('的')).toBeGreaterThan(embeddings.frequency('氢'));
  });
});

describe('the id of the embeddings', () => {
  it('names the table, so that another table makes another index', () => {
    expect(embeddings.id).toBe(`static:${model.card.checksums.table.slice(0, 12)}`);
  });
});
