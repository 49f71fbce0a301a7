import { allModules } from '@vesthub/hub/modules';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(allModules);
});

afterAll(() => hub.close());

describe('regional development, asked for by body', () => {
  it('is a place in a network, research paid for, and applications received', async () => {
    expect(
      await hub.data(`{
        body(id: "norges-forskningsrad") {
          regionalNetworkMemberships { capacity network { name body { name } } }
          regionalResearchProjects { title researcherBody { name } }
          regionalApplications { year sinceYear }
        }
      }`),
    ).toEqual({
      body: {
        regionalNetworkMemberships: [
          {
            capacity: 'COORDINATION_GROUP',
            network: {
              name: 'Transport 2.0 – Nettverk for grønn mobilitet',
              body: { name: 'Transport 2.0' },
            },
          },
        ],
        regionalResearchProjects: [
          { title: 'Klimaeffekter av delingsøkonomi', researcherBody: { name: 'CICERO' } },
        ],
        regionalApplications: [
          { year: null, sinceYear: 2014 },
          { year: 2016, sinceYear: null },
        ],
      },
    });
  });

  it('is the school a county authority owns and the application it got', async () => {
    expect(
      await hub.data(`{
        countyAuthority(id: "buskerud-fk") { educationProviders { name } regionalApplications { sinceYear } }
      }`),
    ).toEqual({
      countyAuthority: {
        educationProviders: [{ name: 'Fagskolen Tinius Olsen' }],
        regionalApplications: [{ sinceYear: 2014 }],
      },
    });
  });

  it('is the deficit a case covered', async () => {
    expect(
      await hub.data(`{
        case(body: "styringsgruppen", number: 26, year: 2016) { regionalAllocations { year resultNok focusArea { names { name } } } }
        meeting(id: "styringsgruppen-2017-12-07") { regionalAssessments { text(language: EN) } }
      }`),
    ).toEqual({
      case: {
        regionalAllocations: [
          {
            year: 2016,
            resultNok: -558553,
            focusArea: {
              names: [
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

  it('costs as many statements for several bodies as for one', async () => {
    const page = (first: number) => `{
      bodies(first: ${first}, filter: { id: { in: ["norges-forskningsrad", "styringsgruppen", "osloregionen", "transport-2-0"] } }, orderBy: { field: NAME }) {
        nodes { regionalNetworks { id } regionalNetworkMemberships { id } regionalApplications { id } regionalAssessments { id } regionalCoordinations { id } regionalEvents { id } }
      }
    }`;
    expect(await hub.statements(page(50))).toBe(await hub.statements(page(1)));
  });
});
