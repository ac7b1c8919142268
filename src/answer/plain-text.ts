export { oneLine, plainText, unitsLabel } from '../answers/plain-text.js';
