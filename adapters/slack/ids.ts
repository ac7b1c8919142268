/** Names that the manifest, the handlers and the rendered buttons share. */
export const COMMAND = '/policy';
export const SHORTCUT = 'ask_about_this';
export const EVENTS = ['app_mention', 'message', 'app_home_opened', 'app_context_changed'] as const;
/** What the app must be allowed; the manifest asks for exactly these. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'groups:history',
  'im:history',
  'im:write',
  'mpim:history',
] as const;
export const REASON_VIEW = 'feedback_reason';

/** Action ids; those with a number behind them are one button of a row. */
export const ACTION = {
  source: 'source',
  neighbour: 'neighbour',
  whoElse: 'who_else',
  option: 'option',
  share: 'share',
  feedback: 'feedback',
  example: 'example',
  language: 'language',
  listening: 'listening',
} as const;

/** The action an id stands for, and the number behind it. */
export function readActionId(id: string): { action: string; index: number } {
  const match = /^(.*?)(?:-(\d{1,3}))?$/.exec(id);
  return { action: match?.[1] ?? id, index: Number(match?.[2] ?? 0) };
}
