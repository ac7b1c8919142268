import { Embeddings } from '@langchain/core/embeddings';

export interface RemoteOptions {
  /** Base address of an OpenAI-compatible API, up to and including `/v1`. */
  endpoint: string;
  model: string;
  apiKey?: string | undefined;
  /** Put before questions and passages; e5 models want `query: ` and `passage: `. */
  queryPrefix: string;
  passagePrefix: string;
}

/** Raised when the endpoint does not answer as it should. */
export class RemoteEmbeddingsError extends Error {
  override readonly name = 'RemoteEmbeddingsError';

  constructor(
    message: string,
    /** What the endpoint answered; LangChain asks no second time after a refusal such as 401. */
    readonly status?: number,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

const BATCH = 64;
const TIME_LIMIT_MS = 30_000;

/** Embeds with any OpenAI-compatible endpoint; the base class retries what fails in passing. */
export class RemoteEmbeddings extends Embeddings {
  readonly id: string;

  constructor(private readonly options: RemoteOptions) {
    super({ maxRetries: 2 });
    this.id = `remote:${options.model}:${options.queryPrefix}|${options.passagePrefix}`;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.request([this.options.queryPrefix + text]);
    return vector as number[];
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let start = 0; start < texts.length; start += BATCH) {
      vectors.push(...(await this.request(texts.slice(start, start + BATCH).map((text) => this.options.passagePrefix + text))));
    }
    return vectors;
  }

  private async request(input: string[]): Promise<number[][]> {
    const response = await this.caller.call(() => this.post(input));
    const body = (await response.json().catch(() => ({}))) as { data?: { index: number; embedding: number[] }[] };
    if (body.data?.length !== input.length)
      throw new RemoteEmbeddingsError('The embeddings endpoint answered without a vector for each text; check EMBEDDER_MODEL');
    return body.data.sort((a, b) => a.index - b.index).map(({ embedding }) => embedding);
  }

  private async post(input: string[]): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`${this.options.endpoint}/embeddings`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(this.options.apiKey ? { authorization: `Bearer ${this.options.apiKey}` } : {}),
        },
        body: JSON.stringify({ model: this.options.model, input, encoding_format: 'float' }),
        signal: AbortSignal.timeout(TIME_LIMIT_MS),
      });
    } catch (cause) {
      throw new RemoteEmbeddingsError('The embeddings endpoint cannot be reached; check EMBEDDER_ENDPOINT', undefined, { cause });
    }
    if (response.ok) return response;
    throw new RemoteEmbeddingsError(
      `The embeddings endpoint answered ${response.status}; check EMBEDDER_ENDPOINT and EMBEDDER_API_KEY`,
      response.status,
    );
  }
}
