import type { Language } from '../language/detect.js';
import { describeBounds, describeFigures } from './describe-figures.js';
import type { Names } from './names.js';
import type { Condition, Has, Role } from './schema.js';

const HAS: Readonly<Record<Language, Readonly<Record<Has, string>>>> = {
  en: {
    figure: 'with a figure',
    percentage: 'with a percentage',
    lead: 'with a lead unit',
    participating: 'with a participating unit',
    units: 'that name units',
    deadline: 'with a year',
    title: 'with a title',
  },
  zh: {
    figure: '有数字',
    percentage: '有百分比',
    lead: '有牵头单位',
    participating: '有参与单位',
    units: '写明单位',
    deadline: '写明年份',
    title: '有标题',
  },
};
const LEADS: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  en: { lead: 'leads', participating: 'takes part in', any: 'leads or takes part in' },
  zh: { lead: '牵头', participating: '参与', any: '牵头或参与' },
};
const ROLE_UNITS: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  en: { lead: 'lead units', participating: 'participating units', any: 'units' },
  zh: { lead: '牵头单位', participating: '参与单位', any: '单位' },
};

/** A condition in words, to stand behind "tasks" in English and before 的任务 in Chinese. */
export function describeCondition(condition: Condition, language: Language, names: Names): string {
  const inner = (part: Condition) => {
    const text = describeCondition(part, language, names);
    return 'and' in part || 'or' in part ? `(${text})` : text;
  };
  if ('and' in condition) return condition.and.map(inner).join(language === 'zh' ? '且' : ' and ');
  if ('or' in condition) return condition.or.map(inner).join(language === 'zh' ? '或' : ' or ');
  if ('not' in condition)
    return language === 'zh' ? `并非${inner(condition.not)}` : `not (${describeCondition(condition.not, language, names)})`;
  return language === 'zh' ? chinese(condition, names) : english(condition, names);
}

type Simple = Exclude<Condition, { and: Condition[] } | { or: Condition[] } | { not: Condition }>;

function chinese(condition: Simple, names: Names): string {
  if ('unit' in condition) {
    const { office, role, alone } = condition.unit;
    return `${names.office(office, 'zh')}${alone ? '单独' : ''}${LEADS.zh[role]}`;
  }
  if ('units' in condition) return `${ROLE_UNITS.zh[condition.units.role]}${describeBounds(condition.units.number, 'zh')}个`;
  if ('about' in condition) return `关于“${condition.about}”`;
  if ('mentions' in condition) return `提到“${condition.mentions}”`;
  if ('year' in condition) return `年份${describeBounds(condition.year, 'zh')}`;
  if ('has' in condition) return HAS.zh[condition.has];
  return `有${describeFigures(condition.figure, 'zh')}`;
}

function english(condition: Simple, names: Names): string {
  if ('unit' in condition) {
    const { office, role, alone } = condition.unit;
    return `that ${names.office(office, 'en')} ${LEADS.en[role]}${alone ? ' alone' : ''}`;
  }
  if ('units' in condition)
    return `with a number of ${ROLE_UNITS.en[condition.units.role]} ${describeBounds(condition.units.number, 'en')}`;
  if ('about' in condition) return `about “${condition.about}”`;
  if ('mentions' in condition) return `that mention “${condition.mentions}”`;
  if ('year' in condition) return `for a year ${describeBounds(condition.year, 'en')}`;
  if ('has' in condition) return HAS.en[condition.has];
  return `with ${describeFigures(condition.figure, 'en')}`;
}
