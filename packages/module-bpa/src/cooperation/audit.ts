import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { BpaAuditMethod } from '../generated/client/enums.ts';
import type { BpaHub } from '../hub.ts';

export function registerAudit(hub: BpaHub): void {
  hub.enum('BpaAuditMethod', BpaAuditMethod, {
    description: 'How something is looked at.',
    values: {
      AUDIT: 'Audit of how the supplier works (revisjon).',
      CONTROL: 'Control of terms (kontroll).',
    },
  });
  const audit = hub.model('BpaAudit', {
    description: 'A joint audit of the suppliers (felles revisjon).',
    rule: 'public',
    fields: {
      round: 'The round whose suppliers are audited.',
      network: 'The network that decided it.',
      title: 'Title.',
      year: 'The year for which it was decided.',
      decidedYear: 'The year in which it was decided.',
      decidedByBodyId: { description: 'The body that decided it.', refersTo: 'Body' },
      isCarriedOut: 'Whether it was carried out (gjennomført); null where no source says.',
      subjects: 'What it looks at.',
    },
  });
  hub.model('BpaAuditSubject', {
    description: 'What an audit looks at (revisjonstema).',
    rule: 'public',
    fields: {
      audit: 'The audit.',
      method: 'How it is looked at.',
      title: 'The subject.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('BpaAudit', {
    one: 'bpaAudit',
    many: 'bpaAudits',
    filter: ['roundId', 'networkId', 'year', 'decidedByBodyId'],
    order: ['year'],
  });
  hub.extend('Body', (x) => ({
    bpaAudits: x.list({
      type: audit,
      description:
        'Joint audits of suppliers of user-controlled assistance it decided (revisjoner).',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).bpaAudit.findMany({
          where: { decidedByBodyId: { in: [...keys] } },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.decidedByBodyId);
      },
    }),
  }));
  hub.search({
    type: 'BpaAudit',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
  hub.search({
    type: 'BpaAuditSubject',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
}
