import { dayForList, listsByKey } from '@vesthub/kernel';
import { database } from './database.ts';
import type { ArtFestivalHub } from './hub.ts';

export function registerEdition(hub: ArtFestivalHub): void {
  const edition = hub.model('FestivalEdition', {
    description:
      'One year’s festival (årets arrangement), with its joint exhibition (fellesutstilling) and open studios.',
    rule: 'public',
    fields: {
      festival: 'The festival.',
      year: 'Calendar year.',
      statedNumber: 'Which time it was held, where a source says so.',
      jubilee: 'The jubilee it was (jubileum).',
      venue: 'Where the joint exhibition was held (utstillingssted).',
      periodAsPrinted: 'The dates of the exhibition as printed, where they are doubtful.',
      openingDate: 'The day of the opening (åpning).',
      openingTime: 'The hour of the opening, as `19:00`.',
      applicationDeadline: 'Last day to apply (søknadsfrist).',
      invitation: 'Whom it invited instead of calling for applications (invitert).',
      areaSquareMetres: 'Floor of the joint exhibition, square metres (kvm).',
      areaApproximate: 'Whether the source says about (ca.).',
      projectRoomCount: 'Rooms for the artists’ own projects (prosjektrom).',
      projectRoomTheme: 'What the project rooms were about.',
      salesNok: 'Art sold in the time of the festival, whole Norwegian kroner (omsatt kunst).',
      obligatoryStudioWeekends:
        'Weekends an artist had to keep the studio open (forpliktet til åpent atelier).',
      localExhibitionCount: 'Local joint exhibitions, as stated (lokale fellesutstillinger).',
      hasSideProjects: 'Whether side projects were carried out (sideprosjekter).',
      publicHealthProjectCount: 'Projects of the public health work at the festival (folkehelse).',
      hosts: 'Host municipalities (vertskommuner).',
      hostContributions: 'What the hosts paid (vertskapsbidrag).',
      openStudioWeekends: 'Weekends with open studios (åpne atelierer).',
      artistCounts: 'How many artists, by kind of count (kunstnere).',
      visitCounts: 'How many visits, by kind (besøk).',
      municipalityCounts: 'How many municipalities stood behind it, by source.',
      jurors: 'The jury (juryen).',
      rooms: 'Rooms held by institutions (egne rom).',
      sideProjects: 'Side projects and events (sideprosjekter og aktiviteter).',
      sideProjectAims: 'What the side projects were about and aimed at (fokus og mål).',
      localExhibitions: 'Local joint exhibitions (lokale fellesutstillinger).',
      evaluationPoints: 'The artists’ evaluation (evaluering).',
      wishesMet: 'Wishes of earlier evaluations that it met (ønsker).',
      fundings: 'Money to it (finansiering).',
      results: 'Its result in the accounts (regnskapsresultat).',
      milestones: 'Decisions and events about it (milepæler).',
      cycleSteps: { description: 'The steps of its year (årssyklus).', connection: true },
    },
  });
  hub.builder.objectField(edition, 'exhibition', (t) =>
    t.field({
      type: hub.vocabulary.period,
      nullable: true,
      description:
        'When the joint exhibition (fellesutstilling) was open; null where no source says.',
      resolve: (row) => row.exhibitionFrom && { from: row.exhibitionFrom, to: row.exhibitionTo },
    }),
  );
  hub.collection('FestivalEdition', {
    one: 'festivalEdition',
    many: 'festivalEditions',
    filter: ['year', 'venueId', 'festivalId', 'exhibitionFrom', 'salesNok', 'hasSideProjects'],
    order: ['year', 'exhibitionFrom'],
  });
  hub.extend('Municipality', (x) => ({
    festivalEditionsHosted: x.list({
      type: edition,
      description:
        'Editions of the art festival the municipality hosted (vertskommune); on a day: those of the years up to it.',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const day = dayForList(args, context);
        const rows = await database(context).festivalHost.findMany({
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
  hub.search({
    type: 'FestivalEdition',
    title: (row: { year: number }) => `Kunst rett vest ${row.year}`,
    texts: (row: Record<'jubilee' | 'projectRoomTheme' | 'invitation', string | null>) => [
      row.jubilee,
      row.projectRoomTheme,
      row.invitation,
    ],
  });
}
