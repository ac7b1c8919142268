import { existsSync, readFileSync } from 'node:fs';

/** The version in package.json, whether this file runs from adapters/ or from dist/adapters/. */
export function version(): string {
  const [near, far] = [new URL('../../package.json', import.meta.url), new URL('../../../package.json', import.meta.url)];
  const { version } = JSON.parse(readFileSync(existsSync(near) ? near : far, 'utf8')) as { version: string };
  return version;
}
