import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MachineAnswer } from '../../../adapters/cli/machine.js';
import { runCli, startCli } from './spawn-cli.js';

const HYDROGEN = 'who leads hydrogen work in Qingzhou';
const FIELDS = [
  ...['id', 'question', 'language', 'status', 'reason', 'text', 'verdict', 'count', 'value'],
  ...['units', 'figures', 'citations', 'read', 'tookMs'],
];
const LINES = {
  hydrogen: JSON.stringify({ id: 'en-1', question: HYDROGEN }),
  notJson: 'who leads hydrogen work?',
  noQuestion: JSON.stringify({ id: 7 }),
  wrongQuestion: JSON.stringify({ id: 8, question: ['a'] }),
  wrongHistory: JSON.stringify({ id: 9, question: HYDROGEN, history: 'before' }),
  empty: '',
  followUp: JSON.stringify({ id: 10, question: 'And who takes part?', history: [HYDROGEN] }),
  chinese: `${JSON.stringify({ id: 11, question: '青州氢能由谁牵头？' })}\r`,
  // Raw U+2028 is allowed in JSON, and no line end.
  separator: '{"id":12,"question":"青州氢能\u2028由谁牵头"}',
  otherPlace: JSON.stringify({ id: 13, question: 'Who leads hydrogen work in Shanghai?' }),
  count: JSON.stringify({ id: 14, question: '青州市教体局牵头多少项任务？', history: null }),
  blank: JSON.stringify({ id: 15, question: '   ' }),
  tooLong: JSON.stringify({ id: 16, question: `${'x'.repeat(199)}${'😀'.repeat(600)}` }),
  longId: JSON.stringify({ id: 'i'.repeat(5000) }),
  last: JSON.stringify({ question: 'task 95' }),
};

describe('ask --json', () => {
  const answers = {} as Record<keyof typeof LINES, MachineAnswer>;
  let code: number | null;
  let printed: string[];

  beforeAll(async () => {
    const child = startCli(['ask', '--json', '--ranked']);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const [first, ...others] = Object.values(LINES);
    child.stdin.write(`\uFEFF${first}\n`);
    // Streaming: the first line is answered while the second is not yet written.
    printed = [(await lines.next()).value as string];
    child.stdin.end(others.join('\n'));
    for (let line = await lines.next(); !line.done; line = await lines.next()) printed.push(line.value);
    [code] = child.exitCode === null ? ((await once(child, 'close')) as [number | null]) : [child.exitCode];
    for (const [i, name] of Object.keys(LINES).entries()) answers[name as keyof typeof LINES] = JSON.parse(printed[i] ?? 'null');
  });

  it('writes one line of JSON for a line of input, in the same order, and ends well', () => {
    expect(printed).toHaveLength(Object.keys(LINES).length);
    expect(Object.values(answers).map(({ id }) => id)).toEqual([
      'en-1',
      null,
      7,
      8,
      9,
      null,
      10,
      11,
      12,
      13,
      14,
      15,
      16,
      'i'.repeat(200),
      null,
    ]);
    expect(code).toBe(0);
  });

  it('writes exactly the agreed fields', () => {
    for (const answer of Object.values(answers)) {
      expect(Object.keys(answer)).toEqual([...FIELDS, 'ranked']);
      expect(answer.tookMs).toBeTypeOf('number');
      for (const unit of answer.units) expect(Object.keys(unit)).toEqual(['name', 'role', 'documentId', 'taskNumber']);
      for (const citation of answer.citations) {
        expect(Object.keys(citation)).toEqual(['documentId', 'taskNumber', 'section', 'quote', 'start', 'end']);
      }
    }
  });

  it('answers who leads hydrogen work in Qingzhou', () => {
    const { question, language, status, reason, count, units } = answers.hydrogen;
    expect({ question, language, status, reason, count }).toEqual({
      question: HYDROGEN,
      language: 'en',
      status: 'answered',
      reason: null,
      count: null,
    });
    expect(units).toEqual([{ name: '市发改局', role: 'lead', documentId: 'qingzhou-2023', taskNumber: 25 }]);
  });

  it('gives quotes that stand in the source at their offsets', () => {
    const citations = Object.values(answers).flatMap((answer) => answer.citations);
    expect(citations.length).toBeGreaterThan(5);
    for (const { documentId, quote, start, end } of citations) {
      expect(readFileSync(`seeds/${documentId}/source.txt`, 'utf8').slice(start, end)).toBe(quote);
    }
  });

  it.each(['notJson', 'noQuestion', 'wrongQuestion', 'wrongHistory', 'empty', 'longId'] as const)(
    'rejects a line by itself: %s',
    (name) => {
      const { question, status, text, units, citations, ranked } = answers[name];
      expect({ question, status, units, citations, ranked }).toEqual({
        question: null,
        status: 'rejected',
        units: [],
        citations: [],
        ranked: [],
      });
      expect(text).toContain('"question"');
    },
  );

  it('rejects an empty question and repeats it', () => {
    expect(answers.blank).toMatchObject({ id: 15, question: '   ', status: 'rejected', ranked: [] });
  });

  it('repeats no more than 200 characters of what it rejects, and no half of one', () => {
    expect(answers.tooLong).toMatchObject({ id: 16, question: 'x'.repeat(199), status: 'rejected' });
    expect(printed[Object.keys(LINES).indexOf('longId')]?.length).toBeLessThan(1000);
  });

  it('writes no line separator that is not escaped', () => {
    expect(printed.join('')).not.toMatch(/[\u2028\u2029]/);
    expect(answers.separator.question).toBe('青州氢能\u2028由谁牵头');
    expect(printed[Object.keys(LINES).indexOf('separator')]).toContain('青州氢能\\u2028由谁牵头');
  });

  it('replays the history before a follow-up', () => {
    expect(answers.followUp).toMatchObject({ status: 'answered', question: 'And who takes part?' });
    expect(answers.followUp.units).toContainEqual({
      name: '市投促中心',
      role: 'participating',
      documentId: 'qingzhou-2023',
      taskNumber: 25,
    });
  });

  it('does not carry one line over to the next', () => {
    expect(answers.last.status).toBe('needs_clarification');
  });

  it('answers Chinese in Chinese, also with a line separator inside the question', () => {
    for (const answer of [answers.chinese, answers.separator]) {
      expect(answer.language).toBe('zh');
      expect(answer.units[0]).toMatchObject({ name: '市发改局', role: 'lead', taskNumber: 25 });
    }
  });

  it('gives the reason of a refusal and the number of a count', () => {
    expect(answers.otherPlace).toMatchObject({ status: 'not_in_documents', reason: 'other_place' });
    expect(answers.count).toMatchObject({ count: 3, reason: null });
  });

  it("gives the retriever's order, also for what a follow-up refers to", () => {
    for (const { ranked } of [answers.hydrogen, answers.chinese, answers.followUp]) {
      expect(ranked?.[0]).toEqual(['qingzhou-2023', 25]);
      expect(ranked).toHaveLength(20);
    }
  });
});

describe('ask --json, otherwise called', () => {
  it('answers a question given as argument in one line', async () => {
    const { code, out } = await runCli(['ask', '--json', '青州氢能由谁牵头'], '{"id":1,"question":"not read"}\n');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    const answer = JSON.parse(lines[0] ?? '') as MachineAnswer;
    expect(Object.keys(answer)).toEqual(FIELDS);
    expect(answer).toMatchObject({ id: null, question: '青州氢能由谁牵头', status: 'answered' });
  });

  it('ends quietly when the reader closes the pipe', async () => {
    const child = startCli(['ask', '--json']);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.write(`${LINES.hydrogen}\n`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    for (let i = 0; i < 50; i += 1) child.stdin.write(`${LINES.hydrogen}\n`);
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(0);
    expect(err).not.toMatch(/EPIPE|error/i);
  });
});
