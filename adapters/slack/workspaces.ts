import { type AuthorizeResult, type InstallationQuery, type InstallationStore, type Logger, webApi } from '@slack/bolt';
import type { SlackSettings } from '../../src/adapter-settings.js';
import { QingwenError } from '../../src/errors.js';
import { judge } from './delivery/failures.js';
import type { Pace } from './delivery/pace.js';
import { clientOptions } from './web-api.js';

/**
 * In which installation an event arrived, as Bolt reads it from the event's `authorizations`: in a channel shared
 * with another organisation the event's own `team_id` may be that of the other.
 */
export interface Workspace {
  team: string | undefined;
  /** The organisation; an app that is installed for all of it has one token for all its workspaces. */
  enterprise: string | undefined;
}

/** The workspaces that the bot is in: that of SLACK_BOT_TOKEN, and those of the installation store. */
export class Workspaces {
  private readonly clients = new Map<string, webApi.WebClient>();
  private own: Promise<AuthorizeResult> | null = null;
  /** What Slack said when it last refused SLACK_BOT_TOKEN; null while it takes it. */
  private refused: string | null = null;

  constructor(
    private readonly settings: SlackSettings,
    private readonly installations: InstallationStore,
    private readonly logger: Logger,
    private readonly pace: Pace,
  ) {}

  /** Whether Slack takes SLACK_BOT_TOKEN, as far as is known. */
  get isAccepted(): boolean {
    return this.refused === null;
  }

  /** Notes that Slack refused a call for who makes it (`code`), or took one (null). Other workspaces' tokens say nothing of the bot. */
  async note(workspace: Workspace, code: string | null): Promise<void> {
    if (code === this.refused || (await this.tokenOf(workspace)) !== this.settings.botToken) return;
    if (code !== null) this.logger.error(`Slack refuses SLACK_BOT_TOKEN (${code}); questions are kept until it takes it`);
    else this.logger.info('Slack takes SLACK_BOT_TOKEN again');
    this.refused = code;
  }

  /** A client for calls in a workspace. */
  async client(workspace: Workspace): Promise<webApi.WebClient> {
    const token = await this.tokenOf(workspace);
    const client = this.clients.get(token) ?? new webApi.WebClient(token, clientOptions(this.settings, this.logger, this.pace));
    this.clients.set(token, client);
    return client;
  }

  /** As whom the bot acts in a workspace; Bolt asks this for every event. */
  async authorize(workspace: Workspace): Promise<AuthorizeResult> {
    return (await this.installed(workspace)) ?? (await this.ownWorkspace());
  }

  /** @throws QingwenError CONFIG_INVALID when Slack refuses SLACK_BOT_TOKEN; what Slack answered when it is in trouble */
  async ownWorkspace(): Promise<AuthorizeResult> {
    this.own ??= this.test();
    try {
      return await this.own;
    } catch (failure) {
      this.own = null;
      throw failure;
    }
  }

  /** Asks Slack whether it takes SLACK_BOT_TOKEN again; of a scope that was missing only a call that needs it can tell. */
  async retest(): Promise<void> {
    if (this.refused === 'missing_scope') return;
    await this.test().then(
      () => this.note({ team: undefined, enterprise: undefined }, null),
      () => {},
    );
  }

  private async test(): Promise<AuthorizeResult> {
    const { botToken } = this.settings;
    try {
      const client = new webApi.WebClient(botToken, clientOptions(this.settings, this.logger, this.pace));
      const { bot_id, user_id, team_id, enterprise_id } = await client.auth.test();
      return {
        botToken,
        ...(bot_id ? { botId: bot_id } : {}),
        ...(user_id ? { botUserId: user_id } : {}),
        ...(team_id ? { teamId: team_id } : {}),
        ...(enterprise_id ? { enterpriseId: enterprise_id } : {}),
      };
    } catch (failure) {
      const { remedy, code } = judge(failure);
      if (remedy === 'not_ready') {
        throw new QingwenError(
          'CONFIG_INVALID',
          `SLACK_BOT_TOKEN: Slack refuses it (${code}); copy the Bot User OAuth Token anew from OAuth & Permissions of the app`,
          { cause: failure },
        );
      }
      throw failure;
    }
  }

  private async tokenOf(workspace: Workspace): Promise<string> {
    return (await this.installed(workspace))?.botToken ?? this.settings.botToken;
  }

  /** What the store holds of a workspace, or of the whole organisation where the app is installed for all of it. */
  private async installed({ team, enterprise }: Workspace): Promise<AuthorizeResult | null> {
    const queries: InstallationQuery<boolean>[] = [];
    if (team) queries.push({ teamId: team, enterpriseId: undefined, isEnterpriseInstall: false });
    if (team && enterprise) queries.push({ teamId: team, enterpriseId: enterprise, isEnterpriseInstall: false });
    if (enterprise) queries.push({ teamId: undefined, enterpriseId: enterprise, isEnterpriseInstall: true });
    for (const query of queries) {
      const bot = await this.botOf(query);
      if (bot) {
        const where = { ...(team ? { teamId: team } : {}), ...(enterprise ? { enterpriseId: enterprise } : {}) };
        return { botToken: bot.token, botId: bot.id, botUserId: bot.userId, ...where };
      }
    }
    return null;
  }

  private async botOf(query: InstallationQuery<boolean>) {
    try {
      return (await this.installations.fetchInstallation(query)).bot ?? null;
    } catch {
      // The store's way to say that it holds no such workspace.
      return null;
    }
  }
}
