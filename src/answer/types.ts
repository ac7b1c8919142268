export * from '../answers/types.js';
