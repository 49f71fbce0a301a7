import { HostCertainty, OwnershipDecisionStage } from './generated/client/enums.ts';
import type { RegistryHub } from './hub.ts';
import { registerTransferOwnership } from './transfer-ownership.ts';

export function registerOwnership(hub: RegistryHub): void {
  hub.enum('HostCertainty', HostCertainty, {
    description: 'How sure the host of a module is.',
    values: { ASSUMED: 'Plausible, not shown by any source (antatt).' },
  });
  hub.enum('OwnershipDecisionStage', OwnershipDecisionStage, {
    description: 'How far a decision on ownership had come.',
    values: { PROPOSED: 'Put forward (forslag).', ADOPTED: 'Decided (vedtatt).' },
  });
  const ownership = hub.model('ModuleOwnership', {
    description:
      'Who had a module in a period (eierskap). A module may have no owner for a time; then a keeper holds its data.',
    rule: 'public',
    fields: {
      module: 'The module.',
      ownerId: {
        description:
          'Body that answers for the collaboration and its data; null where no source names one.',
        refersTo: 'Body',
        as: 'body',
      },
      hostId: {
        description: 'Legal person (vert) behind an owner that is none itself.',
        refersTo: 'Body',
      },
      hostCertainty: 'How sure the host is, where that differs from the rest.',
      keeperId: {
        description: 'Body that keeps the data of a module without owner.',
        refersTo: 'Body',
      },
      governedBy: 'Who decides over it.',
      municipalityCount: 'Number of municipalities in the collaboration.',
      role: 'What the owner is to the collaboration.',
      period: 'When it held.',
      periodNote: 'The period in words, where the source gives no day.',
      note: 'What holds for the module through all its periods.',
      decision: 'The decision it rests on.',
      partners: 'Bodies that share in the module beside its owner.',
    },
  });
  hub.model('ModuleOwnershipPartner', {
    description: 'A body that shares in a module beside its owner (partner).',
    rule: 'public',
    fields: {
      position: 'Place in the list of partners.',
      bodyId: { description: 'The partner.', refersTo: 'Body' },
      ownership: 'The ownership it shares in.',
    },
  });
  hub.model('OwnershipDecision', {
    description: 'Decision that ownership rests on (vedtak om framtiden).',
    rule: 'public',
    fields: {
      title: 'What it was about.',
      bodyId: { description: 'Body that treated it.', refersTo: 'Body' },
      stage: 'How far it had come.',
      date: 'The day it was treated.',
      note: 'What is peculiar to it.',
      ownerships: 'Ownerships that rest on it.',
    },
  });
  hub.collection('ModuleOwnership', {
    one: 'moduleOwnership',
    many: 'moduleOwnerships',
    filter: ['moduleId', 'ownerId', 'hostId', 'keeperId'],
    order: ['from'],
  });
  registerTransferOwnership(hub, ownership);
}
