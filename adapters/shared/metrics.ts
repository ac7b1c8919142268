import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Status } from '../../src/answers/types.js';
import type { AdapterName } from './types.js';

/** What is counted, in Prometheus form. */
export interface Metrics {
  answered(adapter: AdapterName, status: Status, seconds: number): void;
  duplicate(adapter: AdapterName): void;
  tooMany(adapter: AdapterName): void;
  feedback(verdict: 'up' | 'down'): void;
  /** The platform did not take an answer. */
  undelivered(adapter: AdapterName): void;
  /** The text for `/metrics`. */
  text(): Promise<string>;
  contentType: string;
}

/** @param waiting enquiries waiting or being answered right now */
export function createMetrics(waiting: () => number): Metrics {
  const registers = [new Registry()];
  const answers = new Counter({
    name: 'qingwen_answers_total',
    help: 'Answers given, by status and adapter.',
    labelNames: ['adapter', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'qingwen_answer_seconds',
    help: 'Time from taking up a question to its answer, without the wait for earlier questions.',
    labelNames: ['adapter'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers,
  });
  new Gauge({
    name: 'qingwen_enquiries_waiting',
    help: 'Enquiries waiting or being answered.',
    registers,
    collect() {
      this.set(waiting());
    },
  });
  const counter = (name: string, help: string, label: string) => new Counter({ name, help, labelNames: [label], registers });
  const duplicates = counter('qingwen_duplicate_deliveries_total', 'Deliveries seen before, not answered again.', 'adapter');
  const refused = counter('qingwen_too_many_total', 'Questions over the rate limit.', 'adapter');
  const verdicts = counter('qingwen_feedback_total', 'Thumbs, up and down.', 'verdict');
  const undelivered = counter('qingwen_undelivered_total', 'Answers that the platform did not take.', 'adapter');
  const [registry] = registers as [Registry];
  return {
    answered(adapter, status, took) {
      answers.inc({ adapter, status });
      seconds.observe({ adapter }, took);
    },
    duplicate: (adapter) => duplicates.inc({ adapter }),
    tooMany: (adapter) => refused.inc({ adapter }),
    feedback: (verdict) => verdicts.inc({ verdict }),
    undelivered: (adapter) => undelivered.inc({ adapter }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
