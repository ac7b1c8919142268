import type { Desk } from '../../shared/types.js';
import { readLine } from './read-line.js';

/** What the bot answers in a channel without being named. */
export const MODES = ['mention', 'follow_ups', 'all'] as const;
export type Mode = (typeof MODES)[number];

/** Without a choice: follow-ups in threads where it was asked. */
export const DEFAULT_MODE: Mode = 'follow_ups';

const isMode = (value: string | null): value is Mode => (MODES as readonly (string | null)[]).includes(value);

/** Where a mode is chosen: for one channel, or for the workspace; a channel's choice goes first. */
export type Scope = 'channel' | 'workspace';

/** The choice made for a channel or a workspace, by its id; null where none was made. */
export async function chosenMode(desk: Desk, place: string | undefined): Promise<Mode | null> {
  const value = place ? await desk.setting('slack', place, 'listening') : null;
  return isMode(value) ? value : null;
}

/** @param mode null takes the choice back */
export const chooseMode = (desk: Desk, place: string, mode: Mode | null): Promise<void> =>
  desk.setSetting('slack', place, 'listening', mode);

export const modeIn = async (desk: Desk, { channel, team }: { channel: string; team: string | undefined }): Promise<Mode> =>
  (await chosenMode(desk, channel)) ?? (await chosenMode(desk, team)) ?? DEFAULT_MODE;

/** A line in a channel that does not name the bot. */
export interface UnnamedLine {
  text: string;
  channel: string;
  team: string | undefined;
  user: string;
  /** Whether it names a person or a group. */
  namesOthers: boolean;
  /** The conversation of its thread; null outside threads. */
  conversation: string | null;
  /** Names of the places that the documents are about. */
  places: readonly string[];
}

/**
 * Whether a line that does not name the bot is taken as said to it:
 * `expected` where the person is alone with the bot, or the channel is the bot's: every answer is sent;
 * `overheard` among people: only an answer that the documents give is sent;
 * null: for people.
 */
export async function isHeard(desk: Desk, line: UnnamedLine): Promise<'expected' | 'overheard' | null> {
  const { conversation, user } = line;
  const isOurs = conversation !== null && (await desk.knows(conversation));
  if (isOurs) await desk.join('slack', conversation, user);
  if (line.namesOthers || line.text === '') return null;
  const mode = await modeIn(desk, line);
  const kind = readLine(line.text, line.places);
  if (mode === 'mention' || kind === 'talk') return null;
  if (mode === 'all') return 'expected';
  if (!isOurs) return null;
  if (await desk.isAlone(conversation, user)) return 'expected';
  return kind === 'question' ? 'overheard' : null;
}
