import type { Share, Totals } from '../totals.js';
import { percentile } from '../totals.js';
import { type Html, html } from './html.js';

/** A bar a kind and language: the share that passed, with the counts beside it. */
export function kindChart({ byKindAndLanguage }: Totals): Html {
  const kinds = Object.entries(byKindAndLanguage);
  return html`<div class="bars" role="table" aria-label="Cases passed by kind and language">
    <div class="bars-head" role="row"><span role="columnheader">kind</span><span role="columnheader">Chinese</span><span role="columnheader">English</span></div>
    ${kinds.map(
      ([kind, by]) =>
        html`<div class="bars-row" role="row"><span class="kind" role="cell">${kind.replaceAll('_', ' ')}</span>${bar(by['zh'])}${bar(by['en'])}</div>`,
    )}
  </div>`;
}

/** The same for documents, all languages together. */
export function documentChart({ byDocument, byLanguage }: Totals): Html {
  const rows = [
    ...Object.entries(byLanguage).map(([id, share]) => [id === 'zh' ? 'Chinese' : 'English', share] as const),
    ...Object.entries(byDocument),
  ];
  return html`<div class="bars single" role="table" aria-label="Cases passed by language and document">
    ${rows.map(([name, share]) => html`<div class="bars-row" role="row"><span class="kind" role="cell">${name}</span>${bar(share)}</div>`)}
  </div>`;
}

function bar(share: Share | undefined): Html {
  if (!share || share.cases === 0) return html`<span role="cell" class="none">–</span>`;
  const width = (100 * share.passed) / share.cases;
  const whole = share.passed === share.cases;
  return html`<span role="cell" class="bar${whole ? '' : ' part'}"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="missed" width="100" height="10"/><rect class="passed" width="${width.toFixed(1)}" height="10"/></svg><span class="figure">${share.passed}/${share.cases}</span></span>`;
}

/** A square a case whose verdict turned, by kind: newly failing to the left, newly passing to the right. */
export function shiftChart(turned: readonly { kind: string; better: boolean }[]): Html | null {
  if (turned.length === 0) return null;
  const squares = (kind: string, better: boolean) => '■'.repeat(turned.filter((one) => one.kind === kind && one.better === better).length);
  return html`<div class="turned" role="img" aria-label="Verdicts that turned, by kind">
    ${[...new Set(turned.map(({ kind }) => kind))].map(
      (kind) =>
        html`<span class="kind">${kind.replaceAll('_', ' ')}</span><span class="worse">${squares(kind, false)}</span><span class="better">${squares(kind, true)}</span>`,
    )}
  </div>`;
}

/** Expected status down, given status across; the diagonal is right. */
export function confusionTable({ confusion }: Totals): Html {
  const order = ['answered', 'unit_not_named', 'needs_clarification', 'not_in_documents', 'small_talk', 'rejected', 'failed'];
  const rank = (label: string) => order.findIndex((status) => label.startsWith(status));
  const byRank = (a: string, b: string) => rank(a) - rank(b) || a.localeCompare(b);
  const expected = Object.keys(confusion).sort(byRank);
  const given = [...new Set(expected.flatMap((row) => Object.keys(confusion[row] ?? {})))].sort(byRank);
  return html`<div class="scroll"><table class="confusion">
    <thead><tr><th scope="col">expected ↓ given →</th>${given.map((status) => html`<th scope="col"><span>${shortLabel(status)}</span></th>`)}</tr></thead>
    <tbody>${expected.map(
      (row) =>
        html`<tr><th scope="row">${shortLabel(row)}</th>${given.map((column) => {
          const count = confusion[row]?.[column] ?? 0;
          const kind = count === 0 ? 'zero' : row === column ? 'right' : 'wrong';
          return html`<td class="${kind}">${count === 0 ? '·' : count}</td>`;
        })}</tr>`,
    )}</tbody>
  </table></div>`;
}

const shortLabel = (label: string): string => label.replace('not_in_documents: ', '∅ ').replaceAll('_', ' ');

const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 36;
const BOTTOM = 28;

/**
 * Latencies in milliseconds as a histogram of about twenty columns. The axis ends at the 99th percentile;
 * the few slower ones are in the last column, marked "+".
 */
export function latencyHistogram(latencies: readonly number[]): Html {
  if (latencies.length === 0) return html`<p>No latencies.</p>`;
  const step = niceStep(Math.max(percentile(latencies, 0.99) as number, 1) / 20);
  const columns = Math.max(1, Math.ceil((percentile(latencies, 0.99) as number) / step));
  const counts = Array.from({ length: columns }, () => 0);
  for (const value of latencies)
    counts[Math.min(columns - 1, Math.floor(value / step))] = (counts[Math.min(columns - 1, Math.floor(value / step))] as number) + 1;
  const most = Math.max(...counts);
  const width = (WIDTH - LEFT) / columns;
  const labelEvery = Math.ceil(columns / 8);
  return html`<svg class="histogram" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Histogram of latencies">
    <line class="axis" x1="${LEFT}" x2="${WIDTH}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/>
    <text x="${LEFT - 6}" y="14" text-anchor="end">${most}</text><text x="${LEFT - 6}" y="${HEIGHT - BOTTOM}" text-anchor="end">0</text>
    ${counts.map((count, index) => {
      const height = ((HEIGHT - BOTTOM - 8) * count) / most;
      const from = `${format(index * step)}${index === columns - 1 ? '+' : ''}`;
      return html`<rect class="passed" x="${(LEFT + index * width + 1).toFixed(1)}" y="${(HEIGHT - BOTTOM - height).toFixed(1)}" width="${Math.max(1, width - 2).toFixed(1)}" height="${height.toFixed(1)}"><title>${from} ms: ${count} cases</title></rect>
      ${index % labelEvery === 0 ? html`<text x="${(LEFT + index * width).toFixed(1)}" y="${HEIGHT - 10}">${format(index * step)}</text>` : null}`;
    })}
    <text x="${WIDTH}" y="${HEIGHT - 10}" text-anchor="end">ms</text>
  </svg>`;
}

/** The next of 1, 2, 5 · 10ⁿ. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10) * power;
}

const format = (value: number): string => String(Math.round(value * 100) / 100);
