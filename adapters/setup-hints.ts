import type { AdapterSettings } from '../src/adapter-settings.js';

const SLACK = `Slack: not started, SLACK_BOT_TOKEN is not set. Make the app at https://api.slack.com/apps ("From a manifest", paste
  adapters/slack/manifest.json), install it, then set SLACK_BOT_TOKEN (OAuth & Permissions) and SLACK_APP_TOKEN (Basic Information,
  App-Level Tokens, scope connections:write). With an address that Slack can reach: SLACK_SIGNING_SECRET instead of SLACK_APP_TOKEN.
  Every click: docs/slack.md`;

const TELEGRAM = `Telegram: not started, TELEGRAM_BOT_TOKEN is not set. Write /newbot to @BotFather in Telegram and set
  TELEGRAM_BOT_TOKEN to what it answers. Every step: docs/telegram.md`;

/** What is missing for each adapter without a token, and where to get it. */
export const setupHints = (settings: Pick<AdapterSettings, 'slack' | 'telegram'>): string[] => [
  ...(settings.slack ? [] : [SLACK]),
  ...(settings.telegram ? [] : [TELEGRAM]),
];

export const WITHOUT_ADAPTERS = 'To try the bot without any token: npm run chat';
