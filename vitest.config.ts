import { defineConfig } from 'vitest/config';

/** Ends a test that hangs; no test is judged by how fast the machine is. */
export const HANGS_MS = 15 * 60_000;

export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: ['test/support/only-the-five.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    // Two processes, as small machines have two cores. Modules are read once in each: reading them anew for every file would
    // take as long as the tests.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
  },
});
