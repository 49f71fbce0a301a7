import type { HealthBuilder } from '../module.ts';

export function registerFunding(module: HealthBuilder): void {
  module.model('HealthFunding', {
    description: 'Funding and result of one strand of the work on health in a year (finansiering).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      cooperation: 'The cooperation.',
      programme: 'The strand of work.',
      year: 'Calendar year.',
      ratePerInhabitantNok:
        'What municipalities pay per inhabitant, in NOK (kontingent per innbygger).',
      contributionNok: 'The sum of the contributions per inhabitant, in NOK (kontingent).',
      externalNok: 'Money from outside, in NOK (eksterne midler).',
      allocationNok: 'Set aside from the alliance’s ordinary contribution, in NOK (disponert).',
      positionPercent: 'The position the money is to cover, in per cent of a full one (stilling).',
      fullyFinanced:
        'Whether the giver pays for all of it (fullfinansiert); null where no source says so.',
      fullyFinancedByBodyId: {
        description: 'The giver that pays for all of it.',
        refersTo: 'Body',
      },
      selfFinanced:
        'Whether it is to pay for itself (selvfinansiert); null where no source says so.',
      paysForServices:
        'Whether the alliance charges for the work of its secretariat (godtgjøring); null where no source says so.',
      resultNok: 'The result of the year, in NOK; a deficit is below zero (resultat).',
      resultReason: 'The reason for the result.',
      text: 'What the source says about the money.',
      grants: 'Grants it includes.',
    },
  });
  module.lists('HealthFunding', {
    filter: ['programme', 'year', 'fullyFinanced', 'selfFinanced', 'resultNok'],
    order: ['year', 'contributionNok', 'externalNok', 'resultNok'],
  });
}
