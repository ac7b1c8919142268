import { defineConfig, mergeConfig } from 'vitest/config';
import unit from './vitest.config.js';

/** What starts real processes, or waits as long as an outage makes it wait. */
export default mergeConfig({ ...unit, test: { ...unit.test, include: [] } }, defineConfig({ test: { include: ['test/**/*.system.ts'], isolate: true } }));
