import type { RegistryHub } from './hub.ts';

/** What a caller gives to have a module pass to another owner. */
export function transferOwnershipInput(hub: RegistryHub) {
  const decision = hub.builder.inputType('OwnershipDecisionInput', {
    description: 'The decision that a transfer of ownership rests on (vedtak).',
    fields: (t) => ({
      title: t.string({ required: true, description: 'What it was about, 1 to 300 characters.' }),
      bodyId: t.id({ required: true, description: 'Key or global id of the body that took it.' }),
      date: t.field({ type: 'Date', required: true, description: 'The day it was taken.' }),
      sources: t.field({
        type: [hub.vocabulary.sourceInput],
        required: true,
        description: 'Where it is stated; at least one.',
      }),
    }),
  });
  return hub.builder.inputType('TransferOwnershipInput', {
    description: 'A module that passes to another owner.',
    fields: (t) => ({
      idempotencyKey: t.string({
        required: true,
        description:
          'Key of the caller’s choosing, such as a UUID. A request repeated with the same key is done once.',
      }),
      module: t.id({ required: true, description: 'Name or global id of the module.' }),
      toBody: t.id({ required: true, description: 'Key or global id of the body that owns it.' }),
      host: t.id({
        description:
          'Key or global id of the legal person behind an owner that is none itself (vert).',
      }),
      from: t.field({
        type: 'Date',
        required: true,
        description: 'First day of the new owner, after the first day of every owner before.',
      }),
      decision: t.field({
        type: decision,
        required: true,
        description: 'The decision it rests on.',
      }),
      reason: t.string({ description: 'Why it is recorded, for the history.' }),
    }),
  });
}

export type TransferOwnershipInput = ReturnType<typeof transferOwnershipInput>['$inferInput'];
