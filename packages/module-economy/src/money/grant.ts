import { GrantStep } from '../generated/client/enums.ts';
import type { EconomyBuilder } from '../module.ts';

export function registerGrant(module: EconomyBuilder) {
  module.enum('GrantStep', GrantStep, {
    description: 'Step in the course of a grant (trinn i et tilskudds liv).',
    values: {
      APPLIED: 'Applied for, or the application was prepared (søkt).',
      EXPECTED: 'Expected in a plan or budget (ventet).',
      GRANTED: 'Granted or received (innvilget eller mottatt).',
      BOUND: 'Reserved for a purpose or a later year (bundet).',
      USED: 'Used (brukt).',
      REPORTED: 'Reported in a report or in the accounts (rapportert).',
    },
  });
  const grant = module.model('Grant', {
    description:
      'Grant: money from another organisation for a purpose, from application to report (tilskudd).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      title: 'Name of the grant in this data set (navn).',
      purpose: 'Purpose of the grant (formål); null if not stated.',
      year: 'Year of the grant or of the application; null if neither is known.',
      recipientBodyId: {
        description: 'The body that receives it (mottaker); null if unknown.',
        refersTo: 'Body',
      },
      bodyId: {
        description: 'The collaboration for which it is given (samarbeid); null if none.',
        refersTo: 'Body',
      },
      amountNok: 'Amount, NOK (beløp); null if not stated or given as a range.',
      amountMinNok: 'Lowest amount of the range, NOK; null if no range is given.',
      amountMaxNok: 'Highest amount of the range, NOK; null if no range is given.',
      approximate: 'Whether the amount is approximate (rundt).',
      isFullFunding: 'Whether it pays for the whole of its project (fullfinansiert).',
      operatingLine:
        'The line of the operating statement of which it is counted as a part; null if none.',
      givers: 'The givers of the grant (givere).',
      events: 'Its events, in order (forløp).',
      boundFunds: 'Restricted funds in which it was set aside (bundne driftsfond).',
      fundings: 'Fundings of allocations that rest on the grant (bevilgninger).',
    },
  });
  module.collection('Grant', {
    one: 'grant',
    many: 'grants',
    groups: { by: ['year', 'recipientBodyId'], of: ['amountNok'] },
    filter: ['year', 'title', 'recipientBodyId', 'bodyId', 'amountNok', 'operatingLineId'],
    order: ['year', 'amountNok', 'title'],
    catalogue: {
      question: { nb: 'Hvem ga hva til hvilket formål?', en: 'Who gave what for which purpose?' },
      term: 'tilskudd',
      topics: ['MONEY'],
      example:
        '{ grants { totalCount nodes { title year amountNok purpose givers { body { name } } } } }',
      one: {
        question: {
          nb: 'Hvordan gikk det med dette tilskuddet, fra søknad til rapport?',
          en: 'How did this grant fare, from application to report?',
        },
        example:
          '{ grant(id: "helsedirektoratet-2014") { title amountNok givers { amountNok body { name } } events { step date { text } text } } }',
      },
    },
  });
  module.value('GrantGiver', {
    as: 'Participant',
    of: 'grant',
    description: 'Giver of a grant (tilskuddsgiver): a body or a county authority.',
    defaultOrder: 'position',
    fields: {
      grant: 'The grant (tilskudd).',
      position: 'Place in the list, from 1.',
      bodyId: {
        description: 'The giver, if it is a body (organ); otherwise null.',
        refersTo: 'Body',
      },
      countyAuthorityId: {
        description: 'The giver, if it is a county authority (fylkeskommune); otherwise null.',
        refersTo: 'CountyAuthority',
      },
      amountNok:
        'The giver’s part, NOK; null if several gave together and the parts are not stated.',
    },
  });
  module.model('GrantEvent', {
    description: 'An event in the course of a grant (hendelse i et tilskudds liv).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      grant: 'The grant (tilskudd).',
      position: 'Place in the order of events, from 1.',
      step: 'Kind of event.',
      date: 'Day of the event; null if unknown.',
      quarter: 'Quarter of the year, 1 to 4, if a plan gives one (kvartal); otherwise null.',
      amountNok: 'Amount of the event, NOK (beløp); null if not stated.',
      text: 'Details; null if none.',
    },
  });
  module.lists('GrantEvent', {
    filter: ['grantId', 'step', 'date'],
    order: ['date'],
  });
  module.search({
    type: 'Grant',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.purpose, row.purposeEn],
  });
  return grant;
}
