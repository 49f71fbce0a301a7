import { dayForList, listsByKey, type ModelRef } from '@vesthub/kernel';
import { artFestival, type ArtFestivalBuilder } from './module.ts';
import { FestivalFundingKind } from './generated/client/enums.ts';
import type PrismaTypes from './generated/pothos.ts';

type Giver = 'bodyId' | 'countyAuthorityId' | 'municipalityId';

export function registerFunding(module: ArtFestivalBuilder): void {
  module.enum('FestivalFundingKind', FestivalFundingKind, {
    description: 'Income of the festival by origin (inntektskilde).',
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
  const funding = module.model('FestivalFunding', {
    description:
      'Money to the festival (finansiering). One amount may have several givers; no source says how they share it.',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'edition' },
    fields: {
      festival: 'The festival.',
      edition: 'The edition; null when the money is for a period.',
      kind: 'What kind of money it is.',
      amountNok: 'Amount, whole Norwegian kroner; null where a source gives a range or no amount.',
      amountNokMin: 'Lower end of a range, whole Norwegian kroner.',
      amountNokMax: 'Upper end of a range, whole Norwegian kroner.',
      asInEarlierYears:
        'Whether the source says that the amount is the same as in earlier years (som tidligere år).',
      text: 'Description.',
      period: 'The period the money is for, where it is not for one edition.',
      givers: 'Who gives it (bidragsytere).',
    },
  });
  module.lists('FestivalFunding', {
    filter: ['kind', 'amountNok', 'editionId'],
    order: ['editionId', 'amountNok'],
  });
  module.value('FestivalFundingGiver', {
    as: 'Participant',
    of: 'funding',
    description: 'A giver of money to the festival (bidragsyter).',
    defaultOrder: 'position',
    fields: {
      funding: 'The money.',
      name: 'Name.',
      bodyId: { description: 'The giver as a body of the alliance’s register.', refersTo: 'Body' },
      countyAuthorityId: {
        description: 'The county authority (fylkeskommune), when the giver is one.',
        refersTo: 'CountyAuthority',
      },
      municipalityId: {
        description: 'The municipality (kommune), when the giver is one.',
        refersTo: 'Municipality',
      },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.model('FestivalResult', {
    description:
      'The surplus of an edition in the accounts, negative for a deficit (regnskapsresultat).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      edition: 'The edition.',
      amountNok: 'Whole Norwegian kroner; negative is a deficit.',
      asBudgeted: 'Whether it agrees with the adopted budget (i tråd med vedtatt budsjett).',
      decidedByBodyId: { description: 'The body whose decision it follows.', refersTo: 'Body' },
      caseNumber: 'Number of the case (saksnummer).',
      caseId: { description: 'The case (sak).', refersTo: 'Case' },
      explanation: 'The reason for it (forklaring).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('FestivalResult', {
    filter: ['amountNok', 'editionId'],
    order: ['editionId', 'amountNok'],
  });
  for (const [type, column] of [
    ['Body', 'bodyId'],
    ['CountyAuthority', 'countyAuthorityId'],
    ['Municipality', 'municipalityId'],
  ] as const) {
    registerGivenBy(module, funding, type, column);
  }
  module.search({
    type: 'FestivalFunding',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
}

function registerGivenBy(
  module: ArtFestivalBuilder,
  funding: ModelRef<PrismaTypes, 'FestivalFunding'>,
  type: string,
  column: Giver,
): void {
  module.extend(type, (x) => ({
    festivalFundings: x.list({
      type: funding,
      description:
        'Money it gave to the art festival, by itself or together with others (finansiering).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayForList(args, context);
        const rows = await artFestival.client(context).festivalFundingGiver.findMany({
          where: { [column]: { in: [...keys] }, funding: module.validOn('FestivalFunding', day) },
          include: { funding: true },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row[column]).map((list) =>
          list.map((row) => row.funding),
        );
      },
    }),
  }));
}
