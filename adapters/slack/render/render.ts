import type { types } from '@slack/bolt';
import type { Naming } from '../../../src/answers/naming.js';
import type { Answer } from '../../../src/answers/types.js';
import type { Wording } from '../../../src/answers/wording.js';
import type { Library } from '../../../src/documents/library.js';
import type { Source } from '../../../src/documents/types.js';
import type { Language } from '../../../src/language/detect.js';
import { citedSources, sourceName } from '../../shared/cited-sources.js';
import { shorten } from '../../shared/split-text.js';
import { ACTION } from '../ids.js';
import { assemble, pack, piecesOf } from './pieces.js';
import { sourceReference } from './source-reference.js';
import { contextLine, escapeText, plain } from './text.js';

/** What rendering looks up: names, documents, wording. */
export interface Knowledge {
  library: Library;
  naming: Naming;
  wording: Wording;
}

/** A message as `chat.postMessage` takes it: blocks, and the text of its notification. */
export interface SlackMessage {
  text: string;
  blocks: types.KnownBlock[];
}

/** Slack refused messages of about 13,000 characters of blocks; this leaves room for sources and buttons. */
const ROOM = 5500;
const MOST_PIECES = 40;
const MOST_SOURCES = 6;
const MOST_OPTIONS = 10;
const LONGEST_MENU = 15;

/**
 * An answer as messages, in order; the last carries sources and buttons. Each has fewer than 50 blocks and
 * 11,000 characters of JSON.
 *
 * @param answerId for the buttons; null leaves out those that need it
 * @param share whether the answer is private and gets a button to share it
 */
export function renderAnswer(answer: Answer, answerId: string | null, knowledge: Knowledge, share = false): SlackMessage[] {
  const groups = pack(piecesOf(answer.blocks, answer.language, knowledge.wording), ROOM, MOST_PIECES);
  const text = shorten(escapeText(answer.text), 2000);
  return groups.map((group, index) => ({
    text: groups.length === 1 ? text : `(${index + 1}/${groups.length}) ${text}`,
    blocks: [...assemble(group), ...(index === groups.length - 1 ? tail(answer, answerId, knowledge, share) : [])],
  }));
}

/** A reply that is no answer, such as an apology: the text and nothing else. */
export const plainMessage = (text: string): SlackMessage => ({
  text: escapeText(text),
  blocks: [{ type: 'section', text: plain(text, 2900) }],
});

function tail(answer: Answer, answerId: string | null, knowledge: Knowledge, share: boolean): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  const sources = citedSources(answer.citations, knowledge.library);
  const { wording } = knowledge;
  if (sources.length > 0) blocks.push(sourcesLine(sources, answer.language, knowledge));
  const buttons = [...sourceButtons(sources, answer.language, knowledge), ...whoElseButton(sources, answer, wording)];
  if (answerId !== null) {
    for (const [index, option] of answer.options.slice(0, MOST_OPTIONS).entries())
      buttons.push(button(`${ACTION.option}-${index}`, option.label, `${answerId}:${index}`));
    if (share) buttons.push(button(ACTION.share, wording.say('slackShare', answer.language), answerId));
  }
  if (buttons.length > 0) blocks.push({ type: 'actions', elements: buttons });
  if (answerId !== null && wantsFeedback(answer)) blocks.push(feedbackButtons(answerId, answer.language, wording));
  return blocks;
}

const wantsFeedback = ({ status }: Answer) => status === 'answered' || status === 'unit_not_named' || status === 'not_in_documents';

function sourcesLine(sources: readonly Source[], language: Language, { naming, wording }: Knowledge): types.KnownBlock {
  const shown = sources.slice(0, MOST_SOURCES).map((source) => sourceName(source, naming, language));
  if (sources.length > MOST_SOURCES) shown.push(wording.say('moreTasks', language, { count: sources.length - MOST_SOURCES }));
  return contextLine(wording.say('slackSources', language, { list: shown.join(language === 'zh' ? ';' : '; ') }));
}

/** One source gets a button; several get a menu. */
function sourceButtons(sources: readonly Source[], language: Language, { naming, wording }: Knowledge): types.ActionsBlockElement[] {
  const [only] = sources;
  if (!only) return [];
  const label = wording.say('slackShowSource', language);
  if (sources.length === 1) return [button(ACTION.source, label, sourceReference(only, language))];
  return [
    {
      type: 'static_select',
      action_id: ACTION.source,
      placeholder: plain(label, 150),
      options: sources.slice(0, LONGEST_MENU).map((source) => ({
        text: plain(naming.source(source, language), 75),
        value: sourceReference(source, language),
      })),
    },
  ];
}

/** Offered where the one task cited names participating units that the answer does not show. */
function whoElseButton(sources: readonly Source[], answer: Answer, wording: Wording): types.ActionsBlockElement[] {
  const [only] = sources;
  if (sources.length !== 1 || !only || only.kind !== 'task') return [];
  const shown = new Set(answer.units.filter(({ role }) => role === 'participating').map(({ name }) => name));
  if (!only.units.some(({ role, text }) => role === 'participating' && !shown.has(text))) return [];
  return [button(ACTION.whoElse, wording.say('slackWhoElse', answer.language), sourceReference(only, answer.language))];
}

export const button = (actionId: string, label: string, value: string): types.Button => ({
  type: 'button',
  action_id: actionId,
  text: plain(label, 75),
  value,
});

function feedbackButtons(answerId: string, language: Language, wording: Wording): types.KnownBlock {
  const choice = (verdict: 'up' | 'down') => {
    const label = wording.say(verdict === 'up' ? 'slackHelpful' : 'slackNotHelpful', language);
    return { text: plain(label, 75), accessibility_label: label, value: `${verdict}:${answerId}` };
  };
  return {
    type: 'context_actions',
    elements: [{ type: 'feedback_buttons', action_id: ACTION.feedback, positive_button: choice('up'), negative_button: choice('down') }],
  };
}
