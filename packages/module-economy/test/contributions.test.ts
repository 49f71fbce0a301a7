import { globalId } from '@vesthub/kernel';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { economyModule } from '../src/index.ts';

const hub = useTestHub([economyModule]);

const service = useTestHub([economyModule], { as: 'service' });

/** Queries fields of the economy on a row of another module, as a hub asks the economy's service for them. */
async function fieldsOf<Fields>(
  type: string,
  key: string,
  selection: string,
  options: { asOf?: string } = {},
): Promise<Fields> {
  const { _entities } = await service().data<{ _entities: [Fields] }>(
    `{ _entities(representations: [{ __typename: "${type}", id: "${globalId(type, key)}" }]) { ... on ${type} { ${selection} } } }`,
    options,
  );
  return _entities[0];
}

async function contributionsOf(municipality: string, args: string, asOf?: string) {
  const { contributions } = await fieldsOf<{ contributions: object[] }>(
    'Municipality',
    municipality,
    `contributions${args} { scheme { name } year amountNok isRateStated }`,
    asOf === undefined ? {} : { asOf },
  );
  return contributions;
}

describe('contributions of a municipality', () => {
  it('are one for each scheme that the municipality pays in the year', async () => {
    expect(await contributionsOf('asker', '(year: 2016)')).toEqual([
      {
        scheme: { name: 'Ekstrakontingent for brukerstyrt personlig assistanse' },
        year: 2016,
        amountNok: 30053,
        isRateStated: true,
      },
      {
        scheme: { name: 'Kontingent til Kommunehelsesamarbeidet' },
        year: 2016,
        amountNok: 120212,
        isRateStated: true,
      },
      { scheme: { name: 'Ordinær kontingent' }, year: 2016, amountNok: 601060, isRateStated: true },
    ]);
  });

  it('are computed for the year of the as-of header', async () => {
    expect(await contributionsOf('jevnaker', '(estimate: true)', '2014-03-01')).toEqual([
      { scheme: { name: 'Ordinær kontingent' }, year: 2014, amountNok: 65160, isRateStated: false },
    ]);
    expect(await contributionsOf('jevnaker', '(estimate: true)', '2015-03-01')).toEqual([
      {
        scheme: { name: 'Kontingent til Kommunehelsesamarbeidet' },
        year: 2015,
        amountNok: 13198,
        isRateStated: true,
      },
    ]);
  });

  it('are computed for the argument `year` if there is a header too', async () => {
    expect(await contributionsOf('jevnaker', '(year: 2014)', '2016-01-01')).toHaveLength(1);
  });

  it('are computed for every year with population figures if there is neither argument nor header', async () => {
    const years = (await contributionsOf('sigdal', '')).map(
      (row) => (row as { year: number }).year,
    );
    expect(years).toEqual([
      2010, 2011, 2012, 2013, 2014, 2015, 2015, 2016, 2016, 2017, 2017, 2018, 2018, 2019, 2020,
      2021,
    ]);
  });

  it('have a stated rate with its sources even if the rate is valid for a part of the year only', async () => {
    const { contributions } = await fieldsOf<{ contributions: object[] }>(
      'Municipality',
      'asker',
      `contributions(year: 2015) {
         scheme { key } isRateStated amountNok certainty reasoning(language: EN) sources { document line }
       }`,
    );
    expect(contributions).toMatchObject([
      {
        scheme: { key: 'khs' },
        isRateStated: true,
        amountNok: 119_142,
        certainty: 'DERIVED',
        reasoning:
          'The population of 2015-01-01 times the rate, NOK 2 per inhabitant (stated for the year), rounded by the rule of the scheme.',
        sources: expect.arrayContaining([
          expect.objectContaining({ document: expect.any(String) }),
        ]),
      },
      { scheme: { key: 'ordinaer' }, isRateStated: false, amountNok: null, certainty: 'NONE' },
    ]);
  });

  it('are empty for a year without population figures', async () => {
    expect(await contributionsOf('asker', '(year: 1999)')).toEqual([]);
  });
});

describe('contributionCost', () => {
  it('returns the amounts of municipalities and county authorities and the stated total', async () => {
    expect(
      await hub().data(`{
        contributionCost(scheme: "ordinaer", year: 2016) {
          payerCount population perInhabitantNok municipalNok countyNok statedNok missing { id }
        }
      }`),
    ).toEqual({
      contributionCost: {
        payerCount: 15,
        population: 421671,
        perInhabitantNok: 10,
        municipalNok: 4216710,
        countyNok: 300000,
        statedNok: 4516710,
        missing: [],
      },
    });
  });

  it('returns the cost without the municipalities in `without`', async () => {
    const { contributionCost } = await hub().data<{ contributionCost: object }>(`{
      contributionCost(scheme: "ordinaer", year: 2018, without: ["drammen", "svelvik", "nedre-eiker"], estimate: true) {
        payerCount isRateStated municipalNok leaversNok leavers { amountNok }
      }
    }`);
    expect(contributionCost).toEqual({
      payerCount: 12,
      isRateStated: false,
      municipalNok: 3296750,
      leaversNok: 1003020,
      leavers: [{ amountNok: 687130 }, { amountNok: 249170 }, { amountNok: 66720 }],
    });
  });

  it('accepts global ids as well as keys', async () => {
    const { contributionScheme } = await hub().data<{ contributionScheme: { id: string } }>(
      '{ contributionScheme(id: "bpa") { id } }',
    );
    expect(
      await hub().data(
        'query ($id: ID!) { contributionCost(scheme: $id, year: 2016) { municipalNok } }',
        { variables: { id: contributionScheme.id } },
      ),
    ).toEqual({ contributionCost: { municipalNok: 222522 } });
  });

  it('refuses an unknown scheme and names the known schemes', async () => {
    const { errors } = await hub().answer('{ contributionCost(scheme: "x", year: 2016) { year } }');
    expect(errors?.[0]?.message).toBe(
      'contributionCost(scheme:): "x" is not accepted; expected the key, the global id or a name of a ContributionScheme; known are bpa, khs, ordinaer.',
    );
  });

  it('is null with a reason if no rate is stated or nobody pays', async () => {
    const fields =
      '{ municipalNok population payerCount perInhabitantNok certainty reason(language: EN) }';
    expect(
      await hub().data(`{
        unstated: contributionCost(scheme: "ordinaer", year: 2012) ${fields}
        ended: contributionCost(scheme: "ordinaer", year: 2019, estimate: true) ${fields}
      }`),
    ).toEqual({
      unstated: {
        municipalNok: null,
        population: 405_311,
        payerCount: 16,
        perInhabitantNok: null,
        certainty: 'NONE',
        reason:
          'No source states the rate of 2012. Ask for an `estimate` to compute with the rate nearest in time.',
      },
      ended: {
        municipalNok: null,
        population: null,
        payerCount: null,
        perInhabitantNok: null,
        certainty: 'NONE',
        reason: 'The scheme had no payers with a known population on 2019-01-01.',
      },
    });
  });

  it('names the argument in the error for a year out of range', async () => {
    const { errors } = await hub().answer(
      '{ contributionCost(scheme: "bpa", year: 20166) { year } }',
    );
    expect(errors?.map(({ message, extensions }) => [message, extensions?.['code']])).toEqual([
      [
        'contributionCost(year:): 20166 is not accepted; expected a calendar year, for example 2016.',
        'BAD_USER_INPUT',
      ],
    ]);
  });
});

describe('the data of contributions', () => {
  it('includes schemes with rates and payers valid on the as-of day, and stated totals', async () => {
    expect(
      await hub().data(
        `{
          contributionScheme(id: "khs") {
            name(language: EN) rounding
            rates { perInhabitantNok period { from to } certainty }
            payers(first: 1) { totalCount }
            totals { year amountNok operatingLine { key } }
          }
        }`,
        { asOf: '2020-06-01' },
      ),
    ).toEqual({
      contributionScheme: {
        name: 'Contribution to Kommunehelsesamarbeidet',
        rounding: 'WHOLE_SCHEME',
        rates: [],
        payers: { totalCount: 21 },
        totals: [
          {
            year: 2016,
            amountNok: 965336,
            operatingLine: { key: 'transfers_without_consideration' },
          },
        ],
      },
    });
  });

  it('marks the division of the county authorities’ part as assumed', async () => {
    expect(
      await hub().data(`{
        countyContribution: node(id: "CountyContribution:ordinaer.2016") { ... on CountyContribution {
          amountNok certainty shares { amountNok certainty reasoning(language: EN) }
        } }
      }`),
    ).toEqual({
      countyContribution: {
        amountNok: 300000,
        certainty: 'DERIVED',
        shares: [
          {
            amountNok: 150000,
            certainty: 'ASSUMED',
            reasoning: 'Divided equally; how they divided it is not stated.',
          },
          {
            amountNok: 150000,
            certainty: 'ASSUMED',
            reasoning: 'Divided equally; how they divided it is not stated.',
          },
        ],
      },
    });
  });

  it('includes population figures with their publisher and licence', async () => {
    expect(
      await fieldsOf(
        'MunicipalityPopulation',
        'nes.2020',
        'contributionDay { date tableNumber licence publisherBody { id } populations { id } }',
      ),
    ).toEqual({
      contributionDay: {
        date: '2020-01-01',
        tableNumber: '07459',
        licence: 'NLOD',
        publisherBody: { id: 'Qm9keTpzdGF0aXN0aXNrLXNlbnRyYWxieXJh' },
        populations: expect.toSatisfy(
          (rows: { id: string }[]) =>
            rows.length === 22 &&
            rows.some(({ id }) => id === globalId('MunicipalityPopulation', 'nes.2020')),
        ),
      },
    });
  });
});
