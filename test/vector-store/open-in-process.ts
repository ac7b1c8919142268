import { once } from 'node:events';
import { buildSmall, nearestToQingzhou, openSmall } from './small-index.js';

// Run as a process of its own by index-files.test.ts: builds when its parent writes a line, so that
// two such processes build at the same time.
const opened = await openSmall(process.argv[2] as string, async () => {
  process.stdout.write('building\n');
  await once(process.stdin, 'data');
  return buildSmall();
});
process.stdin.destroy();
process.stdout.write(`${JSON.stringify({ said: opened.said, nearest: await nearestToQingzhou(opened) })}\n`);
