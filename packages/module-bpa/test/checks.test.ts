import { checksSuite } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import type { PrismaClient } from '../src/generated/client/client.ts';
import { bpaModule } from '../src/index.ts';

const checks = checksSuite<PrismaClient>(bpaModule, {
  numbers: [
    {
      table: 'concessionRound',
      columns: ['participantCount', 'supplierCount'],
      where: { id: 'bpa-2016-2018' },
    },
    {
      table: 'concessionRound',
      columns: ['participantCount', 'shortlistCount'],
      where: { id: 'bpa-2020' },
    },
    { table: 'concessionRound', columns: ['populationCovered'], where: { id: 'bpa-2020' } },
    { table: 'concessionParticipantGroup', columns: ['statedCount'] },
    { table: 'concessionAgreement', columns: ['supplierCount'] },
    { table: 'concessionContribution', columns: ['population', 'amountNok', 'year'] },
    {
      table: 'bpaFunding',
      columns: ['amountNok', 'ratePerInhabitantNok'],
      where: { amountNok: { not: null } },
    },
    {
      table: 'bpaPopulation',
      columns: ['population'],
      where: { municipalityId: { not: 'asker-2020' } },
    },
    {
      table: 'concessionDerivation',
      columns: [
        'amountNok',
        'ratePerInhabitantNok',
        'impliedPopulation',
        'populationSum',
        'exactAmountNok',
        'oddPopulationCount',
        'pairsTried',
        'roundingsTried',
        'solutionCount',
      ],
    },
    { table: 'concessionDerivationTotal', columns: ['population', 'memberPopulation'] },
  ],
  removals: [
    { table: 'concessionAgreement', id: 'bpa-2016-2018.lier' },
    { table: 'concessionSupplier', id: 'bpa-2020.uloba' },
    { table: 'concessionAbsence', id: 'bpa-2016-2018.hole' },
  ],
});

describe('the findings', () => {
  it('contain exactly the known discrepancies', async () => {
    expect(await checks.lines('DISCREPANCY')).toMatchInlineSnapshot(`
      [
        "bpa/bpa-2020-population/bpa-2020: 477000 / 394209",
        "bpa/bpa-period-start/bpa-2016-2018.1-from: 2015 / 2016",
        "bpa/bpa-suppliers-shortlisted/bpa-2020: Assistermeg, Humana / Assistermeg",
        "bpa/bpa-users-named-twice: brukere, eksterne leverandører og media / brukere, eksterne leverandører, brukere og media",
        "bpa/i23-bpa-thirteen-members: 15 medlemmer, 13 deltakere, to fraværende navngitt / 13 deltakere uten navn",
        "bpa/i30-bpa-preparations-year: 2014 / 2015",
      ]
    `);
  });

  it('derive that only Hole and Sigdal can be the absent members', async () => {
    const derived = (await checks.findings()).filter(({ id }) =>
      id.startsWith('bpa/bpa-participants-derived/'),
    );
    expect(derived).toMatchObject([
      { actual: '105' },
      { actual: '4' },
      { actual: 'hole + sigdal 2016-01-01 EACH_UP' },
      { actual: '1' },
    ]);
  });
});
