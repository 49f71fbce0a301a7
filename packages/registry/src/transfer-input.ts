import { limited, longestName, longestReason, naming } from '@vesthub/kernel';
import type { RegistryBuilder } from './module.ts';

/** Most characters of the title of a decision. */
export const longestTitle = 300;

/** Registers the input type of the mutation `transferOwnership`. */
export function transferOwnershipInput(module: RegistryBuilder) {
  const decision = module.builder.inputType('OwnershipDecisionInput', {
    description: 'The decision a transfer of ownership is based on (vedtak).',
    fields: (t) => ({
      title: t.string(
        limited(longestTitle, { required: true, description: 'Subject of the decision.' }),
      ),
      bodyId: t.id(
        limited(longestName, {
          required: true,
          description: 'Key, global id or name of the body that made the decision.',
          ...naming('Body'),
        }),
      ),
      date: t.field({ type: 'Date', required: true, description: 'The day of the decision.' }),
      sources: t.field({
        type: [module.vocabulary.sourceInput],
        required: true,
        description: 'Sources that state the decision; at least one.',
      }),
    }),
  });
  return module.builder.inputType('TransferOwnershipInput', {
    description: 'The transfer of a module to a new owner (eierskifte).',
    fields: (t) => ({
      idempotencyKey: t.string(
        limited(200, {
          required: true,
          description:
            'A key the caller chooses, such as a UUID. A request repeated with the same key is executed once.',
        }),
      ),
      module: t.id(
        limited(longestName, {
          required: true,
          description: 'Name or global id of the module.',
          ...naming('Module'),
        }),
      ),
      toBody: t.id(
        limited(longestName, {
          required: true,
          description: 'Key, global id or name of the new owner.',
          ...naming('Body'),
        }),
      ),
      host: t.id(
        limited(longestName, {
          description:
            'Key, global id or name of the legal person behind an owner that is not one itself (vert).',
          ...naming('Body'),
        }),
      ),
      from: t.field({
        type: 'Date',
        required: true,
        description:
          'First day of the new owner; later than the first day of every recorded owner.',
      }),
      decision: t.field({
        type: decision,
        required: true,
        description: 'The decision the transfer is based on.',
      }),
      reason: t.string(
        limited(longestReason, { description: 'Reason for the change, recorded in the history.' }),
      ),
    }),
  });
}

export type TransferOwnershipInput = ReturnType<typeof transferOwnershipInput>['$inferInput'];
