import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import { detectLanguage } from '../language/detect.js';
import type { EvidenceFinder } from './evidence.js';
import type { QueryReader } from './query-reader.js';

/** Judges which tasks and introductions are about a subject: those an answer on it may rest on, and those that name it. */
export class SubjectJudge {
  constructor(
    private readonly library: Library,
    private readonly reader: QueryReader,
    private readonly finder: EvidenceFinder,
  ) {}

  /** For each subject, in either language, the sources that are about it, over all documents. */
  async judge(subjects: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<Source>>> {
    const judged = new Map<string, ReadonlySet<Source>>();
    for (const subject of subjects) judged.set(subject, await this.about(subject));
    return judged;
  }

  private async about(subject: string): Promise<ReadonlySet<Source>> {
    const query = this.reader.read(subject, detectLanguage(subject) ?? 'zh');
    const found = new Set<Source>(this.library.sources().filter(({ body }) => body.text.toLowerCase().includes(subject.toLowerCase())));
    for (const { id } of this.library.documents) {
      for (const { source, rejected } of await this.finder.find(query, [id], 'text')) if (rejected === null) found.add(source);
    }
    return found;
  }
}
