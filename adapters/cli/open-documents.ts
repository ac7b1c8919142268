import { join } from 'node:path';
import { Naming } from '../../src/answers/naming.js';
import { Wording } from '../../src/answers/wording.js';
import { readConfig } from '../../src/config.js';
import { readLibrary } from '../../src/documents/library.js';

/**
 * The documents alone, without model and index: showing them needs no search and should not wait for one.
 *
 * @throws QingwenError when settings or documents cannot be used
 */
export function openDocuments(): Naming {
  const { directories } = readConfig();
  return new Naming(readLibrary(directories.seeds), Wording.read(join(directories.prompts, 'wording.json')));
}
