import { defineConfig } from 'vitest/config';

/** Ends a test that hangs; no test is judged by how fast the machine is. */
export const HANGS_MS = 15 * 60_000;

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    // A process a file, for native modules (hnswlib, SQLite) keep state of their own; two, as small machines have two cores.
    pool: 'forks',
    maxWorkers: 2,
  },
});
