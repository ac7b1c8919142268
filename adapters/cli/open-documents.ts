import type { Naming } from '../../src/answers/naming.js';
import { readKnowledge } from '../../src/app.js';
import { readConfig } from '../../src/config.js';

/**
 * The documents alone, without model and index: showing them needs no search and should not wait for one.
 *
 * @throws QingwenError when settings or documents cannot be used
 */
export function openDocuments(): Naming {
  return readKnowledge(readConfig()).naming;
}
