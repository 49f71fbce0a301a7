import { database } from '../database.ts';
import type { HealthHub } from '../hub.ts';

export function registerFunding(hub: HealthHub): void {
  hub.model('HealthFunding', {
    description:
      'What paid for one strand of the work on health in a year, and how the year came out (finansiering).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      programme: 'The strand of work.',
      year: 'Calendar year.',
      ratePerInhabitantNok:
        'What municipalities pay per inhabitant, in NOK (kontingent per innbygger).',
      contributionNok: 'What that came to, in NOK (kontingent).',
      externalNok: 'Money from outside, in NOK (eksterne midler).',
      allocationNok: 'Set aside from the alliance’s ordinary contribution, in NOK (disponert).',
      positionPercent: 'The position the money is to cover, in per cent of a full one (stilling).',
      fullyFinanced: 'Whether the source says that the giver pays for all of it (fullfinansiert).',
      fullyFinancedByBodyId: { description: 'That giver.', refersTo: 'Body' },
      selfFinanced: 'Whether it is to pay for itself (selvfinansiert).',
      paysForServices:
        'Whether the alliance asks to be paid for what its secretariat does (godtgjøring).',
      resultNok: 'The result of the year, in NOK; a deficit is below zero (resultat).',
      resultReason: 'Why the result is what it is.',
      text: 'What the source says of the money.',
      grants: 'The grants in it.',
    },
  });
  hub.collection('HealthFunding', {
    one: 'healthFunding',
    many: 'healthFundings',
    filter: ['programme', 'year', 'fullyFinanced', 'selfFinanced', 'resultNok'],
    order: ['year', 'contributionNok', 'externalNok', 'resultNok'],
  });
  hub.check({
    name: 'health-fully-financed-without-deficit',
    title: {
      nb: 'Den som fullfinansierer, har dekket det prosjektet kostet',
      en: 'The one who pays for all of it has covered what the project cost',
    },
    run: async (context) => {
      const fundings = await database(context).healthFunding.findMany({
        where: { fullyFinanced: true, externalNok: { not: null }, resultNok: { not: null } },
        orderBy: { id: 'asc' },
      });
      return fundings.map((funding) => ({
        what: funding.id,
        expected: funding.externalNok!,
        actual: funding.externalNok! - funding.resultNok!,
        statedBy: [['HealthFunding', funding.id]],
      }));
    },
  });
  hub.check({
    name: 'health-external-money',
    title: {
      nb: 'De eksterne midlene er summen av tilskuddene',
      en: 'The money from outside is the sum of the grants',
    },
    run: async (context) => {
      const fundings = await database(context).healthFunding.findMany({
        where: { externalNok: { not: null } },
        include: { grants: true },
        orderBy: { id: 'asc' },
      });
      return fundings.map((funding) => ({
        what: funding.id,
        expected: funding.externalNok!,
        actual: funding.grants.reduce((sum, grant) => sum + grant.amountNok, 0),
        statedBy: [['HealthFunding', funding.id]],
      }));
    },
  });
}
