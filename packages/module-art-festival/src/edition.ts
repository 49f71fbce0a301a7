import { dayForList, listsByKey } from '@vesthub/kernel';
import { artFestival, type ArtFestivalBuilder } from './module.ts';

export function registerEdition(module: ArtFestivalBuilder): void {
  const edition = module.model('FestivalEdition', {
    description:
      'One year’s festival, with its joint exhibition and open studios (årets arrangement).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      festival: 'The festival.',
      year: 'Calendar year.',
      statedNumber: 'Number of the edition in the series, where a source gives it.',
      jubilee: 'The jubilee it celebrated (jubileum).',
      venue: 'Where the joint exhibition was held (utstillingssted).',
      periodAsPrinted: 'The dates of the exhibition as printed, where they are doubtful.',
      openingDate: 'The day of the opening (åpning).',
      openingTime: 'Time of the opening, such as `19:00`.',
      applicationDeadline: 'Last day to apply (søknadsfrist).',
      invitation: 'The artists it invited instead of calling for applications (invitert).',
      areaSquareMetres: 'Floor area of the joint exhibition, square metres (kvm).',
      isAreaApproximate: 'Whether the source calls the area approximate (ca.).',
      projectRoomCount: 'Number of rooms for the artists’ own projects (prosjektrom).',
      projectRoomTheme: 'What the project rooms were about.',
      salesNok: 'Art sold during the festival, whole Norwegian kroner (omsatt kunst).',
      obligatoryStudioWeekends:
        'Number of weekends an artist had to keep the studio open (forpliktet til åpent atelier).',
      localExhibitionCount:
        'Number of local joint exhibitions, as stated (lokale fellesutstillinger).',
      hasSideProjects: 'Whether side projects were carried out (sideprosjekter).',
      publicHealthProjectCount:
        'Number of projects of the public health work at the festival (folkehelse).',
      hosts: 'Host municipalities (vertskommuner).',
      hostContributions: 'What the hosts paid (vertskapsbidrag).',
      openStudioWeekends: 'Weekends with open studios (åpne atelierer).',
      artistCounts: 'Numbers of artists, by kind of count (kunstnere).',
      visitCounts: 'Numbers of visits, by kind (besøk).',
      municipalityCounts: 'Number of municipalities behind it, by source.',
      jurors: 'The jury (juryen).',
      rooms: 'Rooms of the joint exhibition that institutions had to themselves (egne rom).',
      sideProjects: 'Side projects and events (sideprosjekter og aktiviteter).',
      sideProjectAims: 'Subjects and aims of the side projects (fokus og mål).',
      localExhibitions: 'Local joint exhibitions (lokale fellesutstillinger).',
      evaluationPoints: 'The artists’ evaluation (evaluering).',
      wishesMet: 'Wishes of earlier evaluations that it met (ønsker).',
      fundings: 'Money to it (finansiering).',
      results: 'Its result in the accounts (regnskapsresultat).',
      milestones: 'Decisions and events about it (milepæler).',
      activities: { description: 'The activities of its year, in order (årssyklus).', atMost: 30 },
    },
  });
  module.builder.objectField(edition, 'exhibition', (t) =>
    t.field({
      type: module.vocabulary.period,
      nullable: true,
      description:
        'When the joint exhibition (fellesutstilling) was open; null where no source says.',
      resolve: (row) => row.exhibitionFrom && { from: row.exhibitionFrom, to: row.exhibitionTo },
    }),
  );
  module.collection('FestivalEdition', {
    one: 'festivalEdition',
    many: 'festivalEditions',
    groups: { by: ['venueId'], of: ['salesNok'] },
    filter: ['year', 'venueId', 'festivalId', 'exhibitionFrom', 'salesNok', 'hasSideProjects'],
    order: ['year', 'exhibitionFrom'],
    catalogue: {
      question: {
        nb: 'Hvor var kunstrunden hvert år, med hvor mange kunstnere og besøk?',
        en: 'Where was the art round each year, with how many artists and visits?',
      },
      term: 'årets arrangement',
      topics: ['CULTURE'],
      example:
        '{ festivalEditions { totalCount nodes { key year openingDate hosts { municipality { name } } artistCounts { count } visitCounts { count } } } }',
      one: {
        question: {
          nb: 'Hvordan ble kunstrunden i ett år?',
          en: 'How was the art round of one year?',
        },
        example:
          '{ festivalEdition(id: "2016") { year openingDate openingTime hosts { municipality { name } } } }',
      },
    },
  });
  module.extend('Municipality', (x) => ({
    festivalEditionsHosted: x.list({
      type: edition,
      description:
        'Editions of the art festival that the municipality hosted (vertskommune); as of a day, those up to and including the year of the day.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayForList(args, context);
        const rows = await artFestival.client(context).festivalHost.findMany({
          where: {
            municipalityId: { in: [...keys] },
            ...(day ? { edition: { year: { lte: day.getUTCFullYear() } } } : {}),
          },
          include: { edition: true },
          orderBy: { edition: { year: 'asc' } },
        });
        return listsByKey(keys, rows, (row) => row.municipalityId).map((list) =>
          list.map((row) => row.edition),
        );
      },
    }),
  }));
  module.search({
    type: 'FestivalEdition',
    title: (row) => `Kunst rett vest ${row.year}`,
    texts: (row) => [row.jubilee, row.projectRoomTheme, row.invitation],
  });
}
