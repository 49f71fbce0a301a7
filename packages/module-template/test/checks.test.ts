import { checksSuite } from '@vesthub/testing';
import { expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { templateModule } from '../src/index.ts';

const checks = checksSuite<PrismaClient>(templateModule, {
  sourceless: ['template-day-count'],
  numbers: [
    { table: 'templateActivity', columns: ['dayCount'], where: { dayCount: { not: null } } },
  ],
});

it('confirms the number of days', async () => {
  expect(await checks.lines('DISCREPANCY')).toEqual([]);
  expect(await checks.lines('CONSISTENT')).toEqual([
    'template/template-day-count/first-activity: 365 / 365',
  ]);
});

it('reports a number that differs from the days of the period', async () => {
  const { templateActivity } = checks.client();
  const set = (dayCount: number) =>
    templateActivity.update({ where: { id: 'first-activity' }, data: { dayCount } });
  await set(366);
  expect(await checks.lines('DISCREPANCY')).toEqual([
    'template/template-day-count/first-activity: 366 / 365',
  ]);
  await set(365);
});
