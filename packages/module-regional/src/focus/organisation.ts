import { listsByKey } from '@vesthub/kernel';
import { regional, type RegionalBuilder } from '../module.ts';
import { RegionalReportKind } from '../generated/client/enums.ts';

export function registerOrganisation(module: RegionalBuilder): void {
  const responsibility = module.model('RegionalResponsibility', {
    description: 'A responsibility in regional development (organisering).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      year: 'The year.',
      holder: 'The role that has the responsibility.',
      bodyId: { description: 'The body the holder belongs to.', refersTo: 'Body' },
      text: 'What the holder is responsible for.',
      condition: 'What it depends on (forutsetning).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.enum('RegionalReportKind', RegionalReportKind, {
    description: 'Rhythm of a report on regional development (rapporttype).',
    values: {
      FOUR_MONTH_REPORT: 'Report on four months (tertialrapport).',
      ANNUAL_REPORT: 'Annual report of the priority area (årsrapport).',
    },
  });
  const report = module.model('RegionalReport', {
    description: 'A body that deals with a report on regional development (rapportering).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      year: 'The year.',
      kind: 'What kind of report it is.',
      bodyId: { description: 'The body that deals with it.', refersTo: 'Body' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('RegionalResponsibility', {
    filter: ['year', 'bodyId'],
    order: ['year'],
  });
  module.lists('RegionalReport', {
    filter: ['year', 'kind', 'bodyId'],
    order: ['year'],
  });
  module.extend('Body', (x) => ({
    responsibilities: x.list({
      type: responsibility,
      description: 'Its responsibilities in regional development (ansvar).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalResponsibility.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
    reports: x.list({
      type: report,
      description: 'Reports on regional development that it deals with (rapporter).',
      loadMany: async (keys, _args, context) => {
        const rows = await regional.client(context).regionalReport.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.search({
    type: 'RegionalResponsibility',
    title: (row) => row.text,
    texts: (row) => [row.holder, row.textEn],
  });
}
