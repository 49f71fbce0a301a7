import { listsByKey } from '@vesthub/kernel';
import { artFestival, type ArtFestivalBuilder } from './module.ts';
import { FestivalArtistCategoryKind } from './generated/client/enums.ts';

export function registerFestival(module: ArtFestivalBuilder): void {
  module.enum('FestivalArtistCategoryKind', FestivalArtistCategoryKind, {
    description: 'A group of artists by age, training or membership (kunstnerkategori).',
    values: {
      VISUAL_ARTIST: 'Visual artist (billedkunstner).',
      CRAFT_ARTIST: 'Craft artist (kunsthåndverker).',
    },
  });
  const festival = module.model('ArtFestival', {
    description:
      'A yearly art round (kunstrunde): a joint exhibition (fellesutstilling) that moves between the municipalities, and open studios (åpne atelierer).',
    rule: 'public',
    defaultOrder: 'name',
    fields: {
      name: 'Name.',
      bodyId: { description: 'The festival as a body of the alliance.', refersTo: 'Body' },
      startYear: 'Year of the first edition (oppstart).',
      description: 'Description.',
      purpose: 'What it is for (formål).',
      claim: 'How its organiser describes it; no figures support it (påstand).',
      isJuried: 'Whether artists are admitted by a jury (juryert).',
      worksPerArtist: 'Number of works each artist shows in the joint exhibition (verk).',
      openStudioWeekends: 'Number of weekends with open studios in an edition (helger).',
      isAmbulatory: 'Whether the joint exhibition moves between the municipalities (ambulerer).',
      email: 'Its public e-mail address.',
      artistCategories: 'The kinds of artist it is for.',
      organisers: 'The bodies that ran it, by period (arrangør).',
      editions: { description: 'Its editions, by year (arrangementer).', connection: true },
      rollingTotals: 'Artists and visits since the beginning, as stated in a year.',
      groups: 'The groups it works with (prosjektgruppe, faggruppe, kulturnettverk).',
      staff: 'Who leads it, by period (prosjektleder).',
      milestones: 'Dated events in its history (milepæler).',
      activities: { description: 'The activities of its year, in order (årssyklus).', atMost: 30 },
      fundings: 'Money to it (finansiering).',
    },
  });
  module.collection('ArtFestival', {
    one: 'artFestival',
    many: 'artFestivals',
    filter: ['name', 'bodyId', 'startYear'],
    order: ['name'],
    catalogue: {
      question: { nb: 'Hva er kunstrunden i området?', en: 'What is the art round of the region?' },
      term: 'kunstrunde',
      topics: ['CULTURE'],
      example: '{ artFestivals { nodes { key name purpose editions { totalCount } } } }',
      one: {
        question: {
          nb: 'Hva skjer i denne kunstrunden hvert år?',
          en: 'What happens in this art round every year?',
        },
        example:
          '{ artFestival(id: "kunst-rett-vest") { name description startYear editions { totalCount } } }',
      },
    },
  });
  module.model('FestivalArtistCategory', {
    description: 'A kind of artist the festival is for (kunstnergruppe).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      festival: 'The festival.',
      kind: 'The kind of artist.',
      name: 'The source’s words for it.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.extend('Body', (x) => ({
    artFestivals: x.list({
      type: festival,
      description: 'The art festival that this body is.',
      loadMany: async (keys, _args, context) =>
        listsByKey(
          keys,
          await artFestival.client(context).artFestival.findMany({
            where: { bodyId: { in: [...keys] } },
            orderBy: { id: 'asc' },
          }),
          (row) => row.bodyId,
        ),
    }),
  }));
  module.search({
    type: 'ArtFestival',
    title: (row) => row.name,
    texts: (row) => [row.description, row.purpose, row.claim],
  });
}
