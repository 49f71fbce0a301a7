import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const hub = useTestHub(allModules);

describe('user-controlled assistance on municipalities', () => {
  const municipalities = `{
    municipalities(filter: { name: { in: ["Lier", "Hole", "Kongsberg"] } }, orderBy: NAME_ASC) {
      nodes { name isBpaParticipant concessionAgreements { supplierCount } concessionAbsences { certainty } }
    }
  }`;

  it('shows the agreements valid on the as-of day and the known absences', async () => {
    expect(await hub().data(municipalities, { asOf: '2017-06-01' })).toEqual({
      municipalities: {
        nodes: [
          {
            name: 'Hole',
            isBpaParticipant: false,
            concessionAgreements: [],
            concessionAbsences: [{ certainty: 'DERIVED' }],
          },
          {
            name: 'Kongsberg',
            isBpaParticipant: true,
            concessionAgreements: [{ supplierCount: 6 }],
            concessionAbsences: [],
          },
          {
            name: 'Lier',
            isBpaParticipant: true,
            concessionAgreements: [{ supplierCount: 6 }],
            concessionAbsences: [],
          },
        ],
      },
    });
  });

  it('shows no participation after the agreements have ended', async () => {
    const { municipalities: page } = await hub().data<{
      municipalities: { nodes: { name: string; isBpaParticipant: boolean }[] };
    }>(municipalities, { asOf: '2019-01-01' });
    expect(page.nodes.filter(({ isBpaParticipant }) => isBpaParticipant)).toEqual([]);
  });

  it('costs as many statements for all municipalities as for one', async () => {
    const page = (first: number) => `{
      municipalities(first: ${first}, asOf: "2017-06-01", orderBy: NAME_DESC) {
        nodes { isBpaParticipant concessionParticipations { id } concessionAgreements { id } concessionAbsences { id } bpaBriefings { id } }
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

  it('agree on members, populations and contributions', async () => {
    expect((await comparisons()).map(({ id, status }) => [id, status])).toEqual([
      ['bpa/bpa-contributions-of-economy', 'CONSISTENT'],
      ['bpa/bpa-members-of-alliance/bpa-2016-2018.kontingent-2016', 'CONSISTENT'],
      ['bpa/bpa-population-of-alliance', 'CONSISTENT'],
    ]);
  });

  it.each([
    ['bpa-contributions-of-economy', 'concession_contribution', 'amount_nok'],
    ['bpa-population-of-alliance/asker.2016', 'bpa_population', 'population'],
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
        body(id: "styringsgruppen") { name bpa { concessionMilestones { date { first } kind } fundings { year status } } }
        case(body: "radmannsgruppen", number: 59, year: 2014) { concessionMilestones { title(language: EN) } }
      }`),
    ).toEqual({
      body: {
        name: 'Styringsgruppen',
        bpa: {
          concessionMilestones: [
            { date: { first: '2014-01-01' }, kind: 'COMMITMENT' },
            { date: { first: '2014-10-09' }, kind: 'DECISION' },
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

describe('the preparation of the round of 2016', () => {
  it('has the activities of the action plan, one of them without a title', async () => {
    expect(
      await hub().data(`{
        concessionRound(id: "bpa-2016-2018") {
          activities { rowNumber title timing measure { title } bpa { round { key } sources { line } } }
        }
        node(id: "ConcessionMeasure:bpa-2016-2018.kontrakt") { ... on Activity { rowNumber } }
      }`),
    ).toEqual({
      concessionRound: {
        activities: [
          activity(19, 'Etablere konsesjonsgrunnlag', 'Bistå arbeidsgruppe', 'Q1 – Q3', 116),
          activity(20, 'Lyse ut ny konsesjon', 'Gjennomføre alle praktiske tiltak', 'Q4', 117),
          activity(21, 'Vurdere innkomne konsesjonssøknader', null, 'Q4', 118),
          activity(22, 'Velge nye konsesjonærer', 'Bistå arbeidsgruppe', 'Q4', 119),
          activity(23, 'Kontraktinngåelse', 'Klargjøre kontraktsgrunnlag', 'Q4', 120),
        ],
      },
      node: { rowNumber: 23 },
    });
  });

  it.each(['year', 'from_quarter', 'to_quarter'])(
    'is compared with the %s that the text says',
    async (column) => {
      const readings = async () => {
        const { checks } = await hub().data<{
          checks: { findings: { id: string; expected: string; actual: string }[] };
        }>('{ checks(module: "bpa") { findings { id expected actual } } }');
        return checks.findings
          .filter(({ id }) => id.startsWith('bpa/bpa-preparation-year/bpa-2016-2018.'))
          .map(({ id, expected, actual }) => `${id.slice(39)}: ${expected} / ${actual}`);
      };
      const stated = ['1-year: 2014 / 2015', '2-quarters: 1–4 / 1–4', '2-year: 2015 / 2015'];
      const { pool } = hub().databases.get('bpa')!;
      const add = (by: number) =>
        pool.query<object>({
          text: `update bpa.concession_preparation_reading set ${column} = ${column} + ${by} where id = 'bpa-2016-2018.2'`,
        });
      expect(await readings()).toEqual(stated);
      await add(-1);
      const changed = await readings();
      await add(1);
      expect(changed).not.toEqual(stated);
    },
  );
});

function activity(
  rowNumber: number,
  measure: string,
  title: string | null,
  timing: string,
  line: number,
) {
  return {
    rowNumber,
    title,
    timing,
    measure: { title: measure },
    bpa: { round: { key: 'bpa-2016-2018' }, sources: [{ line }] },
  };
}
