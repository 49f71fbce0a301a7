import { dayForList, holdsOn, listsByKey } from '@vesthub/kernel';
import { database } from './database.ts';
import { FestivalFundingKind } from './generated/client/enums.ts';
import type { ArtFestivalHub } from './hub.ts';

type Giver = 'bodyId' | 'countyAuthorityId' | 'municipalityId';

export function registerFunding(hub: ArtFestivalHub): void {
  hub.enum('FestivalFundingKind', FestivalFundingKind, {
    description: 'What kind of money it is.',
    values: {
      PROPOSED_BUDGET:
        'Proposed in the alliance’s budget; not the adopted figure (foreslått avsatt).',
      ALLIANCE: 'From the alliance (bidrag fra Vestregionen).',
      EXTERNAL_GRANT: 'Grants from outside (eksterne tilskudd).',
      EXTERNAL_NEEDED: 'Grants from outside that a plan depends on (forutsatte tilskudd).',
      HOST: 'From the host municipality (vertskapsbidrag).',
      COUNTY_SUPPORT: 'Support of a county authority (støtte fra fylkeskommunen).',
    },
  });
  const funding = hub.model('FestivalFunding', {
    description:
      'Money to the festival (finansiering). Several givers may stand behind one amount; how it is shared is not stated.',
    rule: 'public',
    fields: {
      festival: 'The festival.',
      edition: 'The edition; null when it holds for a period.',
      kind: 'What kind of money it is.',
      amountNok: 'Whole Norwegian kroner; null where a source gives a range or no amount.',
      amountNokMin: 'Lower end of a range, whole Norwegian kroner.',
      amountNokMax: 'Upper end of a range, whole Norwegian kroner.',
      asInEarlierYears: 'Whether the source says it is as in earlier years (som tidligere år).',
      text: 'What it is.',
      period: 'When it holds, where it is not for one edition.',
      givers: 'Who gives it (bidragsytere).',
    },
  });
  hub.collection('FestivalFunding', {
    one: 'festivalFunding',
    many: 'festivalFundings',
    filter: ['kind', 'amountNok', 'editionId'],
    order: ['editionId', 'amountNok'],
  });
  hub.model('FestivalFundingGiver', {
    description: 'One who gives money to the festival (bidragsyter).',
    rule: 'public',
    fields: {
      funding: 'The money.',
      name: 'Name.',
      bodyId: { description: 'As a body of the alliance’s register.', refersTo: 'Body' },
      countyAuthorityId: {
        description: 'The county authority (fylkeskommune), when it is one.',
        refersTo: 'CountyAuthority',
      },
      municipalityId: {
        description: 'The municipality (kommune), when it is one.',
        refersTo: 'Municipality',
      },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('FestivalResult', {
    description:
      'The result of an edition in the accounts (regnskapsresultat); a deficit (underskudd) is negative.',
    rule: 'public',
    fields: {
      edition: 'The edition.',
      amountNok: 'Whole Norwegian kroner; negative is a deficit.',
      asBudgeted: 'Whether it is as the adopted budget had it (i tråd med vedtatt budsjett).',
      decidedByBodyId: { description: 'The body whose decision it follows.', refersTo: 'Body' },
      caseNumber: 'Number of the case (saksnummer).',
      caseId: { description: 'The case (sak).', refersTo: 'Case' },
      explanation: 'Why it is so (forklaring).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('FestivalResult', {
    one: 'festivalResult',
    many: 'festivalResults',
    filter: ['amountNok', 'editionId'],
    order: ['editionId', 'amountNok'],
  });
  for (const [type, column] of [
    ['Body', 'bodyId'],
    ['CountyAuthority', 'countyAuthorityId'],
    ['Municipality', 'municipalityId'],
  ] as const) {
    registerGivenBy(hub, funding, type, column);
  }
  hub.search({
    type: 'FestivalFunding',
    title: (row: { text: string }) => row.text,
    texts: (row: { textEn: string | null }) => [row.textEn],
  });
}

function registerGivenBy(
  hub: ArtFestivalHub,
  funding: ReturnType<typeof hub.model<'FestivalFunding'>>,
  type: string,
  column: Giver,
): void {
  hub.extend(type, (x) => ({
    festivalFundings: x.list({
      type: funding,
      description: 'Money to the art festival, given alone or together with others (finansiering).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayForList(args, context);
        const rows = await database(context).festivalFundingGiver.findMany({
          where: { [column]: { in: [...keys] } },
          include: { funding: true },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row[column]).map((list) =>
          list.map((row) => row.funding).filter((row) => holdsOn(row, day)),
        );
      },
    }),
  }));
}
