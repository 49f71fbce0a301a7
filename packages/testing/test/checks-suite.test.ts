import { checksSuite } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { unreportedChanges, type Table } from '../src/suites/checked-rows.ts';
import { productStock, stockModule, type StockClient } from './stock-module.ts';

const checks = checksSuite<StockClient>(stockModule, {
  numbers: [
    { table: 'productStock', columns: ['stated', 'counted'], where: { id: 'apollo-federation' } },
    { table: 'productStock', columns: ['stated'], to: () => 0, check: 'stock-as-counted' },
  ],
  changes: [
    {
      title: 'both numbers',
      table: 'productStock',
      change: ({ counted }) => ({ stated: Number(counted) + 2, counted: Number(counted) + 3 }),
    },
  ],
  removals: [{ table: 'productStock', id: 'apollo-studio' }],
});

describe('the result of the suite', () => {
  it('lists the findings by status', async () => {
    expect(await checks.lines('DISCREPANCY')).toEqual([
      'stock/stock-as-counted/apollo-studio: 7 / 6',
    ]);
    expect(await checks.lines('CONSISTENT')).toEqual([
      'stock/stock-as-counted/apollo-federation: 4 / 4',
    ]);
  });

  it('lists the discrepancies of a check', async () => {
    const expected = ['stock-as-counted/apollo-studio: 7 / 6'];
    expect(await checks.discrepancies()).toEqual(expected);
    expect(await checks.discrepancies('stock-as-counted')).toEqual(expected);
  });

  it('rejects the name of an unknown check', async () => {
    await expect(checks.discrepancies('no-such-check')).rejects.toThrow(
      'stock has no check no-such-check.',
    );
  });
});

describe('unreportedChanges', () => {
  const table = productStock as Table;

  it('returns the rows whose change no check reports, and reverts the changes', async () => {
    const before = await table.findMany({ where: {}, orderBy: {} });
    const change = () => ({ remark: 'changed' });
    const report = () => checks.discrepancies();
    expect(await unreportedChanges(table, before, change, report)).toEqual([
      'apollo-federation',
      'apollo-studio',
    ]);
    expect(await table.findMany({ where: {}, orderBy: {} })).toEqual(before);
  });

  it('reverts the change when a check fails', async () => {
    const before = await table.findMany({ where: {}, orderBy: {} });
    let runs = 0;
    const report = () =>
      ++runs === 1 ? Promise.resolve([]) : Promise.reject(new Error('the check failed'));
    const changes = unreportedChanges(table, before, () => ({ stated: 0 }), report);
    await expect(changes).rejects.toThrow('the check failed');
    expect(await table.findMany({ where: {}, orderBy: {} })).toEqual(before);
  });
});
