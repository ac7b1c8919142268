import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Status } from '../../src/answer/types.js';
import type { Door } from './types.js';

/** What is counted, in Prometheus form. */
export interface Metrics {
  answered(door: Door, status: Status, seconds: number): void;
  duplicate(door: Door): void;
  tooMany(door: Door): void;
  feedback(verdict: 'up' | 'down'): void;
  /** The platform did not take an answer. */
  undelivered(door: Door): void;
  /** The text for `/metrics`. */
  text(): Promise<string>;
  contentType: string;
}

/** @param waiting enquiries waiting or being answered right now */
export function createMetrics(waiting: () => number): Metrics {
  const registers = [new Registry()];
  const answers = new Counter({
    name: 'qingwen_answers_total',
    help: 'Answers given, by status and door.',
    labelNames: ['door', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'qingwen_answer_seconds',
    help: 'Time from taking up a question to its answer, without the wait for earlier questions.',
    labelNames: ['door'],
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
  const duplicates = counter('qingwen_duplicate_deliveries_total', 'Deliveries seen before, not answered again.', 'door');
  const refused = counter('qingwen_too_many_total', 'Questions over the rate limit.', 'door');
  const verdicts = counter('qingwen_feedback_total', 'Thumbs, up and down.', 'verdict');
  const undelivered = counter('qingwen_undelivered_total', 'Answers that the platform did not take.', 'door');
  const [registry] = registers as [Registry];
  return {
    answered(door, status, took) {
      answers.inc({ door, status });
      seconds.observe({ door }, took);
    },
    duplicate: (door) => duplicates.inc({ door }),
    tooMany: (door) => refused.inc({ door }),
    feedback: (verdict) => verdicts.inc({ verdict }),
    undelivered: (door) => undelivered.inc({ door }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
