import { webApi } from '@slack/bolt';
import type { SlackSettings } from '../../src/adapter-settings.js';
import { SCOPES } from '../slack/ids.js';
import { type Finding, good, mend, messageOf } from './finding.js';

/** Tokens and scopes, asked of Slack itself. */
export async function checkSlack(settings: SlackSettings): Promise<Finding[]> {
  const options = {
    ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
    retryConfig: { retries: 0 },
    timeout: 10_000,
    logLevel: 'error' as webApi.LogLevel,
  };
  const findings: Finding[] = [];
  try {
    const { team, user, response_metadata } = await new webApi.WebClient(settings.botToken, options).auth.test();
    findings.push(good(`SLACK_BOT_TOKEN: is ${user} in ${team}`));
    const granted = response_metadata?.scopes;
    const missing = granted ? SCOPES.filter((scope) => !granted.includes(scope)) : [];
    if (missing.length > 0)
      findings.push(mend(`Slack scopes: ${missing.join(', ')} missing; add them under OAuth & Permissions and install the app again`));
    else findings.push(good(granted ? 'Slack scopes: all granted' : 'Slack scopes: Slack did not say'));
  } catch (failure) {
    findings.push(mend(`SLACK_BOT_TOKEN: ${why(failure)}; copy the Bot User OAuth Token from OAuth & Permissions`));
  }
  if (settings.transport.kind === 'http') {
    findings.push(good('Slack transport: HTTP; Event Subscriptions of the app must say Verified for https://your.address/slack/events'));
    return findings;
  }
  try {
    await new webApi.WebClient(settings.transport.appToken, options).apps.connections.open();
    findings.push(good('SLACK_APP_TOKEN: opens a Socket Mode connection'));
  } catch (failure) {
    findings.push(mend(`SLACK_APP_TOKEN: ${why(failure)}; it needs the scope connections:write, and Socket Mode switched on`));
  }
  return findings;
}

const why = (failure: unknown) =>
  failure instanceof webApi.WebAPIPlatformError ? `Slack says ${failure.data.error}` : `Slack cannot be reached (${messageOf(failure)})`;
