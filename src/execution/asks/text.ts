import { z } from 'zod';
import { ask } from '../operation.js';

export const text = ask({
  kind: 'text',
  fields: z.strictObject({}),
  describe: (_, language) => (language === 'zh' ? '原文' : 'text'),
  run: ({ sources }) => ({ kind: 'text', sources }),
});
