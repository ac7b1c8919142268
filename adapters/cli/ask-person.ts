import { createInterface } from 'node:readline/promises';
import type { Terminal } from './terminal.js';

/** Asks the person at a terminal a question; null where nobody is there to answer. */
export async function askPerson(question: string, { input, output }: Terminal): Promise<string | null> {
  if (!input.isTTY || !output.isTTY) return null;
  const lines = createInterface({ input, output });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

/** Whether the person agrees; what an empty answer means is said, and holds where nobody is there. */
export async function agrees(question: string, usual: boolean, terminal: Terminal): Promise<boolean> {
  const answer = await askPerson(question, terminal);
  return answer === null || answer === '' ? usual : /^(?:y|yes|是|好|对|要)/i.test(answer);
}
