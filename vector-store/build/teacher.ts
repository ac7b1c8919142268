import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';

export interface TeacherOptions {
  /** Base address of an OpenAI-compatible API, up to and including `/v1`. */
  endpoint: string;
  model: string;
  /** Put before each word; `query: ` for e5 models unless the server adds it. */
  prefix: string;
  apiKey: string | undefined;
  /** File that keeps what the teacher has answered, so that a broken-off run goes on where it was. */
  cacheFile: string;
}

const BATCH = 256;

/**
 * Embeds each word alone with the teacher.
 *
 * The cache holds one line a word, `word<TAB>base64 of float32`; it is scratch and stays out of git.
 *
 * @returns a vector for each word, in the teacher's dimensions
 * @throws when the endpoint cannot be reached or answers with an error
 */
export async function askTeacher(
  words: readonly string[],
  options: TeacherOptions,
  onProgress: (done: number) => void,
): Promise<Map<string, Float32Array>> {
  const known = readCache(options.cacheFile);
  const missing = words.filter((word) => !known.has(word));
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH);
    const vectors = await embedBatch(batch, options);
    const lines = batch.map((word, i) => `${word}\t${toBase64(vectors[i] as number[])}\n`);
    appendFileSync(options.cacheFile, lines.join(''));
    batch.forEach((word, i) => {
      known.set(word, Float32Array.from(vectors[i] as number[]));
    });
    onProgress(words.length - missing.length + start + batch.length);
  }
  return known;
}

async function embedBatch(batch: string[], options: TeacherOptions): Promise<number[][]> {
  const response = await fetch(`${options.endpoint}/embeddings`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(options.apiKey ? { authorization: `Bearer ${options.apiKey}` } : {}),
    },
    body: JSON.stringify({
      model: options.model,
      input: batch.map((word) => options.prefix + word),
      encoding_format: 'float',
    }),
  });
  if (!response.ok) throw new Error(`The teacher answered ${response.status} at ${options.endpoint}`);
  const body = (await response.json()) as { data: { index: number; embedding: number[] }[] };
  return body.data.sort((a, b) => a.index - b.index).map((item) => item.embedding);
}

function readCache(file: string): Map<string, Float32Array> {
  const known = new Map<string, Float32Array>();
  if (!existsSync(file)) return known;
  const text = readFileSync(file, 'utf8');
  // A run that was killed may have left half a line at the end.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  for (const line of whole.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const bytes = Buffer.from(line.slice(tab + 1), 'base64');
    known.set(line.slice(0, tab), new Float32Array(Uint8Array.from(bytes).buffer));
  }
  return known;
}

const toBase64 = (vector: number[]) => Buffer.from(Float32Array.from(vector).buffer).toString('base64');
