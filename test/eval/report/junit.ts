import { create } from 'xmlbuilder2';
import type { Report, ReportCase } from './report.js';

/** The run as JUnit XML, which CI systems show: a suite a kind, a test a case. Held cases that are not shown are left out. */
export function junitReport({ cases, at }: Report): string {
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele('testsuites', {
    name: '青问 eval',
    ...counts(cases),
  });
  for (const kind of new Set(cases.map((one) => one.kind))) {
    const group = cases.filter((one) => one.kind === kind);
    const suite = root.ele('testsuite', { name: kind, timestamp: at, ...counts(group) });
    for (const one of group) {
      const test = suite.ele('testcase', {
        name: `${one.id} ${one.question}`,
        classname: `eval.${kind}.${one.language}`,
        time: seconds([one]),
      });
      if (one.pass) continue;
      test.ele('failure', { message: one.faults.join('; '), type: one.answer.status }).txt(one.faults.join('\n'));
      test.ele('system-out').txt([...one.history, one.question, '', one.answer.text].join('\n'));
    }
  }
  return root.end({ prettyPrint: true });
}

const counts = (cases: readonly ReportCase[]) => ({
  tests: cases.length,
  failures: cases.filter(({ pass }) => !pass).length,
  time: seconds(cases),
});

const seconds = (cases: readonly ReportCase[]): string => (cases.reduce((sum, { tookMs }) => sum + tookMs, 0) / 1000).toFixed(3);
