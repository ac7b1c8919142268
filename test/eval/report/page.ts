import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWorse } from '../compare.js';
import { METRICS } from '../totals.js';
import { caseHtml, type Mark } from './case-html.js';
import { confusionTable, documentChart, kindChart, latencyHistogram, shiftChart } from './charts.js';
import { breachLine, formatChange, formatMetric, isLowerBetter, METRIC_NAMES } from './format.js';
import { type Html, html, raw } from './html.js';
import type { PastReport, Report } from './report.js';
import { judgement, sideLines } from './terminal.js';

const part = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const HEADLINES = ['passRate', 'falseRefusalRate', 'falseAnswerRate', 'hit1', 'leadUnits', 'quoteIntegrity', 'latencyP95'] as const;

/** The run as one page that asks nothing of the network. */
export function pageReport(report: Report, last: PastReport | null): string {
  const { totals, set, at, filter, cases, hidden } = report;
  const marks = marksOf(report);
  const ordered = [...cases].sort((a, b) => Number(a.pass) - Number(b.pass));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>青问 eval: ${totals.passed} of ${totals.cases}</title>
<style>${raw(part('in-page.css'))}</style>
</head>
<body>
<header>
  <h1>青问 eval <small>${set} cases${filter ? `, ${filter}` : ''}</small></h1>
  <p><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time> · ${report.embedderId}${last ? ` · last run ${last.at.slice(0, 16).replace('T', ' ')}` : ''}</p>
  ${banner(report)}
</header>
<main>
<section class="headlines">${HEADLINES.map((metric) => headline(metric, report, last))}</section>
<section><h2>By kind</h2>${kindChart(totals)}</section>
<section><h2>By language and document</h2>${documentChart(totals)}</section>
${shift(report)}
<section><h2>Status: expected and given</h2>${confusionTable(totals)}<p class="hint">∅ stands for “not in the documents”, with the reason.</p></section>
<section><h2>Latency of an answer</h2>${latencyHistogram(report.latencies)}</section>
${robustness(report)}
<section><h2>All figures</h2>${figures(report, last)}</section>
<section id="cases"><h2>Cases</h2>
  <form class="filters" role="search">
    <input type="search" name="text" placeholder="Search questions, answers, reasons" aria-label="Search">
    ${choice(
      'state',
      'Verdict',
      [
        ['fail', 'failing'],
        ['pass', 'passing'],
        ['newly failing', 'newly failing'],
        ['newly passing', 'newly passing'],
      ],
      'fail',
    )}
    ${choice('language', 'Language', [
      ['zh', 'Chinese'],
      ['en', 'English'],
    ])}
    ${choice(
      'kind',
      'Kind',
      Object.keys(totals.byKind).map((kind) => [kind, kind]),
    )}
    ${choice(
      'documents',
      'Document',
      Object.keys(totals.byDocument).map((id) => [id, id]),
    )}
    <output></output>
  </form>
  ${hidden > 0 ? html`<p class="hint">${hidden} held cases are counted above and not shown.</p>` : null}
  ${ordered.map((one) => caseHtml(one, marks.get(one.id) ?? null, last))}
  <p class="hint" id="none" hidden>No case fits.</p>
</section>
</main>
<script>${raw(part('in-page.js'))}</script>
</body>
</html>
`.text;
}

function marksOf({ comparison }: Report): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const id of comparison?.newlyFailing ?? []) marks.set(id, 'newly failing');
  for (const id of comparison?.newlyPassing ?? []) marks.set(id, 'newly passing');
  return marks;
}

function banner({ partial, planned, totals, breaches, comparison }: Report): Html | null {
  const lines = [
    ...(partial ? [`Partial: the run was stopped after ${totals.cases} of ${planned} cases.`] : []),
    ...breaches.map((breach) => `Below the threshold: ${breachLine(breach)}.`),
    ...(comparison && isWorse(comparison) ? ['Regression: more cases fail than chance explains.'] : []),
  ];
  return lines.length === 0 ? null : html`<ul class="banner">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function headline(metric: (typeof HEADLINES)[number], { totals }: Report, last: PastReport | null): Html {
  const value = totals.metrics[metric];
  const before = last?.totals.metrics[metric];
  return html`<div class="headline"><span class="name">${METRIC_NAMES[metric]}</span><strong>${formatMetric(metric, value)}</strong>${change(metric, value, before)}</div>`;
}

function change(metric: string, value: number | null, before: number | null | undefined): Html | null {
  const text = formatChange(metric, value, before);
  if (text === '') return null;
  const tone = text === '±0' ? 'same' : text.startsWith('+') !== isLowerBetter(metric) ? 'better' : 'worse';
  return html`<span class="change ${tone}">${text} <small>was ${formatMetric(metric, before ?? null)}</small></span>`;
}

function figures({ totals }: Report, last: PastReport | null): Html {
  const measured = METRICS.filter((metric) => totals.metrics[metric] !== null);
  return html`<div class="scroll"><table class="figures"><tbody>${measured.map(
    (metric) =>
      html`<tr><th scope="row">${METRIC_NAMES[metric]}</th><td>${formatMetric(metric, totals.metrics[metric])}</td><td>${change(metric, totals.metrics[metric], last?.totals.metrics[metric])}</td></tr>`,
  )}</tbody></table></div>`;
}

function shift({ comparison, comparedWith, cases }: Report): Html | null {
  if (!comparison) return null;
  const { compared, newlyFailing, newlyPassing, changed, added, removed, pValue } = comparison;
  const turned = newlyFailing.length + newlyPassing.length;
  const turnedCases = cases.flatMap(({ id, kind }) =>
    newlyFailing.includes(id) ? [{ kind, better: false }] : newlyPassing.includes(id) ? [{ kind, better: true }] : [],
  );
  const list = (name: string, ids: readonly string[], tone: string) =>
    ids.length === 0
      ? null
      : html`<tr class="${tone}"><th scope="row">${name}</th><td>${ids.length}</td><td class="strip">${ids.map((id) => html`<a href="#cases" data-case="${id}">${id}</a> `)}</td></tr>`;
  return html`<section><h2>Compared with ${comparedWith ?? ''}</h2>
  <p>${compared} cases compared; ${turned === 0 ? 'no verdict changed.' : `${judgement(newlyFailing.length, newlyPassing.length, pValue)}.`}</p>
  ${sideLines(comparison).length > 0 ? html`<ul class="hint">${sideLines(comparison).map((line) => html`<li>${line}</li>`)}</ul>` : null}
  ${shiftChart(turnedCases)}
  <div class="scroll"><table class="shift"><tbody>${list('newly failing', newlyFailing, 'worse')}${list('newly passing', newlyPassing, 'better')}${list('changed, not compared', changed, '')}${list('new', added, '')}${list('gone', removed, '')}</tbody></table></div></section>`;
}

function robustness({ robustness: measured }: Report): Html | null {
  if (!measured) return null;
  return html`<section><h2>Robustness</h2><p class="hint">The same questions typed differently; an answer changes when its status, tasks, units or count do.</p>
  ${measured.variations.map(
    ({
      name,
      asked,
      changed,
      broken,
      examples,
    }) => html`<details class="variation"><summary><span class="kind">${name}</span> <span class="figure">${changed} of ${asked} answers change, ${broken} break</span></summary>
    <ul>${examples.map(({ id, retyped, before, after, broken: breaks }) => html`<li class="${breaks ? 'worse' : ''}"><b>${id}</b> ${retyped}<br><small>${before} ⇒ ${after}</small></li>`)}</ul></details>`,
  )}</section>`;
}

const choice = (name: string, label: string, options: readonly (readonly [string, string])[], selected = ''): Html =>
  html`<select name="${name}" aria-label="${label}"><option value="">${label}: all</option>${options.map(([value, text]) =>
    value === selected ? html`<option value="${value}" selected>${text}</option>` : html`<option value="${value}">${text}</option>`,
  )}</select>`;
