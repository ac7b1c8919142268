import { GrammyError } from 'grammy';
import { NOT_FROM_TELEGRAM } from './failures.js';

/**
 * What stands between the bot and Telegram, and what to look at.
 *
 * @param apiRoot of a Bot API server of one's own; null for Telegram's
 */
export function adviceOn(error: unknown, apiRoot: string | null): string {
  const whose = apiRoot ? `TELEGRAM_API_ROOT: ${apiRoot}` : 'Telegram: api.telegram.org';
  if (!(error instanceof GrammyError)) return `${whose} cannot be reached; look at ${apiRoot ? 'the address and ' : ''}the network`;
  if (error.description.endsWith(NOT_FROM_TELEGRAM) && error.error_code < 500)
    return `${whose} does not speak the Bot API (${error.error_code}); look at the address`;
  if (error.error_code === 429) return `${whose} asks to wait (429)`;
  return `${whose} is in trouble (${error.error_code} ${error.description})`;
}
