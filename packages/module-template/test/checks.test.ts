import { template } from '../src/module.ts';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templateModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([templateModule]);
});

afterAll(() => hub.close());

async function findings(): Promise<unknown> {
  const { checks } = await hub.data<{ checks: { findings: unknown } }>(
    '{ checks(module: "template") { findings { id status expected actual } } }',
  );
  return checks.findings;
}

describe('the check of the number of days', () => {
  const id = 'template/template-day-count/first-activity';

  it('finds nothing wrong with the data', async () => {
    expect(await findings()).toEqual([
      { id, status: 'CONSISTENT', expected: '365', actual: '365' },
    ]);
  });

  it('reports a number that differs from the days of the period', async () => {
    const { templateActivity } = template.client({ databases: { current: hub.databases } });
    const set = (dayCount: number) =>
      templateActivity.update({ where: { id: 'first-activity' }, data: { dayCount } });
    await set(366);
    expect(await findings()).toEqual([
      { id, status: 'DISCREPANCY', expected: '366', actual: '365' },
    ]);
    await set(365);
  });
});
