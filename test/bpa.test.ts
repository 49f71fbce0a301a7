import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const hub = useTestHub(allModules);

describe('user-controlled assistance on municipalities', () => {
  const municipalities = `{
    municipalities(filter: { name: { in: ["Lier", "Hole", "Kongsberg"] } }, orderBy: NAME_ASC) {
      nodes { name takesPartInBpa concessionAgreements { supplierCount } concessionAbsences { certainty } }
    }
  }`;

  it('shows the agreements valid on the as-of day and the known absences', async () => {
    expect(await hub().data(municipalities, { asOf: '2017-06-01' })).toEqual({
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

  it('shows no participation after the agreements have ended', async () => {
    const { municipalities: page } = await hub().data<{
      municipalities: { nodes: { name: string; takesPartInBpa: boolean }[] };
    }>(municipalities, { asOf: '2019-01-01' });
    expect(page.nodes.filter(({ takesPartInBpa }) => takesPartInBpa)).toEqual([]);
  });

  it('costs as many statements for all municipalities as for one', async () => {
    const page = (first: number) => `{
      municipalities(first: ${first}, asOf: "2017-06-01", orderBy: NAME_DESC) {
        nodes { takesPartInBpa concessionParticipations { id } concessionAgreements { id } concessionAbsences { id } bpaBriefings { id } }
      }
    }`;
    expect(await hub().statements(page(50))).toBe(await hub().statements(page(1)));
  });
});

describe('facts that both BPA and other modules store', () => {
  interface Finding {
    id: string;
    status: string;
    expected: string;
    actual: string;
  }

  async function comparisons(): Promise<Finding[]> {
    const { checks } = await hub().data<{ checks: { findings: Finding[] } }>(
      '{ checks(module: "bpa") { findings { id status expected actual } } }',
    );
    return checks.findings.filter(({ id }) => /-of-(alliance|economy)/.test(id));
  }

  it('agree on members, populations, contributions and the plan', async () => {
    expect((await comparisons()).map(({ id, status }) => [id, status])).toEqual([
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
  ])('are reported by %s when they differ', async (check, table, column) => {
    const { pool } = hub().databases.get('bpa')!;
    const add = (by: number) =>
      pool.query<object>({ text: `update bpa.${table} set ${column} = ${column} + ${by}` });
    await add(1);
    const found = await comparisons();
    await add(-1);
    expect(found.find(({ id }) => id === `bpa/${check}`)?.status).toBe('DISCREPANCY');
  });
});

describe('user-controlled assistance on bodies and cases', () => {
  it('shows the milestones and funding of the round of 2016', async () => {
    expect(
      await hub().data(`{
        body(id: "styringsgruppen") { name bpa { concessionMilestones { date kind } fundings { year status } } }
        case(body: "radmannsgruppen", number: 59, year: 2014) { concessionMilestones { title(language: EN) } }
      }`),
    ).toEqual({
      body: {
        name: 'Styringsgruppen',
        bpa: {
          concessionMilestones: [
            { date: '2014-01-01', kind: 'COMMITMENT' },
            { date: '2014-10-09', kind: 'DECISION' },
          ],
          fundings: [
            { year: 2014, status: 'DECIDED' },
            { year: 2015, status: 'CONDITIONAL' },
          ],
        },
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
