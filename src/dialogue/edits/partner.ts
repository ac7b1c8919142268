import type { Condition, PolicyQuery } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import { dressed } from '../asking.js';
import { conditionsOf } from '../queries.js';
import { asksCount, saysNumber, saysPlace } from '../said.js';
import type { Topic } from '../state.js';
import { documentsOfTopic, isListTopic, lastOf } from '../topics.js';
import type { Edit, Turn } from '../types.js';

/** 那跟大数据局一块的呢, "which does it share with Civil Affairs?": what the office spoken of leads together with another. */
export const partner: Edit = {
  name: 'partner',
  apply(turn) {
    const { reading, topics, context } = turn;
    if (!shows(reading.text, 'withPartner') || saysPlace(reading) || saysNumber(reading) || reading.claim !== null) return null;
    const others = reading.entities.offices.map(({ office }) => office.id);
    const found = topics.flatMap((topic) => {
      const office = isListTopic(topic) ? officeListed(topic, turn) : undefined;
      return office !== undefined && !others.includes(office) ? [{ topic, office }] : [];
    })[0];
    if (!found || others.length === 0) return null;
    const { basis } = lastOf(found.topic);
    const { parts: _, shown: __, ...scope } = basis.scope;
    const query: PolicyQuery = dressed(
      {
        version: basis.version,
        scope: { ...scope, documents: [...documentsOfTopic(found.topic, context.library)] },
        where: { and: [{ unit: { office: found.office, role: 'lead' } }, ...together(turn)] },
        ask: [{ kind: 'tasks' }],
        reduce: asksCount(reading) ? [{ kind: 'count', of: 'items' }] : [],
      },
      reading,
    );
    return { asked: [{ query, basis: query }], filled: 'the office spoken of' };
  },
};

/** The other offices, each leading; those that are denied not. */
function together({ reading }: Turn): Condition[] {
  const denied = reading.conditions.flatMap((condition) =>
    'not' in condition && 'unit' in condition.not ? [condition.not.unit.office] : [],
  );
  return reading.entities.offices.map(({ office, start }): Condition => {
    const leads: Condition = { unit: { office: office.id, role: 'lead' } };
    return denied.includes(office.id) || shows(reading.text.slice(0, start), 'deniedBefore') ? { not: leads } : leads;
  });
}

/** The office whose tasks a list shows: the one it was asked by, else the one the answer named. */
function officeListed(topic: Topic, { context: { library } }: Turn): string | undefined {
  const asked = conditionsOf(lastOf(topic).query).find((condition) => 'unit' in condition);
  if (asked && 'unit' in asked) return asked.unit.office;
  const [named, ...others] = topic.offices ?? [];
  return named !== undefined && others.length === 0 ? (library.units.officeOf(named)?.id ?? named) : undefined;
}
