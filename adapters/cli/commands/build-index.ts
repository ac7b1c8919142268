import { discardIndexes, openApp } from '../open-app.js';
import type { Terminal } from '../terminal.js';

const STATE = { found: 'up to date', built: 'built now', unsaved: 'built now, in memory only' };

/** Builds the index where needed, or anew, and says what it is. */
export async function buildIndex(rebuild: boolean, terminal: Terminal): Promise<number> {
  if (rebuild) discardIndexes();
  const { app, index } = await openApp(terminal, rebuild ? 'as asked' : undefined);
  const facts = [
    ['index', STATE[index]],
    ['embedder', app.embedderId],
    ['documents', String(app.library.documents.length)],
    ['passages', String(app.index.passages)],
    ['folder', index === 'unsaved' ? '(not saved)' : app.index.directory],
  ] as const;
  await terminal.print(facts.map(([name, value]) => `${name.padEnd(10)}${value}`).join('\n'));
  return 0;
}
