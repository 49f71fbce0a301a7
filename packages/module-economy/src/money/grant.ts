import { GrantStep } from '../generated/client/enums.ts';
import type { EconomyHub } from '../hub.ts';

export function registerGrant(hub: EconomyHub) {
  hub.enum('GrantStep', GrantStep, {
    description: 'Step in the life of a grant (trinn i et tilskudds liv).',
    values: {
      APPLIED: 'Applied for, or the application was prepared (søkt).',
      EXPECTED: 'Counted on in a plan or budget (ventet).',
      GRANTED: 'Granted or received (innvilget eller mottatt).',
      BOUND: 'Bound to a purpose or a later year (bundet).',
      USED: 'Used (brukt).',
      REPORTED: 'Accounted for in a report or the accounts (rapportert).',
    },
  });
  const grant = hub.model('Grant', {
    description: 'Money from outside for a purpose (tilskudd), from application to report.',
    rule: 'public',
    fields: {
      title: 'What it is called here (navn).',
      purpose: 'What it is for (formål).',
      year: 'Year it is for, or of the application; null where neither is known.',
      recipientBodyId: { description: 'Who receives it (mottaker).', refersTo: 'Body' },
      bodyId: { description: 'The collaboration it is for (samarbeid).', refersTo: 'Body' },
      amountNok: 'Kroner (beløp); null where no amount is stated.',
      amountMinNok: 'Lowest amount of a range, kroner.',
      amountMaxNok: 'Highest amount of a range, kroner.',
      approximate: 'Whether the amount is a round number (rundt).',
      fullyFunds: 'Whether it pays for the whole of its project (fullfinansiert).',
      operatingLine: 'The line of the operating statement it is read as part of.',
      givers: 'Who gives it (givere).',
      events: 'What happened to it, in order (forløp).',
      boundFunds: 'Restricted funds it was set aside in (bundne driftsfond).',
      fundings: 'Allocations it is counted on for (bevilgninger).',
    },
  });
  hub.collection('Grant', {
    one: 'grant',
    many: 'grants',
    filter: ['year', 'title', 'recipientBodyId', 'bodyId', 'amountNok', 'operatingLineId'],
    order: ['year', 'amountNok', 'title'],
  });
  hub.model('GrantGiver', {
    description: 'Giver of a grant (tilskuddsgiver): a body or a county authority.',
    rule: 'public',
    fields: {
      grant: 'The grant (tilskudd).',
      position: 'Place in the list, from 1.',
      bodyId: { description: 'The giver, where it is a body (organ).', refersTo: 'Body' },
      countyAuthorityId: {
        description: 'The giver, where it is a county authority (fylkeskommune).',
        refersTo: 'CountyAuthority',
      },
      amountNok: 'Its part, kroner; null where several gave together and parts are not stated.',
    },
  });
  hub.collection('GrantGiver', {
    one: 'grantGiver',
    many: 'grantGivers',
    filter: ['grantId', 'bodyId', 'countyAuthorityId', 'amountNok'],
    order: ['amountNok'],
  });
  hub.model('GrantEvent', {
    description: 'Something that happened to a grant (hendelse i et tilskudds liv).',
    rule: 'public',
    fields: {
      grant: 'The grant (tilskudd).',
      position: 'Place in the order of events, from 1.',
      step: 'What happened.',
      date: 'When.',
      datePrecision: 'How exactly that is known.',
      quarter: 'Quarter of the year, where a plan gives one (kvartal).',
      amountNok: 'Kroner it is about (beløp).',
      text: 'More about it.',
    },
  });
  hub.collection('GrantEvent', {
    one: 'grantEvent',
    many: 'grantEvents',
    filter: ['grantId', 'step', 'date'],
    order: ['date'],
  });
  hub.search({
    type: 'Grant',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null; purpose: string | null; purposeEn: string | null }) => [
      row.titleEn,
      row.purpose,
      row.purposeEn,
    ],
  });
  return grant;
}
