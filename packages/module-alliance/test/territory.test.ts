import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

describe('a merger', () => {
  it('ends the old municipalities and begins a new one with a number of its own', async () => {
    expect(
      await hub.data(`{
        municipality(id: "asker") {
          number(asOf: "2016-01-01")
          later: number(asOf: "2020-01-01")
          successors { name number(asOf: "2024-06-01") county(asOf: "2024-06-01") { name } predecessors { name } }
        }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('names a predecessor outside the data set', async () => {
    expect(
      await hub.data(`{
        municipality(id: "holmestrand-2020") {
          predecessors { name }
          origin {
            date
            successions { predecessor { name } predecessorOutsideName predecessorOutsideNumber predecessorOutsideNote(language: EN) }
          }
        }
      }`),
    ).toMatchInlineSnapshot();
  });
});

describe('a new number alone', () => {
  it('leaves the municipality as it is, under the name of the period', async () => {
    expect(
      await hub.data(`{
        municipality(id: "nes") { name officialName successors { name } numbers { number name period { from to } } }
      }`),
    ).toMatchInlineSnapshot();
  });
});

describe('population', () => {
  it('is that of the last 1 January, for the unit that had the number', async () => {
    expect(
      await hub.data(`{
        drammen: municipality(id: "drammen") { population(asOf: "2016-06-01") after: population(asOf: "2015-12-31") }
        merged: municipality(id: "drammen-2020") { before: population(asOf: "2019-01-01") population(asOf: "2020-01-01") }
        municipalityPopulation(id: "baerum.2016") { population publishedNumber sources { document words } }
      }`),
    ).toMatchInlineSnapshot();
  });
});

describe('county and county authority', () => {
  it('are kept apart, and Viken came and went', async () => {
    expect(
      await hub.data(`{
        county(id: "viken") { number(asOf: "2021-01-01") bordersNote(language: EN) predecessors { kind predecessor { name } } successors { kind successor { name } } }
        countyAuthority(id: "viken-fk") { name period { from to } county { name } predecessors { predecessor { name } } successors { successor { name } } }
      }`),
    ).toMatchInlineSnapshot();
  });
});

describe('regions of municipalities and hospitals', () => {
  it('are given for the old units', async () => {
    expect(
      await hub.data(`{
        municipality(id: "hurum") {
          subregions { subregion { name } }
          hospitalAreas { hospital { name } districtPsychiatricCentre { name } certainty }
        }
        subregion(id: "midt-buskerud") { municipalities { municipality { name } } sources { url } }
      }`),
    ).toMatchInlineSnapshot();
  });
});
