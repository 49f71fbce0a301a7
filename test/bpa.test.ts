import { allModules } from '@vesthub/hub/modules';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(allModules);
});

afterAll(() => hub.close());

describe('user-controlled assistance, asked for by municipality', () => {
  const municipalities = `{
    municipalities(filter: { name: { in: ["Lier", "Hole", "Kongsberg"] } }, orderBy: { field: NAME }) {
      nodes { name takesPartInBpa concessionAgreements { supplierCount } concessionAbsences { certainty } }
    }
  }`;

  it('is an agreement with six suppliers while it runs, or a known absence', async () => {
    expect(await hub.data(municipalities, { asOf: '2017-06-01' })).toEqual({
      municipalities: {
        nodes: [
          {
            name: 'Hole',
            takesPartInBpa: false,
            concessionAgreements: [],
            concessionAbsences: [{ certainty: 'DERIVED' }],
          },
          {
            name: 'Kongsberg',
            takesPartInBpa: true,
            concessionAgreements: [{ supplierCount: 6 }],
            concessionAbsences: [],
          },
          {
            name: 'Lier',
            takesPartInBpa: true,
            concessionAgreements: [{ supplierCount: 6 }],
            concessionAbsences: [],
          },
        ],
      },
    });
  });

  it('is nothing when the agreements have run out', async () => {
    const { municipalities: page } = await hub.data<{
      municipalities: { nodes: { name: string; takesPartInBpa: boolean }[] };
    }>(municipalities, { asOf: '2019-01-01' });
    expect(page.nodes.filter((one) => one.takesPartInBpa)).toEqual([]);
  });

  it('costs as many statements for all municipalities as for one', async () => {
    const page = (first: number) => `{
      municipalities(first: ${first}, asOf: "2017-06-01", orderBy: { field: NAME, direction: DESC }) {
        nodes { takesPartInBpa concessionParticipations { id } concessionAgreements { id } concessionAbsences { id } bpaBriefings { id } }
      }
    }`;
    expect(await hub.statements(page(50))).toBe(await hub.statements(page(1)));
  });
});

describe('what other modules keep too', () => {
  interface Finding {
    id: string;
    status: string;
    expected: string;
    actual: string;
  }

  async function agreements(): Promise<Finding[]> {
    const { checks } = await hub.data<{ checks: { findings: Finding[] } }>(
      '{ checks(module: "bpa") { findings { id status expected actual } } }',
    );
    return checks.findings.filter(({ id }) => /-of-(alliance|economy)/.test(id));
  }

  it('is the same: members, populations, contributions and the plan', async () => {
    expect((await agreements()).map(({ id, status }) => [id, status])).toEqual([
      ['bpa/bpa-contributions-of-economy', 'CONSISTENT'],
      ['bpa/bpa-members-of-alliance/bpa-2016-2018.kontingent-2016', 'CONSISTENT'],
      ['bpa/bpa-plan-of-alliance', 'CONSISTENT'],
      ['bpa/bpa-population-of-alliance/2016', 'CONSISTENT'],
      ['bpa/bpa-population-of-alliance/2020', 'CONSISTENT'],
    ]);
  });

  it.each([
    ['bpa-contributions-of-economy', 'concession_contribution', 'amount_nok'],
    ['bpa-population-of-alliance/2016', 'bpa_population', 'population'],
    ['bpa-plan-of-alliance', 'concession_measure', 'row_number'],
  ])('is reported by %s when it differs', async (check, table, column) => {
    const { pool } = hub.connections.get('bpa')!;
    const add = (by: number) =>
      pool.query<object>({ text: `update bpa.${table} set ${column} = ${column} + ${by}` });
    await add(1);
    const found = await agreements();
    await add(-1);
    expect(found.find(({ id }) => id === `bpa/${check}`)?.status).toBe('DISCREPANCY');
  });
});

describe('a body and a case', () => {
  it('lead to what they did in the round of 2016', async () => {
    expect(
      await hub.data(`{
        body(id: "styringsgruppen") { name concessionMilestones { date kind } bpaFundings { year status } }
        case(body: "radmannsgruppen", number: 59, year: 2014) { concessionMilestones { title(language: EN) } }
      }`),
    ).toEqual({
      body: {
        name: 'Styringsgruppen',
        concessionMilestones: [
          { date: '2014-01-01', kind: 'COMMITMENT' },
          { date: '2014-10-09', kind: 'DECISION' },
        ],
        bpaFundings: [
          { year: 2014, status: 'DECIDED' },
          { year: 2015, status: 'CONDITIONAL' },
        ],
      },
      case: {
        concessionMilestones: [
          {
            title:
              'The action plan for 2015 defines the work on user-controlled assistance as a focus area of its own',
          },
        ],
      },
    });
  });
});
