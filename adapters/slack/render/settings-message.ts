import type { types } from '@slack/bolt';
import type { Wording } from '../../../src/answers/wording.js';
import type { Language } from '../../../src/language/detect.js';
import { DEFAULT_MODE, MODES, type Mode, type Scope } from '../addressing/listening.js';
import { ACTION } from '../ids.js';
import { button, type SlackMessage } from './render.js';
import { plain } from './text.js';

const LABEL: Record<Mode, string> = { mention: 'slackModeMention', follow_ups: 'slackModeFollowUps', all: 'slackModeAll' };

/** What the bot answers in the channel and the workspace, with a button for each choice; the one that holds is marked. */
export function settingsMessage(chosen: Record<Scope, Mode | null>, language: Language, wording: Wording): SlackMessage {
  const say = (key: string, values?: Record<string, string>) => wording.say(key, language, values);
  const inChannel = chosen.channel ?? chosen.workspace ?? DEFAULT_MODE;
  const text = say('slackSettings', { mode: say(LABEL[inChannel]) });
  const section = (words: string): types.SectionBlock => ({ type: 'section', text: plain(words, 2900) });
  const choices = (scope: Scope, current: Mode | null): types.ActionsBlock => ({
    type: 'actions',
    elements: [...MODES, ...(scope === 'channel' ? [null] : [])].map((mode, index) => {
      const label = say(mode ? LABEL[mode] : 'slackModeAsWorkspace');
      const element = button(
        `${ACTION.listening}-${scope === 'channel' ? index : index + MODES.length + 1}`,
        label,
        `${scope}:${mode ?? 'none'}:${language}`,
      );
      return mode === current ? { ...element, style: 'primary' } : element;
    }),
  });
  return {
    text,
    blocks: [
      section(text),
      section(say('slackSettingsExplained')),
      section(say('slackSettingsChannel')),
      choices('channel', chosen.channel),
      section(say('slackSettingsWorkspace')),
      choices('workspace', chosen.workspace ?? DEFAULT_MODE),
    ],
  };
}
