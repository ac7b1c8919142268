import type { Setting } from './setting.js';
import type { Figure } from './types.js';
import type { FigureWords } from './words.js';

/** The amount before, whose verb and measure a list goes on with. */
export interface Before extends Pick<Figure, 'measure' | 'per'> {
  setting: Setting;
}

/** How an amount follows the one before it: in a list within one clause, behind a comma, or not at all. */
export type Following = 'list' | 'comma' | 'none';

/**
 * Gives an amount what a list says once, before its first amount: its verb and its bound words
 * (分别不低于70%和30%; 建成节水型企业20家,节水型公共机构56家).
 */
export function inherit(setting: Setting, before: Before | null, following: Following, words: FigureWords): Setting {
  if (!before || following === 'none' || setting.predicate || setting.action) return setting;
  const { predicate, action, furthers, boundBefore } = before.setting;
  const isBare = setting.before === '' && setting.behind === '';
  if (following === 'list' && isBare) return { ...setting, predicate, action, furthers, boundBefore: setting.boundBefore ?? boundBefore };
  if (setting.points || setting.wish !== null || (setting.opens && setting.rest !== '' && following !== 'list')) return setting;
  // 减少排放100万吨,节水3000万立方米: what is saved is not taken away.
  if (following === 'comma' && words.changingThings.has(action)) return setting;
  return { ...setting, action, furthers: following === 'list' && furthers };
}

/**
 * What each of several amounts measures where 分别 deals them out: 省标准、国家标准占比分别不低于70%和30%
 * gives 省标准占比 and 国家标准占比.
 *
 * @param head the head noun of the whole phrase
 * @returns a measure an amount, or null where the phrase has not as many members
 */
export function dealOut(phrase: string, amounts: number, head: string | null): string[] | null {
  const members = phrase.split(/[、和与及]/);
  if (amounts < 2 || members.length !== amounts) return null;
  return members.map((member) => (head === null || member.at(-1) === head.at(-1) || phrase.endsWith(member) ? member : member + head));
}
