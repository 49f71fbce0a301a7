import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { RegionalReportKind } from '../generated/client/enums.ts';
import type { RegionalHub } from '../hub.ts';

export function registerOrganisation(hub: RegionalHub): void {
  const responsibility = hub.model('RegionalResponsibility', {
    description: 'Who answers for what in regional development (organisering).',
    rule: 'public',
    fields: {
      year: 'The year.',
      holder: 'The role that holds it.',
      bodyId: { description: 'The body the holder belongs to.', refersTo: 'Body' },
      text: 'What it answers for.',
      condition: 'What it depends on (forutsetning).',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.enum('RegionalReportKind', RegionalReportKind, {
    description: 'What kind of report it is.',
    values: {
      FOUR_MONTH_REPORT: 'Report of a third of a year (tertialrapport).',
      ANNUAL_REPORT: 'Annual report of the priority area (årsrapport).',
    },
  });
  const report = hub.model('RegionalReport', {
    description: 'A body that treats a report on regional development (rapportering).',
    rule: 'public',
    fields: {
      year: 'The year.',
      kind: 'What kind of report.',
      bodyId: { description: 'The body that treats it.', refersTo: 'Body' },
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('RegionalResponsibility', {
    one: 'regionalResponsibility',
    many: 'regionalResponsibilities',
    filter: ['year', 'bodyId'],
    order: ['year'],
  });
  hub.collection('RegionalReport', {
    one: 'regionalReport',
    many: 'regionalReports',
    filter: ['year', 'kind', 'bodyId'],
    order: ['year'],
  });
  hub.extend('Body', (x) => ({
    regionalResponsibilities: x.list({
      type: responsibility,
      description: 'What it answers for in regional development (ansvar).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).regionalResponsibility.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
    regionalReports: x.list({
      type: report,
      description: 'Reports on regional development that it treats (rapporter).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).regionalReport.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: { position: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.search({
    type: 'RegionalResponsibility',
    title: (row: { text: string }) => row.text,
    texts: (row: { holder: string; textEn: string | null }) => [row.holder, row.textEn],
  });
}
