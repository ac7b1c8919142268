import { Command, InvalidArgumentError } from 'commander';
import { SECRET } from '../adapters/slack/harness.js';
import { LocalSlack } from '../adapters/slack/local-slack.js';
import { LocalBotApi, TOKEN } from '../adapters/telegram/bot-api.js';
import { type BotProcess, startBotProcess } from './bot-process.js';
import { Crowd, type Figures, type Platform } from './crowd.js';
import { SlackPlatform } from './slack-platform.js';
import { TelegramPlatform } from './telegram-platform.js';

/**
 * Drives both adapters of a real bot process with many conversations at once, each adapter by itself and then both,
 * against platforms on this machine. Run with `npm run load`; exits with 1 when an answer is lost, doubled or wrong.
 */

const upTo = (most: number) => (text: string) => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${most}.`);
  return number;
};

const { conversations, seconds } = new Command('npm run load --')
  .description('Both adapters under load: answers per second, waiting times, lost and doubled answers, memory')
  .option('--conversations <number>', 'conversations at once on each adapter', upTo(5000), 500)
  .option('--seconds <number>', 'longest a round may take', upTo(600), 120)
  .parse()
  .opts<{ conversations: number; seconds: number }>();

const slack = await new LocalSlack().start();
const telegram = new LocalBotApi();
const apiRoot = await telegram.start();
let bot: BotProcess | undefined;
process.once('SIGINT', () => process.exit(130));
try {
  bot = await startBotProcess({
    SLACK_BOT_TOKEN: 'xoxb-load',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: apiRoot,
  });
  const { address } = bot;
  const onSlack = new SlackPlatform(slack, () => address);
  const onTelegram = new TelegramPlatform(telegram);
  const rounds: [string, Platform[]][] = [
    ['Slack alone', [onSlack]],
    ['Telegram alone', [onTelegram]],
    ['both at once', [onSlack, onTelegram]],
  ];
  const reports: [string, Crowd][] = [];
  for (const [index, [name, platforms]] of rounds.entries()) {
    console.log(`${name}: ${conversations} conversations${platforms.length > 1 ? ' on each' : ''}, a question and a follow-up each …`);
    const crowds = platforms.map((platform) => new Crowd(platform, 1 + index * conversations, conversations));
    await Promise.all(crowds.map((crowd) => crowd.talk(seconds)));
    reports.push(...crowds.map((crowd): [string, Crowd] => [name, crowd]));
  }
  const peak = bot.peakMemory();
  const code = await bot.stop();
  // Only now is it certain that no second answer is under way.
  const figures = reports.map(([name, crowd]) => ({ name, ...crowd.figures() }));
  console.log(`\n${table(figures)}\n`);
  console.log(`slowest acknowledgement to Slack  ${onSlack.slowestAcknowledgement.toFixed(0)} ms (Slack allows 3000)`);
  console.log(`peak resident memory of the bot   ${peak === null ? 'not known on this system' : `${(peak / 2 ** 20).toFixed(0)} MB`}`);
  console.log(`exit code of the bot              ${code}`);
  const isFlawless = code === 0 && figures.every(({ lost, doubled, wrong }) => lost + doubled + wrong === 0);
  process.exitCode = isFlawless ? 0 : 1;
} finally {
  await bot?.stop();
  await Promise.all([slack.stop(), telegram.stop()]);
}

function table(figures: readonly (Figures & { name: string })[]): string {
  const head = ['round', 'adapter', 'answers', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'lost', 'doubled', 'wrong'];
  const rows = figures.map(({ name, platform, answered, seconds, times, lost, doubled, wrong }) => [
    name,
    platform,
    String(answered),
    (answered / seconds).toFixed(1),
    ...[0.5, 0.95, 0.99].map((share) => (times[Math.ceil(share * times.length) - 1] ?? Number.NaN).toFixed(0)),
    ...[lost, doubled, wrong].map(String),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [head, ...rows].map(line).join('\n');
}
