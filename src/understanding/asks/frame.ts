import { shows } from '../locale/dialogue.js';
import type { Tagged } from './tagged.js';

/** Whether nothing but words that ask, join or point is left beside the cues: 那参与的呢. */
export const isFrame = (tagged: Tagged): boolean =>
  tagged
    .content()
    .split(' ')
    .every((word) => word === '' || shows(word, 'frame'));
