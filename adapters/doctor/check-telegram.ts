import { Api, GrammyError } from 'grammy';
import type { TelegramSettings } from '../../src/adapter-settings.js';
import { adviceOn } from '../telegram/advice.js';
import { clientOptions } from '../telegram/api.js';
import { judge } from '../telegram/failures.js';
import { type Finding, good, mend, messageOf } from './finding.js';

/** Token, inline mode and webhook, asked of Telegram itself. */
export async function checkTelegram({ botToken, apiRoot, transport }: TelegramSettings): Promise<Finding[]> {
  const api = new Api(botToken, { ...clientOptions(apiRoot), timeoutSeconds: 10 });
  const findings: Finding[] = [];
  try {
    const me = await api.getMe();
    findings.push(good(`TELEGRAM_BOT_TOKEN: is @${me.username}`));
    findings.push(
      me.supports_inline_queries ? good('Telegram inline mode: on') : mend('Telegram inline mode: off; write /setinline to @BotFather'),
    );
    findings.push(
      me.can_read_all_group_messages
        ? good('Telegram groups: the bot hears mentions')
        : good(`Telegram groups: ask with /ask@${me.username} or a reply; mentions arrive only with /setprivacy off`),
    );
    findings.push(
      me.can_join_groups
        ? good('Telegram groups: the bot may be added')
        : mend('Telegram groups: not allowed; write /setjoingroups to @BotFather'),
    );
    findings.push(await checkWebhook(api, transport));
  } catch (failure) {
    const isTokenRefused = failure instanceof GrammyError && judge(failure)?.failure === 'the token is refused';
    findings.push(
      mend(
        isTokenRefused
          ? `TELEGRAM_BOT_TOKEN: Telegram says ${failure.description}; copy the token from @BotFather`
          : `${adviceOn(failure, apiRoot)} (${messageOf(failure)})`,
      ),
    );
  }
  return findings;
}

async function checkWebhook(api: Api, transport: TelegramSettings['transport']): Promise<Finding> {
  const { url = '', last_error_message, pending_update_count } = await api.getWebhookInfo();
  if (transport.kind === 'polling') return good(`Telegram transport: long polling, ${pending_update_count} updates waiting`);
  if (url !== transport.url)
    return mend(`TELEGRAM_WEBHOOK_URL: Telegram posts to ${url || 'nowhere'}; npm start sets it to ${transport.url}`);
  if (last_error_message) return mend(`TELEGRAM_WEBHOOK_URL: Telegram's last try failed (${last_error_message})`);
  return good(`Telegram transport: webhook ${url}, ${pending_update_count} updates waiting`);
}
