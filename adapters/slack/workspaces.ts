import { type AuthorizeResult, type InstallationStore, type Logger, webApi } from '@slack/bolt';
import type { SlackSettings } from '../../src/door-settings.js';
import { QingwenError } from '../../src/errors.js';
import { persist } from './persist.js';

/** Longest wait for one answer of Slack, in milliseconds. */
const CALL_TIMEOUT_MS = 10_000;

/** What Slack says of a token that will not do. */
const REFUSED = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type']);

/** Options of every Web API client: waiting and trying again is `persist`'s business. */
export const clientOptions = (settings: SlackSettings, logger: Logger): webApi.WebClientOptions => ({
  logger,
  ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: CALL_TIMEOUT_MS,
});

/** The workspaces that the bot is in: that of SLACK_BOT_TOKEN, and those of the installation store. */
export class Workspaces {
  private readonly clients = new Map<string, webApi.WebClient>();
  private own: Promise<AuthorizeResult> | null = null;

  constructor(
    private readonly settings: SlackSettings,
    private readonly installations: InstallationStore,
    private readonly logger: Logger,
  ) {}

  /** A client for calls in a workspace. */
  async client(teamId: string | undefined): Promise<webApi.WebClient> {
    const token = (await this.installed(teamId))?.botToken ?? this.settings.botToken;
    const client = this.clients.get(token) ?? new webApi.WebClient(token, clientOptions(this.settings, this.logger));
    this.clients.set(token, client);
    return client;
  }

  /** As whom the bot acts in a workspace; Bolt asks this for every event. */
  async authorize(teamId: string | undefined): Promise<AuthorizeResult> {
    return (await this.installed(teamId)) ?? (await this.ownWorkspace());
  }

  /** @throws QingwenError CONFIG_INVALID when Slack refuses SLACK_BOT_TOKEN */
  async ownWorkspace(): Promise<AuthorizeResult> {
    this.own ??= this.test();
    try {
      return await this.own;
    } catch (failure) {
      this.own = null;
      throw failure;
    }
  }

  private async test(): Promise<AuthorizeResult> {
    const { botToken } = this.settings;
    try {
      const client = await this.client(undefined);
      const result = await persist(() => client.auth.test());
      return {
        botToken,
        ...(result.bot_id ? { botId: result.bot_id } : {}),
        ...(result.user_id ? { botUserId: result.user_id } : {}),
        ...(result.team_id ? { teamId: result.team_id } : {}),
      };
    } catch (failure) {
      if (failure instanceof webApi.WebAPIPlatformError && REFUSED.has(failure.data.error)) {
        throw new QingwenError(
          'CONFIG_INVALID',
          `SLACK_BOT_TOKEN: Slack refuses it (${failure.data.error}); copy the Bot User OAuth Token anew from OAuth & Permissions of the app`,
          { cause: failure },
        );
      }
      throw failure;
    }
  }

  private async installed(teamId: string | undefined): Promise<AuthorizeResult | null> {
    if (!teamId) return null;
    try {
      const { bot } = await this.installations.fetchInstallation({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });
      return bot ? { botToken: bot.token, botId: bot.id, botUserId: bot.userId, teamId } : null;
    } catch {
      // The store's way to say that it holds no such workspace.
      return null;
    }
  }
}
