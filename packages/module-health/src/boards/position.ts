import { database } from '../database.ts';
import { HealthReportRhythm } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerPosition(hub: HealthHub): void {
  hub.enum('HealthReportRhythm', HealthReportRhythm, {
    description: 'How often something is reported.',
    values: {
      YEARLY: 'Once a year (årlig).',
      FOUR_MONTHLY: 'Three times a year (tertialvis).',
      ONGOING: 'As the work goes on (løpende).',
    },
  });
  hub.model('HealthPosition', {
    description: 'A position that works for the cooperation, KomUt or public health (stilling).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      programme: 'The strand of work it belongs to.',
      title: 'Title (stillingstittel).',
      year: 'The year the source describes.',
      percent: 'Share of a full position, in per cent (stillingsprosent).',
      secretariatBodyId: {
        description: 'The secretariat it is part of or sits with.',
        refersTo: 'Body',
      },
      coLocated: 'Whether a source says that it only sits with the secretariat (samlokalisert).',
      personnelManager: 'Who has the responsibility for the holder as staff (personalansvar).',
      adviser: 'Who advises in the subject (faglig rådgiver).',
      holders: 'Who held it.',
      reportsTo: 'Whom the holder reports to.',
      functions: 'What the holder does for boards, committees and networks.',
    },
  });
  hub.collection('HealthPosition', {
    one: 'healthPosition',
    many: 'healthPositions',
    filter: ['programme', 'title', 'year', 'percent'],
    order: ['year', 'percent', 'title'],
  });
  hub.model('HealthPositionHolder', {
    description: 'A person in a position, in the public role a source gives (innehaver).',
    rule: 'public',
    fields: {
      post: 'The position.',
      holderName: 'Name, as the source writes it.',
      year: 'The year the source describes.',
    },
  });
  hub.model('HealthReportingLine', {
    description: 'Whom the holder of a position reports to (rapporteringslinje).',
    rule: 'public',
    fields: {
      post: 'The position.',
      bodyId: { description: 'The body reported to, when it is a body.', refersTo: 'Body' },
      role: 'The role reported to, when it is a person’s role.',
      rhythm: 'How often.',
      position: 'Place in the list.',
    },
  });
  hub.model('HealthSecretariatFunction', {
    description: 'What the holder of a position does as a secretariat (sekretariatsfunksjon).',
    rule: 'public',
    fields: {
      post: 'The position.',
      board: 'The board or committee it is done for.',
      title: 'What is done.',
      sharedWithBodyId: {
        description: 'The body whose representative shares the function (felles sekretariat).',
        refersTo: 'Body',
      },
      position: 'Place in the list.',
    },
  });
  hub.search({
    type: 'HealthPosition',
    title: (row: { title: string }) => row.title,
  });
  hub.search({
    type: 'HealthSecretariatFunction',
    title: (row: { title: string }) => row.title,
  });
  hub.check({
    name: 'health-public-health-position',
    title: {
      nb: 'Midlene til folkehelse dekker den stillingen som er foreslått',
      en: 'What is set aside for public health covers the position that is proposed',
    },
    run: async (context) => {
      const [fundings, positions] = await Promise.all([
        database(context).healthFunding.findMany({
          where: { positionPercent: { not: null } },
          orderBy: { year: 'asc' },
        }),
        database(context).healthPosition.findMany({ where: { percent: { not: null } } }),
      ]);
      return fundings.map((funding) => {
        const covered = positions.filter(
          ({ programme, year }) => programme === funding.programme && year === funding.year,
        );
        return {
          what: funding.id,
          expected: funding.positionPercent!,
          actual: covered.reduce((sum, { percent }) => sum + percent!, 0),
          statedBy: [
            ['HealthFunding', funding.id] as const,
            ...covered.map(({ id }) => ['HealthPosition', id] as const),
          ],
        };
      });
    },
  });
}
