import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A process a file, for native modules (hnswlib, SQLite) keep state of their own; two, as small machines have two cores.
    pool: 'forks',
    maxWorkers: 2,
  },
});
