import { readAdapterSettings, readConfig } from '../src/config.js';
import { QingwenError } from '../src/errors.js';
import { checkCore, checkData } from './doctor/check-core.js';
import { checkSlack } from './doctor/check-slack.js';
import { checkTelegram } from './doctor/check-telegram.js';
import { type Finding, messageOf } from './doctor/finding.js';
import { setupHints } from './setup-hints.js';

/** `npm run doctor`: looks at settings, model, index, tokens, scopes and webhook, and says what to mend. */
async function main(): Promise<void> {
  const settings = readAdapterSettings();
  const findings: Finding[] = [
    ...(await checkCore(readConfig())),
    checkData(settings),
    ...(settings.slack ? await checkSlack(settings.slack) : []),
    ...(settings.telegram ? await checkTelegram(settings.telegram) : []),
  ];
  for (const { good, text } of findings) process.stdout.write(`${good ? 'ok  ' : 'MEND'} ${text}\n`);
  for (const hint of setupHints(settings)) process.stdout.write(`     ${hint}\n`);
  if (findings.some(({ good }) => !good)) process.exitCode = 1;
}

main().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof QingwenError ? failure.message : messageOf(failure)}\n`);
  process.exit(1);
});
