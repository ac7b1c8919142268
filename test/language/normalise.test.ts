import { describe, expect, it } from 'vitest';
import { foldPunctuation, normalise } from '../../src/language/normalise.js';

const plain = '谁负责青州氢能工作?';

describe('text that people type', () => {
  it.each([
    ['full-width marks and figures', '第２５项（ＧＤＰ）？', '第25项(GDP)?'],
    ['traditional characters', '誰負責青州氫能工作?', plain],
    ['characters of Taiwan and Hong Kong', '臺北、裡面、乾淨', '台北、里面、干净'],
    ['zero-width characters', '谁\u200b负责\u200d青州\ufeff氢能工作?', plain],
    ['bidirectional marks', '\u202e谁负责\u2066青州氢能\u2069工作?\u202c', plain],
    ['control characters', '谁负责\u0000青州\u0007氢能工作?', plain],
    ['soft hyphens', 'hydro\u00adgen', 'hydrogen'],
    ['ligatures and squared units', 'ﬁve ㎡', 'five m2'],
    ['white space of every kind', '  who\u3000leads\n\n\thydrogen\u00a0work ', 'who leads hydrogen work'],
  ])('is read without %s', (_, typed, read) => {
    expect(normalise(typed)).toBe(read);
  });

  it('that is plain already stays as it is', () => {
    for (const text of [plain, 'Who leads hydrogen work in Qingzhou?', '芝罘区PM2.5目标', '皇后', '里程碑', ''])
      expect(normalise(text)).toBe(text);
  });

  it('is the same when it is read twice', () => {
    for (const text of ['誰負責？', 'Ａ　Ｂ', '① 乾淨']) expect(normalise(normalise(text))).toBe(normalise(text));
  });

  it('that is nothing but invisible characters is empty', () => {
    expect(normalise('\u200b\u202e\ufeff \u3000')).toBe('');
  });
});

describe('a source folded for comparison', () => {
  it('has half-width marks, one character for one, so that offsets stay', () => {
    const source = '（牵头单位：市发改局；参与单位：甲，乙）才聚鸢都∙技能兴潍！';
    expect(foldPunctuation(source)).toBe('(牵头单位:市发改局;参与单位:甲,乙)才聚鸢都·技能兴潍!');
    expect(foldPunctuation(source)).toHaveLength(source.length);
  });

  it('keeps everything else, traditional and full-width letters too', () => {
    expect(foldPunctuation('Ａ氫。、〔〕')).toBe('Ａ氫。、〔〕');
  });
});
