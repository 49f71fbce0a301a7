import { orchestra } from '../src/module.ts';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { orchestraModule } from '../src/index.ts';

let hub: TestHub;
let tables: PrismaClient;

beforeAll(async () => {
  hub = await createTestHub([orchestraModule]);
  tables = orchestra.client({ databases: { current: hub.databases } });
});

afterAll(() => hub.close());

interface Finding {
  id: string;
  status: string;
  expected: string;
  actual: string;
  explanation: string | null;
  sources: { id: string }[];
}

async function findings(): Promise<Finding[]> {
  const { checks } = await hub.data<{ checks: { findings: Finding[] } }>(`{
    checks(module: "orchestra") { findings { id status expected actual explanation sources { id } } }
  }`);
  return checks.findings;
}

const lines = async (status: string) =>
  (await findings())
    .filter((finding) => finding.status === status)
    .map(({ id, expected, actual }) => `${id}: ${expected} / ${actual}`);

describe('the checks of the module orchestra', () => {
  it('report exactly the disagreements between the sources', async () => {
    expect(await lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "orchestra/i48-orchestra-names: Vestregionens Ungdomssymfonikere; Juniorsymfonikerne; Musica Simfonietta Asker / Vestregionens Ungdomssymfoniorkester, Vestregionens Ungdomssymfonikerne, Ungdomssymfonikerne; Juniororkesteret; Asker Simfonietta",
        "orchestra/orchestra-ages-within-limits/ungdomssymfonikerne-2015-nettside: 8–18 / 13–19",
        "orchestra/orchestra-gathering-rhythm/2016-ca-1-i-maneden-2016: 12 / 7",
        "orchestra/orchestra-gathering-rhythm/2016-ca-8-i-aret-2017: 8 / 7",
        "orchestra/orchestra-members-2015/ungdomssymfonikerne-2015-nettside: 27 / 55",
        "orchestra/orchestra-players-on-tour/spania-2016: 35 / 50",
      ]
    `);
  });

  it('report the other claims as consistent', async () => {
    expect(await lines('CONSISTENT')).toMatchInlineSnapshot(`
      [
        "orchestra/orchestra-age-limits/ungdomssymfonikerne.2: 8–18 / 8–18",
        "orchestra/orchestra-ages-within-limits/juniorsymfonikerne-2016: 8–13 / 8–13",
        "orchestra/orchestra-junior-increase: 7 / 7",
        "orchestra/orchestra-members-before/ungdomssymfonikerne-2016: 27 / 27",
        "orchestra/orchestra-tour-concerts/spania-2016: 2 / 2",
        "orchestra/orchestra-tour-party/spania-2016: 72 / 72",
      ]
    `);
  });

  it('explain every discrepancy and give sources for every finding', async () => {
    const unexplained = (await findings()).filter(
      ({ status, explanation, sources }) =>
        (status === 'DISCREPANCY' && !explanation) || sources.length === 0,
    );
    expect(unexplained).toEqual([]);
  });
});

interface Delegate {
  findMany(query: { where: object }): Promise<Record<string, unknown>[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
}

/** The number columns that the checks read, and the rows they read. */
const numbers: [model: keyof PrismaClient & string, columns: string[], where: object][] = [
  ['orchestraMembershipCount', ['count'], {}],
  ['orchestraMembershipCount', ['change'], { change: { not: null } }],
  ['orchestraMembershipCount', ['previousCount'], { previousCount: { not: null } }],
  ['orchestraMembershipCount', ['maxAge'], { maxAge: { not: null } }],
  ['orchestraAgeLimit', ['maxAge'], {}],
  ['orchestraSeason', ['weekendGatheringCount'], { weekendGatheringCount: { not: null } }],
  ['orchestraGatheringFrequency', ['times'], {}],
  ['orchestraTour', ['concertCount'], {}],
  ['orchestraTourPartyCount', ['count'], {}],
];

describe('the checks report', () => {
  it.each(numbers)('any changed number in %s %j', async (model, columns, where) => {
    const before = await lines('DISCREPANCY');
    const delegate = tables[model] as unknown as Delegate;
    const unnoticed: string[] = [];
    for (const row of await delegate.findMany({ where })) {
      for (const column of columns) {
        const id = String(row['id']);
        await delegate.update({ where: { id }, data: { [column]: Number(row[column]) + 1 } });
        if (String(await lines('DISCREPANCY')) === String(before)) unnoticed.push(id);
        await delegate.update({ where: { id }, data: { [column]: row[column] } });
      }
    }
    expect(unnoticed).toEqual([]);
  });
});
