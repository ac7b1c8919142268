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
    deadline: 'with a year or deadline',
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
const BARE_LEADS: Readonly<Record<Role, string>> = { lead: 'lead', participating: 'take part in', any: 'lead or take part in' };
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
  const simply = (part: Simple, denied: boolean) => (language === 'zh' ? chinese(part, names, denied) : english(part, names, denied));
  if (!('not' in condition)) return simply(condition, false);
  const { not } = condition;
  if (isSimple(not)) return simply(not, true);
  return language === 'zh' ? `并非(${describeCondition(not, language, names)})` : `not (${describeCondition(not, language, names)})`;
}

type Simple = Exclude<Condition, { and: Condition[] } | { or: Condition[] } | { not: Condition }>;

const isSimple = (condition: Condition): condition is Simple => !('and' in condition || 'or' in condition || 'not' in condition);

function chinese(condition: Simple, names: Names, denied: boolean): string {
  const not = denied ? '不' : '';
  if ('unit' in condition) {
    const { office, role, alone } = condition.unit;
    return `${names.office(office, 'zh')}${not}${alone ? '单独' : ''}${LEADS.zh[role]}`;
  }
  if ('about' in condition) return `${not}${denied ? '涉及' : '关于'}“${condition.about}”`;
  if ('mentions' in condition) return `${denied ? '没有' : ''}提到“${condition.mentions}”`;
  if ('has' in condition) return denied ? `没${HAS.zh[condition.has].replace(/^写明/, '有写明')}` : HAS.zh[condition.has];
  const plain =
    'units' in condition
      ? `${ROLE_UNITS.zh[condition.units.role]}${describeBounds(condition.units.number, 'zh').replace('等于', '恰为')}个`
      : 'year' in condition
        ? `年份${describeBounds(condition.year, 'zh').replace('等于', '为')}`
        : `有${describeFigures(condition.figure, 'zh')}`;
  return denied ? `并非${plain}` : plain;
}

function english(condition: Simple, names: Names, denied: boolean): string {
  if ('unit' in condition) {
    const { office, role, alone } = condition.unit;
    const [verbs, bare] = [LEADS.en[role], BARE_LEADS[role]];
    return `that ${names.office(office, 'en')} ${denied ? `does not ${bare}` : verbs}${alone ? ' alone' : ''}`;
  }
  if ('mentions' in condition) return `that ${denied ? 'do not ' : ''}mention “${condition.mentions}”`;
  if ('has' in condition)
    return denied ? HAS.en[condition.has].replace(/^with /, 'without ').replace('name units', 'name no units') : HAS.en[condition.has];
  const plain =
    'about' in condition
      ? `about “${condition.about}”`
      : 'units' in condition
        ? `with ${describeBounds(condition.units.number, 'en').replace('equal to', 'exactly').replaceAll('of ', '')} ${ROLE_UNITS.en[condition.units.role]}`
        : 'year' in condition
          ? `for a year ${describeBounds(condition.year, 'en')}`
          : `with ${describeFigures(condition.figure, 'en')}`;
  return denied ? `not ${plain}` : plain;
}
