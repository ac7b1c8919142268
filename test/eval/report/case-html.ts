import { taskName } from '../cases.js';
import { type Html, html } from './html.js';
import { changedSteps, type PastReport, type ReportCase } from './report.js';

/** What a case is marked with, besides passing or failing. */
export type Mark = 'newly failing' | 'newly passing' | null;

/** One case, folded up: what was asked, what came, what was expected, on what evidence, and why it fails. */
export function caseHtml(one: ReportCase, mark: Mark, last: PastReport | null): Html {
  const { id, kind, language, question, history, pass, faults, answer, tags } = one;
  const search = [id, kind, question, ...history, ...faults, ...tags, answer.text].join(' ').toLowerCase();
  return html`<details class="case ${pass ? 'pass' : 'fail'}" data-kind="${kind}" data-language="${language}" data-state="${pass ? 'pass' : 'fail'}" data-mark="${mark ?? ''}" data-documents="${one.expected.documents.join(' ')}" data-search="${search}">
  <summary><span class="sign" aria-label="${pass ? 'passes' : 'fails'}">${pass ? '✓' : '✗'}</span> <span class="question">${question}</span> <span class="id">${id}</span>${mark ? html` <span class="mark">${mark}</span>` : null}${faults.length > 0 ? html`<span class="fault">${faults[0] ?? ''}</span>` : null}</summary>
  <div class="body">
    ${faults.length > 0 ? html`<h4>Why it fails</h4><ul class="faults">${faults.map((fault) => html`<li>${fault}</li>`)}</ul>` : null}
    ${changes(one, last)}
    ${history.length > 0 ? html`<h4>Asked before</h4><ol>${history.map((turn) => html`<li>${turn}</li>`)}</ol>` : null}
    <div class="columns">
      <section><h4>Answer as the user saw it <small>${answer.status}${answer.reason ? `: ${answer.reason}` : ''}, ${one.tookMs} ms</small></h4><blockquote>${answer.text}</blockquote></section>
      <section><h4>Expected</h4>${expectation(one)}</section>
    </div>
    ${evidence(one)}
    <h4>How the question was read</h4><dl class="steps">${answer.trace.steps.filter(({ detail }) => detail !== '').map(({ name, detail }) => html`<dt>${name}</dt><dd>${detail}</dd>`)}</dl>
    <p class="tags">${[kind, language, ...tags].map((tag) => html`<span>${tag}</span>`)}${one.repeats.asked > 1 ? html`<span>passed ${one.repeats.passed} of ${one.repeats.asked} times</span>` : null}</p>
    ${one.note ? html`<p class="note">${one.note}</p>` : null}
  </div>
</details>
`;
}

function changes(one: ReportCase, last: PastReport | null): Html | null {
  const changed = one.pass ? [] : changedSteps(one, last);
  if (changed.length === 0) return null;
  return html`<h4>Read differently than in the last run, when it passed</h4><ul class="changed">${changed.map((step) => html`<li>${step}</li>`)}</ul>`;
}

function expectation({ expected, expectedStatus }: ReportCase): Html {
  const rows: [string, string][] = [
    ['status', expectedStatus],
    ['tasks', expected.tasks.map(taskName).join(', ')],
    ['also right', expected.alsoRight.map(taskName).join(', ')],
    ['documents', expected.documents.join(', ')],
    ['lead units', names(expected.units, 'lead')],
    ['participating units', names(expected.units, 'participating')],
    ['figures', expected.figures.join(', ')],
    ['count', expected.count === null ? '' : String(expected.count)],
  ];
  return html`<dl>${rows.filter(([, value]) => value !== '').map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

const names = (units: ReportCase['expected']['units'], role: string): string =>
  units
    .filter((unit) => unit.role === role)
    .map(({ name }) => name)
    .join('、');

function evidence({ answer, expected }: ReportCase): Html | null {
  const right = new Set([...expected.tasks, ...expected.alsoRight].map(taskName));
  if (answer.trace.evidence.length === 0) return null;
  return html`<h4>Evidence</h4><div class="scroll"><table class="evidence"><thead><tr><th scope="col">task</th><th scope="col">score</th><th scope="col">coverage</th><th scope="col">verdict</th></tr></thead><tbody>${answer.trace.evidence.map(
    ({ documentId, taskNumber, score, coverage, rejected }) => {
      const name = taskName([documentId, taskNumber]);
      return html`<tr class="${rejected ? 'rejected' : 'accepted'}"><td>${name}${right.has(name) ? html` <b>expected</b>` : null}</td><td>${score.toFixed(2)}</td><td>${coverage === null ? '–' : coverage.toFixed(2)}</td><td>${rejected ? `rejected: ${rejected.replaceAll('_', ' ')}` : 'accepted'}</td></tr>`;
    },
  )}</tbody></table></div>`;
}
