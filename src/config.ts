import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type AdapterSettings, adapterSchema, adapterSettings } from './adapter-settings.js';
import { REGISTRY } from './documents/seeds/folders.js';
import { QingwenError } from './errors.js';

/** Settings of the core, read once from the environment. */
export interface Config {
  /** Folders of the project, as absolute paths. */
  directories: { seeds: string; registry: string; prompts: string; model: string; index: string };
  embedder:
    | { kind: 'static' }
    | { kind: 'remote'; endpoint: string; model: string; apiKey: string | undefined; queryPrefix: string; passagePrefix: string };
}

const environmentSchema = z.object({
  EMBEDDER: z.enum(['static', 'remote']).default('static'),
  EMBEDDER_ENDPOINT: z.url({ protocol: /^https?$/, error: 'expected an http or https address' }).optional(),
  EMBEDDER_MODEL: z.string().min(1).optional(),
  EMBEDDER_API_KEY: z.string().min(1).optional(),
  EMBEDDER_QUERY_PREFIX: z.string().default('query: '),
  EMBEDDER_PASSAGE_PREFIX: z.string().default('passage: '),
  SEEDS_DIR: z.string().min(1).optional(),
  PROMPTS_DIR: z.string().min(1).optional(),
  INDEX_DIR: z.string().min(1).optional(),
});

const SECRET = /KEY|TOKEN|SECRET/;

/**
 * Reads the settings; the only place that reads the environment.
 *
 * @throws QingwenError CONFIG_INVALID, a line a fault: the setting, what was expected, what was given
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const settings = parse(environmentSchema, environment);
  const root = projectRoot();
  const seeds = settings.SEEDS_DIR ?? join(root, 'seeds');
  const directories = {
    seeds,
    // A set of documents without tables of its own uses those that come with the program.
    registry: [seeds, join(root, 'seeds')].map((folder) => join(folder, REGISTRY)).find(existsSync) ?? join(seeds, REGISTRY),
    prompts: settings.PROMPTS_DIR ?? join(root, 'prompts'),
    model: join(root, 'vector-store', 'model'),
    index: settings.INDEX_DIR ?? join(root, 'vector-store', 'index'),
  };
  if (settings.EMBEDDER === 'static') return { directories, embedder: { kind: 'static' } };
  if (!settings.EMBEDDER_ENDPOINT || !settings.EMBEDDER_MODEL) {
    throw new QingwenError(
      'CONFIG_INVALID',
      'EMBEDDER=remote needs EMBEDDER_ENDPOINT (an OpenAI-compatible address up to /v1) and EMBEDDER_MODEL',
    );
  }
  return {
    directories,
    embedder: {
      kind: 'remote',
      endpoint: settings.EMBEDDER_ENDPOINT.replace(/\/$/, ''),
      model: settings.EMBEDDER_MODEL,
      apiKey: settings.EMBEDDER_API_KEY,
      queryPrefix: settings.EMBEDDER_QUERY_PREFIX,
      passagePrefix: settings.EMBEDDER_PASSAGE_PREFIX,
    },
  };
}

/**
 * Reads the settings of the adapters, their common server, and what is kept.
 *
 * @throws QingwenError CONFIG_INVALID, a line a fault: the setting, what was expected, what was given
 */
export const readAdapterSettings = (environment: NodeJS.ProcessEnv = process.env): AdapterSettings =>
  adapterSettings(parse(adapterSchema, environment), projectRoot());

/** Whether npm started this process, which then ends with it. */
export const isStartedByNpm = (environment: NodeJS.ProcessEnv = process.env): boolean => environment['npm_lifecycle_event'] !== undefined;

function parse<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  // An empty value is an unset one: that is how compose files and .env files say "none".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${name}: ${issue.message}; given ${SECRET.test(name) ? '(not shown)' : JSON.stringify(environment[name])}`;
  });
  throw new QingwenError('CONFIG_INVALID', faults.join('\n'));
}

/** The folder that holds package.json, whether this file runs from src/ or from dist/src/. */
function projectRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'package.json'))) {
    const parent = dirname(directory);
    if (parent === directory)
      throw new QingwenError('CONFIG_INVALID', 'Cannot find the project folder: there is no package.json above the program');
    directory = parent;
  }
  return directory;
}
