import { describe, expect, it } from 'vitest';
import { createSegmenter, withTerms } from '../../src/language/segment.js';
import { jiebaDictionary, readModel } from '../../vector-store/model-file.js';
import { directories } from '../data/seeds.js';

const segmenter = createSegmenter(jiebaDictionary(readModel(directories.model)));

describe('the segmenter', () => {
  it('cuts the same words whatever their case', () => {
    expect(segmenter.words('HYDROGEN')).toEqual(segmenter.words('hydrogen'));
  });

  it('cuts Chinese by the words of the model', () => {
    expect(segmenter.words('建设幼儿园和养老院')).toEqual(['建设', '幼儿园', '和', '养老院']);
  });

  it('cuts everything else at spaces and marks, in lower case, and drops the marks', () => {
    expect(segmenter.words("Who leads Qingzhou's hydrogen work?")).toEqual(['who', 'leads', "qingzhou's", 'hydrogen', 'work']);
    expect(segmenter.words('PM2.5、5G!(GDP)')).toEqual(['pm2.5', '5g', 'gdp']);
  });

  it('cuts a text of both languages in order', () => {
    expect(segmenter.words('RCEP政策2023')).toEqual(['rcep', '政策', '2023']);
  });

  it('adds for finding the shorter words inside long ones', () => {
    expect(segmenter.words('人民政府')).toEqual(['人民政府']);
    expect(segmenter.searchWords('人民政府')).toEqual(['人民', '民政', '政府', '人民政府']);
  });

  it('loses no Chinese character', () => {
    const text = '加快推进山东省葫芦科蔬菜生物育种重点实验室建设';
    expect(segmenter.words(text).join('')).toBe(text);
  });

  it('finds no word in nothing', () => {
    expect(segmenter.words('')).toEqual([]);
    expect(segmenter.searchWords('。!? 👍')).toEqual([]);
  });
});

describe('a dictionary with further terms', () => {
  const dictionary = jiebaDictionary(readModel(directories.model));

  it('keeps them whole, and every other word as it was', () => {
    expect(segmenter.words('氢进万家工程')).not.toContain('氢进万家');
    const words = createSegmenter(withTerms(dictionary, ['氢进万家', 'GDP'])).words('氢进万家工程和幼儿园');
    expect(words).toEqual(['氢进万家', '工程', '和', '幼儿园']);
  });
});
