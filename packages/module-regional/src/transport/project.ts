import { RegionalProjectStatus } from '../generated/client/enums.ts';
import type { RegionalBuilder } from '../module.ts';

export function registerProject(module: RegionalBuilder): void {
  module.enum('RegionalProjectStatus', RegionalProjectStatus, {
    description: 'Progress of a trial or development (prosjektstatus).',
    values: {
      TESTED: 'Tried in practice (testet).',
      IN_DEVELOPMENT: 'Being developed (under utvikling).',
      COOPERATION_ESTABLISHED: 'A cooperation has been set up (samarbeid etablert).',
    },
  });
  module.model('RegionalProject', {
    description:
      'A trial or development that came out of a network (utprøving, utviklingsprosjekt).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      network: 'The network.',
      title: 'Title.',
      status: 'How far it has come.',
      date: 'The date of the document that gives the status.',
      placeFrom: 'One end of the line it is for.',
      placeTo: 'The other end of the line.',
      isCommercial: 'Whether it is meant for the market (kommersialisering); null where not said.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.collection('RegionalProject', {
    many: 'regionalProjects',
    groups: { by: ['status'] },
    filter: ['networkId', 'status', 'date', 'title', 'isCommercial'],
    order: ['date', 'title'],
    catalogue: {
      question: {
        nb: 'Hva ble prøvd ut for transport og vekst?',
        en: 'What was tried out for transport and growth?',
      },
      term: 'utviklingsprosjekt',
      topics: ['DEVELOPMENT'],
      example: '{ regionalProjects { nodes { title status date { text } placeFrom placeTo } } }',
    },
  });
  module.search({
    type: 'RegionalProject',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.placeFrom, row.placeTo],
  });
}
