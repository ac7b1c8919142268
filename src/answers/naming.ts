import type { Library } from '../documents/library.js';
import type { PolicyDocument, Source } from '../documents/types.js';
import type { Office } from '../documents/unit-registry.js';
import type { Language } from '../language/detect.js';
import { refersTo } from '../query/in-scope.js';
import type { SourceRef } from '../query/schema.js';
import type { Wording } from './wording.js';

/** How documents, tasks and units are called in an answer. */
export class Naming {
  constructor(
    readonly library: Library,
    readonly wording: Wording,
  ) {}

  document(document: PolicyDocument, language: Language): string {
    return document.info.name[language];
  }

  documents(ids: readonly string[], language: Language): string {
    return ids.map((id) => this.document(this.library.document(id), language)).join(language === 'zh' ? '、' : '; ');
  }

  /** The title of a task in the language asked for; its first words where it has none. */
  title(source: Source, language: Language): string {
    if (language === 'en' && source.english) return source.english.title;
    if (source.title) return source.title.text;
    const first = (source.sentences[0]?.text ?? source.body.text).replace(/\s+/g, '');
    const clause = first.split(/[,，;；。]/)[0] as string;
    return clause.length < first.length ? clause : first.slice(0, LONGEST_TITLE);
  }

  /** The title of a task or introduction that state names; empty where the documents have it no more. */
  titleOf(reference: SourceRef): string {
    const source = this.library.sources([reference.documentId]).find((candidate) => refersTo(reference, candidate));
    return source ? this.title(source, 'zh') : '';
  }

  /** "Qingzhou key tasks 2023, task 25: …" */
  source(source: Source, language: Language): string {
    const document = this.document(this.library.document(source.documentId), language);
    if (source.kind === 'introduction')
      return this.wording.say('introduction', language, { document, section: this.section(source, language) });
    return this.wording.say('taskTitled', language, { document, number: source.number, title: this.title(source, language) });
  }

  /** The nearest heading above a source. */
  section(source: Source, language: Language): string {
    const section = source.sections.at(-1);
    return (language === 'en' ? section?.english?.title : null) ?? section?.text ?? '';
  }

  /** A unit's name; in English with the Chinese beside it. */
  unit(name: string, language: Language): string {
    const english = this.library.units.englishName(name);
    return language === 'en' && english ? this.wording.say('unitBoth', language, { en: english, zh: name }) : name;
  }

  /** What to call an office of which a question speaks, by its name in the documents at hand. */
  office(office: Office, documentIds: readonly string[], typed: string, language: Language): string {
    const used = documentIds
      .flatMap((id) => this.library.document(id).tasks.flatMap((task) => task.units))
      .find((unit) => this.library.units.isOffice(unit.text, office.id));
    return used ? this.unit(used.text, language) : typed;
  }
}

const LONGEST_TITLE = 30;
