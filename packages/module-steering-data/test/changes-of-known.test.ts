import type { TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyStore } from './empty-store.ts';
import { countsOf, figuresOf, importText } from './import-text.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createEmptyStore();
});

afterAll(() => hub.close());

const official = { publisher: 'Statistisk sentralbyrå', dataSet: '07459' };

describe('A file of another publisher or data set', () => {
  it('does not change an indicator that has the same name', async () => {
    const table = 'Kommune;Brukere 2016\n0220 Asker;900\n';
    await importText(hub, 'a.csv', table, { publisher: 'Asker', dataSet: 'Tjenester' });
    const other = await importText(hub, 'b.csv', table.replace('900', '77777'), {
      publisher: 'Nasjonalbiblioteket',
      dataSet: 'Bibliotek',
    });
    expect([other.state, countsOf(other)]).toEqual(['DONE', [1, 1, 0, 0, 0]]);
    expect(await figuresOf(hub, 'brukere')).toEqual(['0220 2016-01-01 all ALL COUNT 900']);
    expect(await figuresOf(hub, 'bibliotek.brukere')).toEqual([
      '0220 2016-01-01 all ALL COUNT 77777',
    ]);
    const again = await importText(hub, 'c.csv', table.replace('900', '77778'), {
      publisher: 'Nasjonalbiblioteket',
      dataSet: 'Bibliotek',
    });
    expect(countsOf(again)).toEqual([1, 0, 1, 0, 0]);
    const { steeringIndicators } = await hub.data(
      '{ steeringIndicators(filter: { code: { equals: "brukere" } }) { nodes { key publisher dataSet code } } }',
    );
    expect(steeringIndicators).toEqual({
      nodes: [
        {
          key: 'bibliotek.brukere',
          publisher: 'Nasjonalbiblioteket',
          dataSet: 'Bibliotek',
          code: 'brukere',
        },
        { key: 'brukere', publisher: 'Asker', dataSet: 'Tjenester', code: 'brukere' },
      ],
    });
  });

  it('does not change the official population', async () => {
    const row = (value: string) => `region,"Persons 2016"\n"0219 Bærum","${value}"\n`;
    await importText(hub, 'official.csv', row('122348'), official);
    const foreign = await importText(hub, 'foreign.csv', row('12,34'));
    expect([foreign.state, foreign.fresh]).toEqual(['DONE', 1]);
    expect(await figuresOf(hub, 'population')).toEqual(['0219 2016-01-01 all ALL COUNT 122348']);
  });
});

describe('A large change of known figures', () => {
  const regions = ['0219', '0220', '0602', '0604', '0605', '0612', '0615', '0616', '0617', '0618'];
  const file = (value: (at: number) => number, from = 0) =>
    [
      'indicator;region;period;value',
      ...regions.map((one, at) => `population;${one};2013;${value(at)}`),
    ]
      .filter((_line, at) => at === 0 || at > from)
      .join('\n');
  const send = (content: string, options = {}) => importText(hub, 'p.csv', content, options);

  it('needs a confirmation if it is more than a share of the figures of its periods', async () => {
    await send(file((at) => 1_000 + at));
    const few = await send(file((at) => 1_010 + at, 8));
    expect([few.state, few.changed]).toEqual(['DONE', 2]);
    const many = await send(file((at) => 1_100 + at));
    expect([many.state, countsOf(many)]).toEqual(['UNCONFIRMED', [10, 0, 10, 0, 0]]);
    expect(many.reason).toBe(
      '10 of 10 known figures of population in the same periods would change. Confirm the changes if they are intended (--confirm, createImport(confirm:)).',
    );
    expect(many.changes[0]).toBe('population 0219 2013-01-01 all ALL: 1000 → 1100');
    expect((await figuresOf(hub, 'population'))[0]).toBe('0219 2013-01-01 all ALL COUNT 1000');
    const confirmed = await send(
      file((at) => 1_100 + at),
      { confirm: true },
    );
    expect([confirmed.state, confirmed.changed]).toEqual(['DONE', 10]);
  });

  it('needs a confirmation if one figure changes by more than a factor', async () => {
    const report = await send(file((at) => (at === 9 ? 11_090 : 1_100 + at)));
    expect([report.state, report.changed, report.reason]).toEqual([
      'UNCONFIRMED',
      1,
      '1 of 10 known figures of population in the same periods would change, 1 of them in sign or by more than a factor of 5. Confirm the changes if they are intended (--confirm, createImport(confirm:)).',
    ]);
    const { steeringImports } = await hub.data<{ steeringImports: { nodes: unknown[] } }>(
      '{ steeringImports(filter: { state: UNCONFIRMED }) { totalCount } }',
      {
        context: (context) => ({
          ...context,
          principal: { ...context.principal, scopes: new Set(['steering-data:internal']) },
        }),
      },
    );
    expect(steeringImports).toEqual({ totalCount: 2 });
  });

  it('quotes no known figure to the sender of a file over the network', async () => {
    const { pool } = hub.databases.get('steering-data')!;
    await pool.query({
      text: `insert into steering_data.kernel_announced_import (id, author, file_name, settings) values ('r1', 'x', 'p.csv', '{}')`,
    });
    const { changes } = await send(
      file(() => 9),
      { reportId: 'r1' },
    );
    expect(changes[0]).toBe('population 0219 2013-01-01 all ALL: line 2');
  });
});
