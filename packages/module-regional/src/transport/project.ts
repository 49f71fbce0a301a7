import { RegionalProjectStatus } from '../generated/client/enums.ts';
import type { RegionalHub } from '../hub.ts';

export function registerProject(hub: RegionalHub): void {
  hub.enum('RegionalProjectStatus', RegionalProjectStatus, {
    description: 'How far a trial or development has come.',
    values: {
      TESTED: 'Tried in practice (testet).',
      IN_DEVELOPMENT: 'Being developed (under utvikling).',
      COOPERATION_ESTABLISHED: 'A cooperation has been set up (samarbeid etablert).',
    },
  });
  hub.model('RegionalProject', {
    description:
      'A trial or development that came out of a network (utprøving, utviklingsprosjekt).',
    rule: 'public',
    fields: {
      network: 'The network.',
      title: 'What it is.',
      status: 'How far it has come.',
      date: 'When a document says so.',
      datePrecision: 'How exactly that is known.',
      placeFrom: 'One end of the line it is for.',
      placeTo: 'The other end of the line.',
      isCommercial: 'Whether it is meant for the market (kommersialisering); null where not said.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('RegionalProject', {
    one: 'regionalProject',
    many: 'regionalProjects',
    filter: ['networkId', 'status', 'date', 'title', 'isCommercial'],
    order: ['date', 'title'],
  });
  hub.search({
    type: 'RegionalProject',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'placeFrom' | 'placeTo', string | null>) => [
      row.titleEn,
      row.placeFrom,
      row.placeTo,
    ],
  });
}
