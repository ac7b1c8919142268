import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSmall, nearestToQingzhou, openSmall } from './small-index.js';

// Run as a process of its own by index-files.system.ts: builds when its parent writes a line, so that
// two such processes build at the same time. With `killed` it is killed in the middle of writing.
const [directory = '', fate] = process.argv.slice(2);
const opened = await openSmall(directory, async () => {
  process.stdout.write('building\n');
  await once(process.stdin, 'data');
  const built = await buildSmall();
  if (fate === 'killed') {
    built.store.save = async (folder) => {
      writeFileSync(join(folder, 'hnswlib.index'), 'half');
      process.kill(process.pid, 'SIGKILL');
    };
  }
  return built;
});
process.stdin.destroy();
process.stdout.write(`${JSON.stringify({ said: opened.said, nearest: await nearestToQingzhou(opened) })}\n`);
