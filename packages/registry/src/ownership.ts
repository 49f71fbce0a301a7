import { listsByKey } from '@vesthub/kernel';
import { OwnershipDecisionStage } from './generated/client/enums.ts';
import { registry, type RegistryBuilder } from './module.ts';
import { registerTransferOwnership } from './transfer-ownership.ts';

export function registerOwnership(module: RegistryBuilder): void {
  module.enum('OwnershipDecisionStage', OwnershipDecisionStage, {
    description: 'Progress of a decision on ownership (vedtaksstadium).',
    values: { PROPOSED: 'Put forward (forslag).', ADOPTED: 'Decided (vedtatt).' },
  });
  const ownership = module.model('ModuleOwnership', {
    description:
      'The owner of a module in a period (eierskap). While a module has no owner, a keeper keeps its data.',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: {},
    fields: {
      module: 'The module.',
      ownerId: {
        description:
          'Body that answers for the collaboration and its data; null where no source names one.',
        refersTo: 'Body',
        as: 'body',
      },
      hostId: {
        description: 'Legal person (vert) behind an owner that is not one itself.',
        refersTo: 'Body',
      },
      isHostAssumed:
        'Whether the host is plausible, but stated by no source (antatt); null if its certainty is that of the ownership.',
      keeperId: {
        description: 'Body that keeps the data of a module without owner.',
        refersTo: 'Body',
      },
      governedBy: 'How the collaboration is governed.',
      municipalityCount: 'Number of municipalities in the collaboration.',
      role: 'Role of the owner in the collaboration.',
      period: 'The period of the ownership.',
      periodNote: 'The period in words, where the source gives no day.',
      note: 'A note on the module in all its periods.',
      decision: 'The decision the ownership is based on.',
      partners: 'Bodies that share the module with its owner.',
    },
  });
  module.value('ModuleOwnershipPartner', {
    as: 'Participant',
    of: 'ownership',
    description: 'A body that shares a module with its owner (partner).',
    defaultOrder: 'position',
    fields: {
      position: 'Position in the list of partners.',
      bodyId: { description: 'The partner.', refersTo: 'Body' },
      ownership: 'The shared ownership.',
    },
  });
  const decision = module.model('OwnershipDecision', {
    description: 'Decision on the ownership of modules (vedtak om framtiden).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      title: 'Subject of the decision.',
      bodyId: { description: 'Body that dealt with it.', refersTo: 'Body' },
      stage: 'The stage it reached.',
      date: 'The day the body dealt with it.',
      note: 'Remarks.',
      ownerships: 'Ownerships based on it.',
    },
  });
  module.extend('Body', (x) => ({
    ownershipDecisions: x.list({
      type: decision,
      description:
        'Decisions on the ownership of modules that it dealt with (vedtak om framtiden).',
      loadMany: async (keys, _args, context) => {
        const rows = await registry.client(context).ownershipDecision.findMany({
          where: { bodyId: { in: [...keys] } },
          orderBy: [{ date: 'asc' }, { id: 'asc' }],
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.collection('ModuleOwnership', {
    many: 'moduleOwnerships',
    groups: { by: ['ownerId', 'moduleId'] },
    filter: ['moduleId', 'ownerId', 'hostId', 'keeperId'],
    order: ['from'],
    catalogue: {
      question: {
        nb: 'Hvem har hatt hva, siden når og etter hvilket vedtak?',
        en: 'Who has had what, since when and by which decision?',
      },
      term: 'eierskap',
      topics: ['QUALITY', 'MEMBERSHIP'],
      example:
        '{ moduleOwnerships { totalCount nodes { module { title } body { name } host { name } period { from to } decision { title } } } }',
    },
  });
  registerTransferOwnership(module, ownership);
}
