import type { AnswerKind } from './answering.js';
import { comparison } from './comparison.js';
import { definition } from './definition.js';
import { documents } from './documents.js';
import { figureList } from './figure-list.js';
import { groups } from './groups.js';
import { impossible } from './impossible.js';
import { outline } from './outline.js';
import { provenance } from './provenance.js';
import { summary } from './summary.js';
import { taskList } from './task-list.js';
import { taskRanking } from './task-ranking.js';
import { unitList } from './unit-list.js';
import { value } from './value.js';

const LISTS: readonly AnswerKind[] = [
  taskRanking,
  taskList,
  unitList,
  figureList,
  groups,
  value,
  comparison,
  outline,
  summary,
  provenance,
  definition,
  documents,
];

/** Answers that are made of many records; a new kind is a file and its line here. */
export const COLLECTIONS: readonly AnswerKind[] = [...LISTS, impossible(LISTS)];
