import { threadId, workerData } from 'node:worker_threads';

/** An answering thread that does what the text says. */
export default async ({ text, state, begun }) => {
  begun.postMessage('begun');
  if (text === 'loop') for (;;);
  if (text === 'leave') process.exit(3);
  if (text === 'throw') throw new Error('broken');
  if (text === 'hoard') for (const hoard = []; ; ) hoard.push(new Array(10_000).fill(hoard.length));
  return { answer: { status: 'answered', text: `${text} from ${threadId}` }, state: { turns: (state?.turns ?? 0) + 1 } };
};

// Counts the starts; those beyond the given number fail.
const { starts, mostStarts } = workerData;
if (Atomics.add(starts, 0, 1) >= mostStarts) throw new Error('no more starts');

export const ready = async () => {};
