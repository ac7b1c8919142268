import { defineConfig, mergeConfig } from 'vitest/config';
import unit from './vitest.config.js';

/** What asks the whole bot many questions: the development cases, and lines that mean harm. */
export default mergeConfig({ ...unit, test: { ...unit.test, include: [] } }, defineConfig({ test: { include: ['test/**/*.quality.ts'] } }));
