import type { TestHub } from '@vesthub/testing';
import { getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

/** Declares the tests of the fields that say why a computed value is null. */
export function reasonSuite(hub: () => TestHub): void {
  describe('a number computed for a day or year', () => {
    it('has a field that says why it is null, wherever it may be null', () => {
      const { schema } = hub().composition;
      const silent = Object.values(schema.getTypeMap()).flatMap((type) => {
        if (!isObjectType(type)) return [];
        const fields = Object.values(type.getFields());
        return fields
          .filter(({ args }) => args.some(({ name }) => name === 'asOf' || name === 'year'))
          .filter((field) => ['Int', 'Float'].includes(getNamedType(field.type).name))
          .filter((field) => !(`${field.name}Reason` in type.getFields()))
          .map((field) => `${type.name}.${field.name}`);
      });
      expect(silent).toEqual([]);
    });

    it('leads to the municipalities that had the area before a merger', async () => {
      const { municipality } = await hub().data<Record<string, object>>(`{
        municipality(id: "Asker") {
          key
          population(asOf: "2016-06-01")
          populationReason(asOf: "2016-06-01", language: EN)
          existingOn(asOf: "2016-06-01") { key population(asOf: "2016-06-01") }
          today: populationReason
        }
      }`);
      expect(municipality).toEqual({
        key: 'asker-2020',
        population: null,
        populationReason:
          'The municipality did not exist on 2016-06-01. Its area was then in Asker («asker»), Hurum («hurum»), Røyken («royken»).',
        existingOn: [
          { key: 'asker', population: expect.any(Number) },
          { key: 'hurum', population: expect.any(Number) },
          { key: 'royken', population: expect.any(Number) },
        ],
        today: null,
      });
    });

    it('leads to the municipality that has the area after a merger', async () => {
      const { municipality } = await hub().data<Record<string, object>>(`{
        municipality(id: "hurum") { existingOn(asOf: "2021-01-01") { key } populationReason(asOf: "2021-01-01") }
      }`);
      expect(municipality).toEqual({
        existingOn: [{ key: 'asker-2020' }],
        populationReason: 'Kommunen fantes ikke 2021-01-01. Området lå da i Asker («asker-2020»).',
      });
    });

    it('says whether a body did not exist or has no recorded members', async () => {
      const { gone, silent, known } = await hub().data<Record<string, object>>(`{
        gone: body(id: "vestregionen") { ...count }
        silent: body(id: "baerum-sykehus") { ...count }
        known: body(id: "vestregionen") {
          memberMunicipalityCount(asOf: "2016-01-01") memberMunicipalityCountReason(asOf: "2016-01-01")
        }
      }
      fragment count on Body {
        memberMunicipalityCount(asOf: "2021-01-01")
        memberMunicipalityCountReason(asOf: "2021-01-01", language: EN)
      }`);
      expect([gone, silent, known]).toEqual([
        {
          memberMunicipalityCount: null,
          memberMunicipalityCountReason: 'The body did not exist on 2021-01-01.',
        },
        {
          memberMunicipalityCount: null,
          memberMunicipalityCountReason: 'No source names members of the body.',
        },
        { memberMunicipalityCount: 15, memberMunicipalityCountReason: null },
      ]);
    });

    it('says why a year has no contributions, no steering population and no counts of members', async () => {
      const { municipality, notReleased, noSeason } = await hub().data<Record<string, object>>(`{
        municipality(id: "asker") {
          none: contributionsReason(year: 2035, language: EN)
          paid: contributionsReason(year: 2016)
          steeringPopulationReason(asOf: "2035-06-01", language: EN)
        }
        notReleased: orchestraMemberCountsReason(year: 2016, language: EN)
        noSeason: orchestraMemberCountsReason(year: 1950, language: EN)
      }`);
      expect({ municipality, notReleased, noSeason }).toEqual({
        municipality: {
          none: 'No scheme had payers with a known population in 2035.',
          paid: null,
          steeringPopulationReason: 'The municipality had no number on 2035-01-01.',
        },
        notReleased:
          'No counts of 2016 were released from the list of members. `orchestraMembershipCounts` has the counts in documents.',
        noSeason: 'No source names a season in 1950, and no counts of the year were released.',
      });
    });
  });
}
