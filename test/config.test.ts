import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAdapterSettings, readConfig } from '../src/config.js';
import { QingwenError } from '../src/errors.js';

const remote = { EMBEDDER: 'remote', EMBEDDER_ENDPOINT: 'http://127.0.0.1:8080/v1', EMBEDDER_MODEL: 'e5' };

/** The complaint about an environment. */
function complaint(environment: NodeJS.ProcessEnv, read: (environment: NodeJS.ProcessEnv) => unknown = readConfig): string {
  try {
    read(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(QingwenError);
    expect((error as QingwenError).code).toBe('CONFIG_INVALID');
    return (error as QingwenError).message;
  }
  throw new Error('The environment was read without complaint');
}

describe('without any setting', () => {
  const { directories, embedder } = readConfig({});

  it('the embedded model is used, which needs no key and no network', () => {
    expect(embedder).toEqual({ kind: 'static' });
  });

  it('the folders are those of the project, as absolute paths', () => {
    expect(Object.values(directories).every(isAbsolute)).toBe(true);
    expect(existsSync(join(directories.registry, 'units.json'))).toBe(true);
    expect(existsSync(join(directories.prompts, 'wording.json'))).toBe(true);
    expect(existsSync(join(directories.model, 'model.json'))).toBe(true);
    expect(directories.index.endsWith(join('vector-store', 'index'))).toBe(true);
  });
});

describe('a setting', () => {
  it('moves a folder', () => {
    const { directories } = readConfig({ SEEDS_DIR: '/srv/seeds', INDEX_DIR: '/var/index' });
    expect(directories).toMatchObject({ seeds: '/srv/seeds', index: '/var/index' });
  });

  it('that is empty counts as unset', () => {
    expect(readConfig({ EMBEDDER: '', SEEDS_DIR: '', EMBEDDER_ENDPOINT: '' })).toEqual(readConfig({}));
  });

  it('that nobody knows is passed over', () => {
    expect(readConfig({ HOME: '/root', COLOUR: 'red' })).toEqual(readConfig({}));
  });
});

describe('a remote embedder', () => {
  it('is set by address and model; e5 prefixes are the default and a slash at the end is dropped', () => {
    expect(readConfig({ ...remote, EMBEDDER_ENDPOINT: 'http://127.0.0.1:8080/v1/' }).embedder).toEqual({
      kind: 'remote',
      endpoint: 'http://127.0.0.1:8080/v1',
      model: 'e5',
      apiKey: undefined,
      queryPrefix: 'query: ',
      passagePrefix: 'passage: ',
    });
  });

  it('takes key and prefixes', () => {
    const { embedder } = readConfig({ ...remote, EMBEDDER_API_KEY: 'sk-1', EMBEDDER_QUERY_PREFIX: 'q: ', EMBEDDER_PASSAGE_PREFIX: 'p: ' });
    expect(embedder).toMatchObject({ apiKey: 'sk-1', queryPrefix: 'q: ', passagePrefix: 'p: ' });
  });

  it.each(['EMBEDDER_ENDPOINT', 'EMBEDDER_MODEL'])('without %s is refused, naming what is needed', (name) => {
    for (const missing of [undefined, '']) {
      expect(complaint({ ...remote, [name]: missing })).toMatch(/^EMBEDDER=remote needs EMBEDDER_ENDPOINT .*\/v1.* and EMBEDDER_MODEL$/);
    }
  });
});

describe('a bad value', () => {
  it('is named with what was expected and what was given', () => {
    const message = complaint({ EMBEDDER: 'openai' });
    expect(message).toMatch(/^EMBEDDER: .*"static".*"remote".*; given "openai"$/);
  });

  it.each(['localhost:8080/v1', 'file:///etc', 'not an address'])('such as the address "%s" is named likewise', (address) => {
    expect(complaint({ ...remote, EMBEDDER_ENDPOINT: address })).toBe(
      `EMBEDDER_ENDPOINT: expected an http or https address; given "${address}"`,
    );
  });

  it('does not hide another', () => {
    const message = complaint({ EMBEDDER: 'openai', EMBEDDER_ENDPOINT: 'nowhere' });
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual(['EMBEDDER', 'EMBEDDER_ENDPOINT']);
  });

  it('never brings a secret into the message', () => {
    const messages = [
      complaint({ EMBEDDER: 'openai', EMBEDDER_API_KEY: 'sk-very-secret' }),
      complaint({ EMBEDDER: 'remote', EMBEDDER_API_KEY: 'sk-very-secret' }),
    ];
    expect(messages.join('\n')).not.toContain('sk-very-secret');
  });
});

describe('the settings of the adapters', () => {
  it('open no adapter without a token, and listen on this machine only', () => {
    expect(readAdapterSettings({})).toMatchObject({
      slack: null,
      telegram: null,
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'info',
      logQuestions: false,
    });
  });

  it('choose the transport by the secrets that are given', () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abcdefgh' };
    expect(readAdapterSettings(slack).slack?.transport.kind).toBe('http');
    expect(readAdapterSettings({ ...slack, SLACK_APP_TOKEN: 'xapp-1' }).slack?.transport.kind).toBe('socket');
    expect(readAdapterSettings({ TELEGRAM_BOT_TOKEN: '1:a' }).telegram?.transport.kind).toBe('polling');
  });

  it.each([
    ['PORT', '70000', /^PORT: expected a port number from 0 to 65535; given "70000"$/],
    ['PORT', 'eighty', /^PORT: expected a port number from 0 to 65535; given "eighty"$/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL: expected one of silent, .*; given "loud"$/],
    ['SLACK_API_URL', 'slack.example', /^SLACK_API_URL: expected an address .*; given "slack\.example"$/],
  ])('name %s when it is "%s", what was expected and what was given', (name, value, message) => {
    expect(complaint({ [name]: value }, readAdapterSettings)).toMatch(message);
  });

  it.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET'])(
    'never show the value of %s',
    (name) => {
      const message = complaint({ [name]: 'very secret!' }, readAdapterSettings);
      expect(message).toMatch(new RegExp(`^${name}: expected .*; given \\(not shown\\)$`));
    },
  );

  it('say which setting needs which other', () => {
    expect(complaint({ SLACK_BOT_TOKEN: 'xoxb-very-secret' }, readAdapterSettings)).toBe(
      'SLACK_BOT_TOKEN: needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) as well; given without it',
    );
  });
});
