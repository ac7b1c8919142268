import { join } from 'node:path';
import { readKnowledge } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import { checkDocument } from '../../../src/documents/checks/check.js';
import { tableNotes } from '../../../src/documents/checks/notes-of-set.js';
import { type DocumentRecord, readDocumentInfo } from '../../../src/documents/seeds/document-info.js';
import { documentFolders, FILES } from '../../../src/documents/seeds/folders.js';
import { readWordTables } from '../../../src/documents/word-tables.js';
import type { Language } from '../../../src/language/detect.js';
import { quoted, renderSurvey, sayIn } from '../render-survey.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * Looks through the documents that are there, or one of them, and shows what `add` would show of it.
 *
 * @throws UsageError for a document that there is not
 */
export async function check(id: string | undefined, options: { lang?: Language }, terminal: Terminal): Promise<number> {
  const { directories } = readConfig();
  const { library, wording } = readKnowledge(readConfig());
  const say = sayIn(wording, options.lang ?? terminal.language);
  const folders = documentFolders(directories.seeds).filter((folder) => id === undefined || folder.id === id);
  if (id !== undefined && folders.length === 0) {
    throw new UsageError(`There is no document "${id}"; the documents are ${library.documents.map((one) => one.id).join(', ')}`);
  }
  for (const folder of folders) {
    const record = readDocumentInfo(join(folder.path, FILES.info), folder.id);
    const checked = checkDocument(library.document(folder.id), library);
    await terminal.print(
      [
        terminal.look.colors.bold(folder.id),
        record.title.zh,
        originOf(record, say),
        say('checkBeside', { english: checked.withoutEnglish, phrases: checked.withoutPhrases }),
        renderSurvey(checked, say),
        ...quoted(say('checkFaults'), checked.faults, say),
        ...(checked.faults.length + checked.warnings.length === 0 ? [say('checkNothing')] : []),
        '',
      ].join('\n'),
    );
  }
  if (id === undefined) {
    const tables = readWordTables(directories.seeds, directories.registry);
    await terminal.print(tableNotes(library, tables).join('\n'));
  }
  return 0;
}

function originOf({ origin, source }: DocumentRecord, say: ReturnType<typeof sayIn>): string {
  return say('checkOrigin', {
    source: source.how === 'copied' ? say('checkCopied') : say('checkExtracted', { ...source }),
    record: origin.how === 'curated' ? say('checkCurated') : say('checkGenerated', { ...origin }),
  });
}
