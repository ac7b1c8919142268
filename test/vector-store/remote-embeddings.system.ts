import { describe, expect, it } from 'vitest';
import { RemoteEmbeddings, RemoteEmbeddingsError, type RemoteOptions } from '../../vector-store/remote-embeddings.js';
import { embeddingsServer, freePort } from './embeddings-server.js';

const to = (endpoint: string, options: Partial<RemoteOptions> = {}) =>
  new RemoteEmbeddings({ endpoint, model: 'e5', apiKey: 'sk-secret', queryPrefix: 'query: ', passagePrefix: 'passage: ', ...options });

/** The error that embedding a question gives. */
const errorOf = async (embeddings: RemoteEmbeddings): Promise<RemoteEmbeddingsError> => {
  const error = await embeddings.embedQuery('氢能').then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(RemoteEmbeddingsError);
  return error as RemoteEmbeddingsError;
};

describe('remote embeddings', () => {
  it('put the prefix of questions before a question', async () => {
    const { endpoint, asked } = await embeddingsServer();
    expect(await to(endpoint).embedQuery('氢能')).toEqual(['query: 氢能'.length, 0]);
    expect(asked.map(({ path, body }) => ({ path, ...body }))).toEqual([
      { path: '/v1/embeddings', model: 'e5', input: ['query: 氢能'], encoding_format: 'float' },
    ]);
  });

  it('put the prefix of passages before passages', async () => {
    const { endpoint, asked } = await embeddingsServer();
    await to(endpoint).embedDocuments(['氢能', '托位']);
    expect(asked.flatMap(({ body }) => body.input)).toEqual(['passage: 氢能', 'passage: 托位']);
  });

  it('keep the order of the texts, in batches, whatever the order of the answer', async () => {
    const { endpoint, asked } = await embeddingsServer();
    const texts = Array.from({ length: 150 }, (_, i) => 'x'.repeat(i));
    const vectors = await to(endpoint, { passagePrefix: '' }).embedDocuments(texts);
    expect(vectors.map(([length]) => length)).toEqual(texts.map(({ length }) => length));
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.every(({ body }) => body.input.length <= 64)).toBe(true);
  });

  it('ask nothing where there is nothing to embed', async () => {
    const { endpoint, asked } = await embeddingsServer();
    expect(await to(endpoint).embedDocuments([])).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('send the key when there is one, and no header when there is none', async () => {
    const { endpoint, asked } = await embeddingsServer();
    await to(endpoint).embedQuery('a');
    await to(endpoint, { apiKey: undefined }).embedQuery('a');
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer sk-secret', undefined]);
  });

  it('are told apart by model and prefixes, not by address or key', async () => {
    const id = to('http://127.0.0.1:1/v1').id;
    expect(to('http://127.0.0.1:2/v1', { apiKey: 'other' }).id).toBe(id);
    expect(to('http://127.0.0.1:1/v1', { model: 'other' }).id).not.toBe(id);
    expect(to('http://127.0.0.1:1/v1', { queryPrefix: '' }).id).not.toBe(id);
    expect(id).not.toContain('sk-secret');
  });
});

describe('an endpoint that does not answer as it should', () => {
  it.each([400, 401, 403, 404])('but refuses with %i is asked once, and the settings to check are named', async (status) => {
    const { endpoint, asked } = await embeddingsServer(() => ({ status, body: { error: { message: 'wrong key sk-secret' } } }));
    const error = await errorOf(to(endpoint));
    expect(error.message).toBe(`The embeddings endpoint answered ${status}; check EMBEDDER_ENDPOINT and EMBEDDER_API_KEY`);
    expect(asked).toHaveLength(1);
  });

  it('for a moment is asked again', async () => {
    const { endpoint, asked } = await embeddingsServer((input, turn) =>
      turn === 1 ? { status: 503, body: {} } : { body: { data: input.map((_, index) => ({ index, embedding: [7] })) } },
    );
    expect(await to(endpoint).embedQuery('氢能')).toEqual([7]);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['too few vectors', { data: [] }],
    ['no vectors', { error: 'unknown model' }],
    ['no JSON', '<html>proxy</html>'],
  ])('but gives %s is said to, naming the setting to check', async (_, body) => {
    const { endpoint } = await embeddingsServer(() => ({ body }));
    expect((await errorOf(to(endpoint))).message).toMatch(/without a vector for each text; check EMBEDDER_MODEL/);
  });

  it('at all is said to be out of reach, naming the setting to check', async () => {
    const free = await freePort();
    const error = await errorOf(to(`http://127.0.0.1:${free}/v1`));
    expect(error.message).toBe('The embeddings endpoint cannot be reached; check EMBEDDER_ENDPOINT');
    expect(error.cause).toBeDefined();
  });
});
