import type { TestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import type { Ask } from '../relay-behaviour/connections.ts';

/** Root fields without data until somebody imports a file or releases figures. */
const empty: readonly string[] = ['steeringImport', 'orchestraMemberCounts', 'releases'];

/** Declares the tests that each example of the catalogue gives data. `ask` may read everything. */
export function catalogueExampleSuite(hub: () => TestHub, ask: Ask): void {
  it('answer with data and without an error', async () => {
    const records = hub().composition.registration.catalogue.all();
    expect(records.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (const { field, example } of records) {
      const { data, errors } = await ask(example);
      if (errors) wrong.push(`${field}: ${errors[0]!.message}`);
      else if (isEmpty(data) !== empty.includes(field))
        wrong.push(`${field}: ${JSON.stringify(data)}`);
    }
    expect(wrong).toEqual([]);
  });
}

/** Whether an answer has no value at all, such as a null field or a list without rows. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
