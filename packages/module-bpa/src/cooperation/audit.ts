import { listsByKey } from '@vesthub/kernel';
import { bpa, type BpaBuilder } from '../module.ts';
import { BpaAuditMethod } from '../generated/client/enums.ts';

export function registerAudit(module: BpaBuilder): void {
  module.enum('BpaAuditMethod', BpaAuditMethod, {
    description: 'Way in which a subject is examined (metode).',
    values: {
      AUDIT: 'Audit of how the supplier works (revisjon).',
      CONTROL: 'Check of terms and conditions (kontroll).',
    },
  });
  const audit = module.model('BpaAudit', {
    description: 'A joint audit of the suppliers (felles revisjon).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      round: 'The round whose suppliers are audited.',
      network: 'The network that decided it.',
      title: 'Title.',
      year: 'The year for which it was decided.',
      decidedYear: 'The year in which it was decided.',
      decidedByBodyId: { description: 'The body that decided it.', refersTo: 'Body' },
      isCarriedOut: 'Whether it was carried out (gjennomført); null where no source says.',
      subjects: 'Its subjects.',
    },
  });
  module.model('BpaAuditSubject', {
    description: 'A subject of an audit (revisjonstema).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      audit: 'The audit.',
      method: 'How it is examined.',
      title: 'The subject.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('BpaAudit', {
    filter: ['roundId', 'networkId', 'year', 'decidedByBodyId'],
    order: ['year'],
  });
  module.extend('Body', (x) => ({
    audits: x.list({
      type: audit,
      description:
        'Joint audits of suppliers of user-controlled assistance it decided (revisjoner).',
      loadMany: async (keys, _args, context) => {
        const rows = await bpa.client(context).bpaAudit.findMany({
          where: { decidedByBodyId: { in: [...keys] } },
          orderBy: [{ year: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.decidedByBodyId);
      },
    }),
  }));
  module.search({
    type: 'BpaAudit',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
  module.search({
    type: 'BpaAuditSubject',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
}
