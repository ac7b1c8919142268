import type { Language } from '../language/detect.js';
import type { Names } from './names.js';
import type { Part, Scope } from './schema.js';

/** Where a query looks, in words: "Qingzhou key tasks 2023, chapter 2". */
export function describeScope(
  { documents, places, years, parts, shown, elsewhere, district }: Scope,
  language: Language,
  names: Names,
): string {
  const join = (items: readonly string[]) => items.join(language === 'zh' ? '、' : ', ');
  const said = [
    shown ? (language === 'zh' ? '刚才所列' : 'what was just shown') : '',
    documents ? join(documents.map((id) => names.document(id, language))) : '',
    places ? join(places) : '',
    elsewhere ? join(elsewhere) : '',
    district ?? '',
    years ? join(years.map((year) => (language === 'zh' ? `涵盖${year}年的文件` : `documents for ${year}`))) : '',
    parts ? join(parts.map((part) => describePart(part, language, names))) : '',
  ].filter((text) => text !== '');
  if (said.length === 0) return language === 'zh' ? '全部文件' : 'all documents';
  return said.join(language === 'zh' ? ',' : ', ');
}

function describePart({ except, ...part }: Part, language: Language, names: Names): string {
  const said = describeHeading(part, language, names);
  if (!except) return said;
  return language === 'zh' ? `除${said}外的各部分` : `all but ${said}`;
}

function describeHeading({ chapter, section, title, tasks }: Part, language: Language, names: Names): string {
  const said =
    language === 'zh'
      ? [
          chapter === undefined ? '' : chapter < 0 ? '最后一章' : `第${chapter}章`,
          section === undefined ? '' : `第${section}节`,
          title ? `“${title}”部分` : '',
          tasks ? `第${tasks.join('、')}项` : '',
        ]
      : [
          chapter === undefined ? '' : chapter < 0 ? 'the last chapter' : `chapter ${chapter}`,
          section === undefined ? '' : `section ${section}`,
          title ? `the part “${names.part(title, language)}”` : '',
          tasks ? `${tasks.length > 1 ? 'tasks' : 'task'} ${tasks.join(', ')}` : '',
        ];
  return said.filter((text) => text !== '').join(language === 'zh' ? '' : ', ');
}
