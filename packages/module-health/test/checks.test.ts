import { checksSuite } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { healthModule } from '../src/index.ts';

const checks = checksSuite<PrismaClient>(healthModule, {
  numbers: [
    {
      table: 'healthCooperationTerm',
      columns: ['municipalityCount'],
      where: { municipalityCount: { not: null } },
    },
    { table: 'healthBoard', columns: ['seats'], where: { seats: { not: null } } },
    { table: 'healthSubregion', columns: ['boardSeats'] },
    { table: 'healthPartnership', columns: ['municipalityCount'] },
    { table: 'healthTrustFigure', columns: ['municipalityCount'] },
    {
      table: 'healthProject',
      columns: ['resultCount'],
      where: { pathways: { some: {} }, resultCount: { not: null } },
    },
    { table: 'collaborationModelSurvey', columns: ['municipalityCount'] },
    { table: 'komutProject', columns: ['agreementCount'] },
    { table: 'healthFunding', columns: ['externalNok'], where: { externalNok: { not: null } } },
    { table: 'healthFunding', columns: ['resultNok'], where: { fullyFinanced: true } },
    {
      table: 'healthFunding',
      columns: ['positionPercent'],
      where: { positionPercent: { not: null } },
    },
    { table: 'healthPosition', columns: ['percent'], where: { programme: 'PUBLIC_HEALTH' } },
    { table: 'healthGrant', columns: ['amountNok'] },
  ],
  removals: [
    { table: 'messageExchangeAgreement' },
    { table: 'healthCooperationMember' },
    { table: 'collaborationModelSurveyMunicipality' },
    { table: 'komutName' },
  ],
});

describe('the findings', () => {
  it('contain exactly the known discrepancies', async () => {
    expect(await checks.lines('DISCREPANCY')).toMatchInlineSnapshot(`
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

  it('confirm exactly the other claims', async () => {
    expect(await checks.lines('CONSISTENT')).toMatchInlineSnapshot(`
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
});

describe('the checks report', () => {
  it('a pathway set back to development', async () => {
    await checks.client().carePathway.update({
      where: { id: 'kols' },
      data: { status: 'IN_DEVELOPMENT' },
    });
    const found = await checks.lines('DISCREPANCY');
    await checks
      .client()
      .carePathway.update({ where: { id: 'kols' }, data: { status: 'DEVELOPED' } });
    expect(found).toContain('health/health-pathways-per-project/hjem-hjem: 3 / 2');
  });

  it('a municipality set back to introducing the collaboration model', async () => {
    const where = { id: 'samhandlingsmodell-hurum' };
    await checks
      .client()
      .collaborationModelRollout.update({ where, data: { status: 'IN_PROGRESS' } });
    const found = await checks.lines('DISCREPANCY');
    await checks
      .client()
      .collaborationModelRollout.update({ where, data: { status: 'IMPLEMENTED' } });
    expect(found).toContain(
      'health/health-survey-municipalities/samhandlingsmodell-brukerundersokelse-2016-in-use: 3 / 2',
    );
  });

  it('a municipality missing in a hospital area', async () => {
    const where = { id: 'drammen-sykehus-sande' };
    const row = await checks.client().catchmentMunicipality.delete({ where });
    const found = await checks.lines('DISCREPANCY');
    await checks.client().catchmentMunicipality.create({ data: row });
    expect(found).toContain('health/health-trust-municipalities/vestre-viken-2018: 26 / 25');
  });

  it('a municipality missing in the matrix of messages', async () => {
    const cells = await checks.client().messageExchange.findMany({
      where: { municipalityId: 'gol', service: 'MIDWIFERY' },
    });
    await checks.client().messageExchange.deleteMany({
      where: { id: { in: cells.map(({ id }) => id) } },
    });
    const found = await checks.lines('DISCREPANCY');
    await checks.client().messageExchange.createMany({ data: cells });
    expect(found).toContain(
      'health/health-message-exchange-municipalities/komut-midwifery: 26 / 25',
    );
  });

  it('no priority as too long once a longer term is adopted', async () => {
    const where = { id: 'khs-2018' };
    await checks.client().healthCooperationTerm.update({ where, data: { status: 'ADOPTED' } });
    const found = (await checks.lines('DISCREPANCY')).filter((line) =>
      line.includes('within-term'),
    );
    await checks.client().healthCooperationTerm.update({ where, data: { status: 'OBSERVED' } });
    expect(found).toEqual([]);
  });
});
