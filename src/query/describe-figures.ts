import type { Language } from '../language/detect.js';
import type { Bounds, FigureFilter } from './schema.js';

const BOUNDS = {
  en: { is: 'equal to', at_least: 'of at least', at_most: 'of at most', more_than: 'of more than', less_than: 'of less than' },
  zh: { is: '等于', at_least: '不少于', at_most: '不超过', more_than: '大于', less_than: '小于' },
};
const KINDS = {
  en: { target: 'targets', fact: 'facts', specification: 'specifications', name: 'numbers in names', date: 'dates', order: 'ranks' },
  zh: { target: '目标', fact: '现状', specification: '规格', name: '名称中的数字', date: '日期', order: '位次' },
};

const SORTS = {
  en: { share: 'share', money: 'amount of money', length: 'length', area: 'area', count: 'number', date: 'date' },
  zh: { share: '比例', money: '金额', length: '长度', area: '面积', count: '数量', date: '时间' },
};

/** Bounds in words: "of at least 3", 不少于3. */
export function describeBounds(bounds: Bounds, language: Language): string {
  const words = Object.entries(bounds).map(([word, number]) => {
    const said = BOUNDS[language][word as keyof Bounds];
    return language === 'zh' ? `${said}${number}` : `${said} ${number}`;
  });
  return words.join(language === 'zh' ? '且' : ' and ');
}

/** Which figures are meant, in words. */
export function describeFigures({ measure, unit, value, year, about, each, sort, kinds }: FigureFilter, language: Language): string {
  const what = kinds
    ? kinds.map((kind) => KINDS[language][kind]).join(language === 'zh' ? '、' : ', ')
    : language === 'zh'
      ? '数字'
      : 'figures';
  const bounds = value ? `${describeBounds(value, language)}${unit ?? ''}` : '';
  const of = each?.join(language === 'zh' ? '”、“' : '”, “') ?? about ?? measure;
  if (language === 'zh') {
    const inUnit = unit && !value ? `以${unit}计的` : '';
    return `${year === undefined ? '' : `${year}年`}${inUnit}${of ? `“${of}”` : ''}${sort ? SORTS.zh[sort] : what}${bounds}`;
  }
  const parts = [
    sort ? SORTS.en[sort] : what,
    of ? `on “${of}”` : '',
    bounds,
    unit && !value ? `in ${unit}` : '',
    year === undefined ? '' : `for ${year}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
