import type { Naming } from '../../src/answers/naming.js';
import type { Citation } from '../../src/answers/types.js';
import type { Library } from '../../src/documents/library.js';
import type { Source } from '../../src/documents/types.js';
import type { Language } from '../../src/language/detect.js';

/** The tasks and introductions that an answer cites, each once, in order. */
export function citedSources(citations: readonly Citation[], library: Library): Source[] {
  const cited = new Set<Source>();
  for (const { documentId, taskNumber, start, end } of citations) {
    // A document may have been taken away since an answer was given.
    if (!library.documents.some(({ id }) => id === documentId)) continue;
    const source = library
      .sources([documentId])
      .find((candidate) =>
        taskNumber === null
          ? candidate.kind === 'introduction' && candidate.start <= start && end <= candidate.end
          : candidate.number === taskNumber,
      );
    if (source) cited.add(source);
  }
  return [...cited];
}

/** What a line of sources or a button calls a source: "Qingzhou key tasks 2023, task 25". */
export function sourceName(source: Source, naming: Naming, language: Language): string {
  if (source.kind === 'introduction') return naming.source(source, language);
  const document = naming.document(naming.library.document(source.documentId), language);
  return naming.wording.say('task', language, { document, number: source.number });
}
