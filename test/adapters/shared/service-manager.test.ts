import { chmodSync, existsSync, mkdtempSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../adapters/shared/log.js';
import { tellServiceManager } from '../../../adapters/shared/service-manager.js';
import { readAdapterSettings } from '../../../src/config.js';

const log = createLog({ logLevel: 'silent' });
let folder: string;
let said: string;

// A `systemd-notify` that writes down what it is told: the real one needs systemd at the other end.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingwen-systemd-'));
  said = join(folder, 'said');
  writeFileSync(join(folder, 'systemd-notify'), `#!/bin/sh\necho "$*" >> ${said}\n`);
  chmodSync(join(folder, 'systemd-notify'), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** What systemd was told, once it is that many messages. */
function told(messages: number): Promise<string[]> {
  return new Promise((resolve) => {
    const watcher = watch(folder, look);
    function look(): void {
      const lines = existsSync(said) ? readFileSync(said, 'utf8').trim().split('\n') : [];
      if (lines.length < messages) return;
      watcher.close();
      resolve(lines);
    }
    look();
  });
}

const settings = (environment: Record<string, string>) => readAdapterSettings(environment).serviceManager;

describe('what systemd is told', () => {
  it('is that the bot has started, twice in each period that it lives, and that it stops', async () => {
    const manager = tellServiceManager(settings({ NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: '60000000' }), () => true, log);
    manager.started();
    expect(await told(1)).toEqual(['--ready']);
    vi.advanceTimersByTime(30_000);
    expect(await told(2)).toEqual(['--ready', 'WATCHDOG=1']);
    manager.stopping();
    expect(await told(3)).toEqual(['--ready', 'WATCHDOG=1', 'STOPPING=1']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not that the bot lives, when it cannot answer', async () => {
    let up = false;
    const manager = tellServiceManager(settings({ NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: '60000000' }), () => up, log);
    manager.started();
    await told(1);
    vi.advanceTimersByTime(90_000);
    up = true;
    vi.advanceTimersByTime(30_000);
    expect(await told(2)).toEqual(['--ready', 'WATCHDOG=1']);
  });

  it('is nothing, where systemd does not ask', () => {
    expect(settings({})).toBeNull();
    expect(settings({ NOTIFY_SOCKET: '/run/x' })).toEqual({ watchdogMs: null });
    tellServiceManager(null, () => true, log).started();
    expect(vi.getTimerCount()).toBe(0);
  });
});
