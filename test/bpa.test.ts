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

describe('the figures of user-controlled assistance', () => {
  it('are the populations the alliance keeps', async () => {
    const { bpaPopulations } = await hub.data<{
      bpaPopulations: {
        nodes: { population: number; municipality: { name: string; population: number } }[];
      };
    }>(`{
      bpaPopulations(filter: { date: { equals: "2016-01-01" } }, first: 50) {
        nodes { population municipality { name population(asOf: "2016-01-01") } }
      }
    }`);
    expect(bpaPopulations.nodes).toHaveLength(17);
    expect(
      bpaPopulations.nodes.filter((one) => one.population !== one.municipality.population),
    ).toEqual([]);
  });

  it('are the contributions economy computes', async () => {
    const { concessionContributions } = await hub.data<{
      concessionContributions: {
        nodes: {
          amountNok: number;
          participant: {
            municipality: { contributions: { amountNok: number; scheme: { id: string } }[] };
          };
        }[];
      };
    }>(`{
      concessionContributions(first: 50) {
        nodes { amountNok participant { municipality { contributions(year: 2016) { amountNok scheme { id } } } } }
      }
    }`);
    expect(concessionContributions.nodes).toHaveLength(15);
    const different = concessionContributions.nodes.filter(
      ({ amountNok, participant }) =>
        !participant.municipality.contributions.some((one) => one.amountNok === amountNok),
    );
    expect(different).toEqual([]);
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
