/** Which room may import which. Bottom-up; only app.ts and build-index.ts know the store. */
const core = ['language', 'documents', 'query', 'understanding', 'retrieval', 'execution', 'dialogue', 'answers'];

/** What each room of the core may import besides itself, errors.ts and packages. */
const allowed = {
  language: [],
  documents: ['language'],
  query: ['language', 'documents'],
  execution: ['language', 'documents', 'query'],
  retrieval: ['language', 'documents', 'query'],
  understanding: ['language', 'documents', 'query'],
  dialogue: ['language', 'documents', 'query', 'understanding'],
  answers: ['language', 'documents', 'query', 'understanding', 'retrieval', 'execution'],
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...core.map((room) => ({
      name: `${room}-imports-only-what-is-below`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^(src|adapters|vector-store)/', pathNot: `^src/(${[room, ...allowed[room]].join('|')})/|^src/errors\\.ts$` },
    })),
    {
      name: 'core-knows-no-adapter-and-no-store',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|build-index)\\.ts$' },
      to: { path: '^(adapters|vector-store)/' },
    },
    {
      name: 'store-uses-only-language',
      severity: 'error',
      from: { path: '^vector-store/' },
      to: { path: '^(src|adapters)/', pathNot: '^src/language/' },
    },
    {
      name: 'adapters-do-not-know-each-other',
      severity: 'error',
      from: { path: '^adapters/(slack|telegram)/' },
      to: { path: '^adapters/(cli|slack|telegram)/', pathNot: '^adapters/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    exclude: { path: '^(test|dist)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
