import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

describe('offices', () => {
  it('say who was mayor of Modum in 2016, with sources', async () => {
    expect(
      await hub.data(`{
        municipality(id: "modum") {
          mayors(asOf: "2016-06-30") { person { name } wording periodBasis body { name } sources { document section line words } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('say who were chief executives of Hole, and that their order is derived', async () => {
    expect(
      await hub.data(`{
        municipality(id: "hole") {
          chiefExecutives { person { name } successionOrder successionCount certainty reasoning sources { line words } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('of a county authority are county mayor and county chief executive, under the mayors’ heading', async () => {
    expect(
      await hub.data(`{
        countyAuthority(id: "akershus-fk") {
          countyMayors { person { name } wording }
          countyChiefExecutives { person { name } wording }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('of the chair go from Øvre Eiker to Bærum', async () => {
    expect(
      await hub.data(`{
        body(id: "styringsgruppen") { chairs { person { name } wording municipality { name } period { from to fromPrecision } periodBasis certainty } }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('number 17 mayors and 20 chief executives in 2016', async () => {
    expect(
      await hub.data(`{
        mayors: personRoles(filter: { title: [MAYOR, COUNTY_MAYOR], bodyId: { equals: "styringsgruppen" } }, asOf: "2016-01-01", first: 0) { totalCount }
        executives: personRoles(filter: { title: [CHIEF_EXECUTIVE, COUNTY_CHIEF_EXECUTIVE] }, asOf: "2016-01-01", first: 1) { totalCount }
      }`),
    ).toMatchInlineSnapshot();
  });
});

describe('the secretariat of 2016', () => {
  it('is put together from three lists, and says how surely', async () => {
    expect(
      await hub.data(`{
        personRoles(filter: { bodyId: { equals: "sekretariatet" } }, orderBy: { field: LIST_POSITION }) {
          nodes { listPosition person { name } title wording projectWording sharePercent collaboration { title } certainty }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('stands on the cover in lists of unequal length', async () => {
    expect(
      await hub.data(`{ coverLists { nodes { heading title(language: EN) entryCount } } }`),
    ).toMatchInlineSnapshot();
  });
});

describe('a person', () => {
  it('has the spellings of other sources', async () => {
    expect(
      await hub.data(
        `{ people(filter: { name: { startsWith: "Jens" } }) { nodes { name sortName nameVariants { name kind certainty } } } }`,
      ),
    ).toMatchInlineSnapshot();
  });

  it('is named in the role a source gives', async () => {
    expect(
      await hub.data(`{
        person(id: "wenche-iversen") { roles { title wording activity(language: EN) affiliation { name } collaboration { title } } }
      }`),
    ).toMatchInlineSnapshot();
  });
});
