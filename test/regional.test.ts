import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const hub = useTestHub(allModules);

describe('fields of regional development on types of the alliance', () => {
  it('show the network memberships, research projects and applications of a body', async () => {
    expect(
      await hub().data(`{
        body(id: "norges-forskningsrad") {
          regional { networkMemberships { capacity network { name body { name } } }
          researchProjects { title researcherBody { name } }
          applications { year sinceYear } }
        }
      }`),
    ).toEqual({
      body: {
        regional: {
          networkMemberships: [
            {
              capacity: 'COORDINATION_GROUP',
              network: {
                name: 'Transport 2.0 – Nettverk for grønn mobilitet',
                body: { name: 'Transport 2.0' },
              },
            },
          ],
          researchProjects: [
            { title: 'Klimaeffekter av delingsøkonomi', researcherBody: { name: 'CICERO' } },
          ],
          applications: [
            { year: null, sinceYear: 2014 },
            { year: 2016, sinceYear: null },
          ],
        },
      },
    });
  });

  it('show the schools of a county authority and the applications it received', async () => {
    expect(
      await hub().data(`{
        countyAuthority(id: "buskerud-fk") { educationProviders { name } regionalApplications { sinceYear } }
      }`),
    ).toEqual({
      countyAuthority: {
        educationProviders: [{ name: 'Fagskolen Tinius Olsen' }],
        regionalApplications: [{ sinceYear: 2014 }],
      },
    });
  });

  it('show the deficit that a case covered and the assessments of a meeting', async () => {
    expect(
      await hub().data(`{
        case(body: "styringsgruppen", number: 26, year: 2016) { regionalAllocations { year resultNok focusArea { listings { name } } } }
        meeting(id: "styringsgruppen-2017-12-07") { regionalAssessments { text(language: EN) } }
      }`),
    ).toEqual({
      case: {
        regionalAllocations: [
          {
            year: 2016,
            resultNok: -558553,
            focusArea: {
              listings: [
                { name: 'Arealbruk, transport og knutepunktutvikling' },
                { name: 'Arealbruk, transport og knutepunktutvikling' },
                { name: 'Areal og transport' },
              ],
            },
          },
        ],
      },
      meeting: {
        regionalAssessments: [
          { text: 'Regional development is felt to be less relevant than health and culture.' },
        ],
      },
    });
  });

  it('cost as many statements for several bodies as for one', async () => {
    const page = (first: number) => `{
      bodies(first: ${first}, filter: { id: { in: ["norges-forskningsrad", "styringsgruppen", "osloregionen", "transport-2-0"] } }, orderBy: NAME_ASC) {
        nodes { regional { networks { id } networkMemberships { id } applications { id } assessments { id } coordinations { id } events { id } } }
      }
    }`;
    expect(await hub().statements(page(50))).toBe(await hub().statements(page(1)));
  });
});

describe('facts that both regional development and other modules store', () => {
  interface Finding {
    id: string;
    status: string;
    actual: string;
  }

  async function comparisons(): Promise<Finding[]> {
    const { checks } = await hub().data<{ checks: { findings: Finding[] } }>(
      '{ checks(module: "regional") { findings { id status actual } } }',
    );
    return checks.findings.filter(({ id }) => /-of-(alliance|economy)/.test(id));
  }

  it('agree on the results of 2016 and the study trips', async () => {
    expect(await comparisons()).toEqual([
      {
        id: 'regional/regional-results-of-economy',
        status: 'CONSISTENT',
        actual: '2016 -558553, 2016 -7024',
      },
      {
        id: 'regional/regional-study-trips-of-alliance/transport-2-0-studietur-goteborg',
        status: 'CONSISTENT',
        actual: '1',
      },
      {
        id: 'regional/regional-study-trips-of-alliance/transport-2-0-studietur-helsinki',
        status: 'DISCREPANCY',
        actual: '2',
      },
    ]);
  });

  it('are reported when they differ', async () => {
    const { pool } = hub().databases.get('regional')!;
    const add = (by: number) =>
      pool.query<object>({
        text: `update regional.regional_allocation set result_nok = result_nok + ${by}`,
      });
    await add(1);
    const found = await comparisons();
    await add(-1);
    const results = found.find(({ id }) => id === 'regional/regional-results-of-economy');
    expect(results?.status).toBe('DISCREPANCY');
  });
});
