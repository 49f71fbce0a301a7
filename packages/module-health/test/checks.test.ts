import { health } from '../src/module.ts';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { healthModule } from '../src/index.ts';

let hub: TestHub;
let tables: PrismaClient;

beforeAll(async () => {
  hub = await createTestHub([healthModule]);
  tables = health.client({ databases: { current: hub.databases } });
});

afterAll(() => hub.close());

interface Finding {
  id: string;
  status: string;
  expected: string;
  actual: string;
  explanation: string | null;
  sources: { id: string }[];
}

async function findings(): Promise<Finding[]> {
  const { checks } = await hub.data<{ checks: { findings: Finding[] } }>(`{
    checks(module: "health") { findings { id status expected actual explanation sources { id } } }
  }`);
  return checks.findings;
}

const lines = async (status: string) =>
  (await findings())
    .filter((finding) => finding.status === status)
    .map(({ id, expected, actual }) => `${id}: ${expected} / ${actual}`);

describe('the checks of the module health', () => {
  it('report exactly the disagreements between the sources', async () => {
    expect(await lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "health/health-fully-financed-without-deficit/komut-2016: 1166666 / 1291012",
        "health/health-komut-one-name/komut-navn-komut-2017: Elektronisk meldingsutveksling mellom kommuner, sykehus og fastleger (KomUt) / Elektronisk meldingsutveksling mellom kommuner, sykehus og fastleger (KomUT)",
        "health/health-komut-one-name/komut-navn-meldingsutbredelse: Elektronisk meldingsutveksling mellom kommuner, sykehus og fastleger (KomUt) / Kommunal elektronisk meldingsutbredelse (KomUt)",
        "health/health-komut-one-name/komut-navn-meldingsutveksling: Elektronisk meldingsutveksling mellom kommuner, sykehus og fastleger (KomUt) / Kommunal elektronisk meldingsutveksling",
        "health/health-komut-one-name/komut-navn-skisse-2018: Elektronisk meldingsutveksling mellom kommuner, sykehus og fastleger (KomUt) / Elektronisk meldingsutveksling (KomUt)",
        "health/health-priorities-within-term/khs-2017-parorende: 2019-01-01 / 2018-01-01",
        "health/health-priorities-within-term/khs-2017-pasientforlop: 2019-01-01 / 2018-01-01",
        "health/health-priorities-within-term/khs-2017-psykisk-helse: 2019-01-01 / 2018-01-01",
        "health/i46-portal-update-and-period: oppdateres månedlig / perioden 2013-2016",
        "health/sande-catchment-after-2020: Vestre Viken / Vestfold",
      ]
    `);
  });

  it('report the other claims as consistent', async () => {
    expect(await lines('CONSISTENT')).toMatchInlineSnapshot(`
      [
        "health/health-board-seats/khs-samarbeidsstyret: 7 / 7",
        "health/health-external-money/khs-2016: 1000000 / 1000000",
        "health/health-external-money/komut-2016: 1166666 / 1166666",
        "health/health-komut-agreements/komut-agreements: 26 / 26",
        "health/health-komut-agreements/komut-members: 26 / 26",
        "health/health-komut-one-name/komut-navn-norsk-helsenett: Elektronisk meldingsutveksling mellom kommuner, sykehus og fastleger (KomUt) / Elektronisk meldingsutveksling mellom kommuner, sykehus og fastleger (KomUt)",
        "health/health-message-exchange-municipalities/komut-child-health-centre: 26 / 26",
        "health/health-message-exchange-municipalities/komut-health-and-care: 26 / 26",
        "health/health-message-exchange-municipalities/komut-midwifery: 26 / 26",
        "health/health-municipalities-per-term/khs-2015: 26 / 26",
        "health/health-municipalities-per-term/khs-2019: 26 / 26",
        "health/health-municipalities-per-term/khs-2023: 21 / 21",
        "health/health-owners-meeting-seats/khs-eiermote: 26 / 26",
        "health/health-partnership-municipalities/helsefellesskapet-vest-viken: 21 / 21",
        "health/health-pathways-per-project/hjem-hjem: 3 / 3",
        "health/health-priorities-within-term/khs-2015-kompetanse: 2016-01-01 / 2016-01-01",
        "health/health-priorities-within-term/khs-2015-pasientforlop: 2016-01-01 / 2016-01-01",
        "health/health-priorities-within-term/khs-2015-styringsdata: 2016-01-01 / 2016-01-01",
        "health/health-public-health-position/folkehelse-2015: 25 / 25",
        "health/health-survey-municipalities/samhandlingsmodell-brukerundersokelse-2016-in-use: 3 / 3",
        "health/health-survey-municipalities/samhandlingsmodell-brukerundersokelse-2016-listed: 3 / 3",
        "health/health-trust-municipalities/vestre-viken-2018: 26 / 26",
        "health/health-trust-municipalities/vestre-viken-2020: 21 / 21",
      ]
    `);
  });

  it('explain every discrepancy and give sources for every finding', async () => {
    const unexplained = (await findings()).filter(
      ({ status, explanation, sources }) =>
        (status === 'DISCREPANCY' && !explanation) || sources.length === 0,
    );
    expect(unexplained).toEqual([]);
  });
});

interface Delegate {
  findMany(query: { where: object }): Promise<Record<string, unknown>[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
}

/** The number columns that the checks read, and the rows they read. */
const numbers: [model: keyof PrismaClient & string, column: string, where: object][] = [
  ['healthCooperationTerm', 'municipalityCount', { municipalityCount: { not: null } }],
  ['healthBoard', 'seats', { seats: { not: null } }],
  ['healthSubregion', 'boardSeats', {}],
  ['healthPartnership', 'municipalityCount', {}],
  ['healthTrustFigure', 'municipalityCount', {}],
  ['healthProject', 'resultCount', { pathways: { some: {} }, resultCount: { not: null } }],
  ['collaborationModelSurvey', 'municipalityCount', {}],
  ['komutProject', 'agreementCount', {}],
  ['healthFunding', 'externalNok', { externalNok: { not: null } }],
  ['healthFunding', 'resultNok', { fullyFinanced: true }],
  ['healthFunding', 'positionPercent', { positionPercent: { not: null } }],
  ['healthPosition', 'percent', { programme: 'PUBLIC_HEALTH' }],
  ['healthGrant', 'amountNok', {}],
];

interface Table {
  findMany(): Promise<Record<string, unknown>[]>;
  create(query: { data: object }): Promise<unknown>;
  delete(query: { where: { id: string } }): Promise<unknown>;
}

/** Tables whose rows the checks count. */
const counted: (keyof PrismaClient & string)[] = [
  'messageExchangeAgreement',
  'healthCooperationMember',
  'collaborationModelSurveyMunicipality',
  'komutName',
];

describe('the checks report', () => {
  it.each(numbers)('any changed number in %s.%s', async (model, column, where) => {
    const before = await lines('DISCREPANCY');
    const delegate = tables[model] as unknown as Delegate;
    const rows = await delegate.findMany({ where });
    const unnoticed: string[] = [];
    for (const row of rows) {
      const id = String(row['id']);
      await delegate.update({ where: { id }, data: { [column]: Number(row[column]) + 1 } });
      if (String(await lines('DISCREPANCY')) === String(before)) unnoticed.push(id);
      await delegate.update({ where: { id }, data: { [column]: row[column] } });
    }
    expect(rows).not.toEqual([]);
    expect(unnoticed).toEqual([]);
  });

  it.each(counted)('a missing row of %s', async (model) => {
    const before = String([...(await lines('DISCREPANCY')), ...(await lines('CONSISTENT'))]);
    const table = tables[model] as unknown as Table;
    const [row] = await table.findMany();
    await table.delete({ where: { id: String(row!['id']) } });
    const after = String([...(await lines('DISCREPANCY')), ...(await lines('CONSISTENT'))]);
    await table.create({ data: row! });
    expect(after).not.toBe(before);
  });

  it('a pathway set back to development', async () => {
    await tables.carePathway.update({ where: { id: 'kols' }, data: { status: 'IN_DEVELOPMENT' } });
    const found = await lines('DISCREPANCY');
    await tables.carePathway.update({ where: { id: 'kols' }, data: { status: 'DEVELOPED' } });
    expect(found).toContain('health/health-pathways-per-project/hjem-hjem: 3 / 2');
  });

  it('a municipality set back to introducing the collaboration model', async () => {
    const where = { id: 'samhandlingsmodell-hurum' };
    await tables.collaborationModelRollout.update({ where, data: { status: 'IN_PROGRESS' } });
    const found = await lines('DISCREPANCY');
    await tables.collaborationModelRollout.update({ where, data: { status: 'IMPLEMENTED' } });
    expect(found).toContain(
      'health/health-survey-municipalities/samhandlingsmodell-brukerundersokelse-2016-in-use: 3 / 2',
    );
  });

  it('a municipality missing in a hospital area', async () => {
    const where = { id: 'drammen-sykehus-sande' };
    const row = await tables.catchmentMunicipality.delete({ where });
    const found = await lines('DISCREPANCY');
    await tables.catchmentMunicipality.create({ data: row });
    expect(found).toContain('health/health-trust-municipalities/vestre-viken-2018: 26 / 25');
  });

  it('a municipality missing in the matrix of messages', async () => {
    const cells = await tables.messageExchange.findMany({
      where: { municipalityId: 'gol', service: 'MIDWIFERY' },
    });
    await tables.messageExchange.deleteMany({
      where: { id: { in: cells.map(({ id }) => id) } },
    });
    const found = await lines('DISCREPANCY');
    await tables.messageExchange.createMany({ data: cells });
    expect(found).toContain(
      'health/health-message-exchange-municipalities/komut-midwifery: 26 / 25',
    );
  });

  it('no priority as too long when a longer term is adopted', async () => {
    const where = { id: 'khs-2018' };
    await tables.healthCooperationTerm.update({ where, data: { status: 'ADOPTED' } });
    const found = (await lines('DISCREPANCY')).filter((line) => line.includes('within-term'));
    await tables.healthCooperationTerm.update({ where, data: { status: 'OBSERVED' } });
    expect(found).toEqual([]);
  });
});
