import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAnswer, makeCase, makeResult } from '../made.js';
import { pageReport } from './page.js';
import { reportOf } from './report.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (!CHROMIUM) console.log('The report is not tried in a browser: no Chromium is installed (Debian: apt-get install chromium).');

describe.skipIf(!CHROMIUM)('the page in Chromium', () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    const trace = {
      steps: [{ name: 'words', detail: '氢能' }],
      evidence: [{ documentId: 'qingdao-2023', taskNumber: 19, score: 3.2, coverage: 0.4, rejected: 'words_not_covered' }],
    };
    const long = `${'新增电动汽车公共充电桩221个'.repeat(20)} https-like-very-long-word-${'x'.repeat(200)}`;
    const results = [
      makeResult(makeCase({ id: 'fine', language: 'zh', question: '青州充电桩谁牵头?' }), makeAnswer()),
      makeResult(makeCase({ id: 'broken', kind: 'lead', question: 'Who leads hydrogen work?' }), makeAnswer({ text: long, trace }), {
        faults: ['lead units missing: 市发改局'],
      }),
    ];
    const facts = {
      at: '2026-11-23T06:00:00.000Z',
      set: 'dev',
      filter: '',
      repeat: 1,
      partial: false,
      planned: 2,
      embedderId: 'static',
    } as const;
    const page = pageReport(
      reportOf(results, { ...facts, comparison: null, comparedWith: null, breaches: [], robustness: null }, false),
      null,
    );
    address = join(mkdtempSync(join(tmpdir(), 'qingwen-page-')), 'report.html');
    writeFileSync(address, page);
    browser = await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  async function open(width: number, colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => errors.push(message.text()));
    await page.goto(`file://${address}`);
    return { page, requests, errors };
  }
  const shown = (page: Page) => page.locator('details.case:visible .id').allTextContents();

  test('loads without a request or an error', async () => {
    const { requests, errors } = await open(1200);
    expect(requests).toEqual([`file://${address}`]);
    expect(errors).toEqual([]);
  });

  test('shows failing cases first, and finds others by verdict, language and words', async () => {
    const { page } = await open(1200);
    expect(await shown(page)).toEqual(['broken']);
    await page.selectOption('[name=state]', '');
    expect(await shown(page)).toEqual(['broken', 'fine']);
    await page.selectOption('[name=language]', 'zh');
    expect(await shown(page)).toEqual(['fine']);
    await page.selectOption('[name=language]', '');
    await page.fill('[name=text]', '市发改局 hydrogen');
    expect(await shown(page)).toEqual(['broken']);
    await page.fill('[name=text]', 'nothing like it');
    expect(await page.locator('#none').isVisible()).toBe(true);
  });

  test('opens a case with its answer, expectation, evidence and reason', async () => {
    const { page } = await open(1200);
    expect(await page.locator('details.case.fail .body').isVisible()).toBe(false);
    await page.click('details.case.fail summary');
    expect(await page.locator('details.case.fail .body').isVisible()).toBe(true);
    const text = await page.locator('details.case.fail').textContent();
    for (const part of ['lead units missing: 市发改局', '充电桩221个', 'qingdao-2023#19', 'rejected: words not covered', '氢能'])
      expect(text).toContain(part);
  });

  test.each([320, 390, 768, 1200])('fits a window of %i pixels, with a case open', async (width) => {
    const { page } = await open(width);
    await page.click('details.case.fail summary');
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  });

  test('is dark where the reader wants it dark', async () => {
    const brightness = async (scheme: 'light' | 'dark') => {
      const { page } = await open(800, scheme);
      const [ground, ink] = await page.evaluate<number[]>(
        '[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color].map((c) => c.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0))',
      );
      return (ground as number) - (ink as number);
    };
    expect(await brightness('light')).toBeGreaterThan(400);
    expect(await brightness('dark')).toBeLessThan(-400);
  });
});
