import { foldSource } from '../fold.js';
import { groupsIn } from '../units/find-groups.js';
import { saysFirstLeads } from '../units/first-leads.js';
import type { Reading, UnitGroup } from '../units/group.js';
import { type Assembled, assemble } from './assemble.js';
import { type Item, outlineOf } from './items.js';
import { readLines } from './lines.js';
import { markPlans } from './plans.js';
import { tasksAmong } from './task-level.js';
import { headingIn } from './titles.js';

/** Reads a text of numbered items: chooses which are tasks, and puts the rest around them. */
export function parseOutline(source: string, documentId: string): Assembled {
  const reading = readingOf(source);
  const lines = markPlans(reading.text, readLines(reading.text));
  const outline = outlineOf(lines, source.length);
  const known = new Map<Item, readonly UnitGroup[]>();
  const groupsOf = (item: Item) => {
    const groups = known.get(item) ?? groupsIn(reading, { start: item.end, end: item.ownEnd });
    known.set(item, groups);
    return groups;
  };
  const titleOf = (item: Item) => {
    const heading = headingIn(reading.text, { start: item.end, end: item.ownEnd });
    return reading.text.slice(heading?.title.start ?? item.end, heading?.title.end ?? item.ownEnd);
  };
  return assemble({ reading, documentId, lines, outline, tasks: tasksAmong(outline.items, groupsOf, titleOf) });
}

export function readingOf(source: string): Reading {
  const text = foldSource(source);
  return { source, text, firstLeads: saysFirstLeads(text) };
}
