import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMAND, EVENTS, SCOPES, SHORTCUT } from '../../../adapters/slack/ids.js';
import { registerListeners } from '../../../adapters/slack/listeners/index.js';

const manifest = JSON.parse(readFileSync(new URL('../../../adapters/slack/manifest.json', import.meta.url), 'utf8'));

/** The scope that Slack asks for each thing the bot hears or does. */
const SCOPE_OF: Record<string, string> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.mpim': 'mpim:history',
  'conversations.open': 'im:write',
  'chat.postMessage': 'chat:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  '/policy': 'commands',
};

/** What `registerListeners` registers, noted by an app that only takes notes. */
function registered() {
  const names = { event: [] as unknown[], command: [] as unknown[], shortcut: [] as unknown[] };
  const note = (kind: keyof typeof names) => (name: unknown) => void names[kind].push(name);
  const app = { event: note('event'), command: note('command'), shortcut: note('shortcut'), action: () => {}, view: () => {} };
  registerListeners(app as unknown as Parameters<typeof registerListeners>[0], {} as Parameters<typeof registerListeners>[1]);
  return names;
}

describe('the manifest that is pasted into Slack', () => {
  it('names exactly the events that have a handler', () => {
    const events = new Set(manifest.settings.event_subscriptions.bot_events.map((name: string) => name.split('.')[0]));
    expect(events).toEqual(new Set(registered().event));
    expect(events).toEqual(new Set(EVENTS));
  });

  it('names the command and the shortcut that have a handler', () => {
    expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual(registered().command);
    expect(manifest.features.shortcuts).toMatchObject([{ type: 'message', callback_id: SHORTCUT }]);
    expect(registered().shortcut).toEqual([{ type: 'message_action', callback_id: SHORTCUT }]);
    expect(registered().command).toEqual([COMMAND]);
  });

  it('asks for the scopes that these need, and no others', () => {
    expect(new Set(manifest.oauth_config.scopes.bot)).toEqual(new Set(Object.values(SCOPE_OF)));
    expect(manifest.oauth_config.scopes.bot).toEqual(SCOPES);
    const needed = [...manifest.settings.event_subscriptions.bot_events, COMMAND].flatMap((name: string) => SCOPE_OF[name] ?? []);
    for (const scope of needed) expect(manifest.oauth_config.scopes.bot).toContain(scope);
  });

  it('keeps within the lengths that Slack takes', () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(174);
    expect(long_description.length).toBeLessThanOrEqual(4000);
    expect(manifest.features.bot_user.display_name.length).toBeLessThanOrEqual(80);
    for (const shortcut of manifest.features.shortcuts) expect(shortcut.name.length).toBeLessThanOrEqual(24);
  });

  it('switches on what the bot uses: home and messages tabs, buttons, Socket Mode', () => {
    expect(manifest.features.app_home).toMatchObject({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.settings).toMatchObject({ interactivity: { is_enabled: true }, socket_mode_enabled: true });
    expect(manifest.features).toHaveProperty('agent_view');
  });
});
