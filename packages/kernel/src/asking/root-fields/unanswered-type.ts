import type { Unanswered } from '../ask-modules.ts';
import type { PothosBuilder } from '../../schema/types.ts';

/** The type that names a module which did not answer. */
export function unansweredType(builder: PothosBuilder<object>) {
  return builder.objectRef<Unanswered>('UnansweredModule').implement({
    rule: 'public',
    description:
      'A module that did not answer in time, so that its rows are missing (modul uten svar).',
    fields: (t) => ({
      module: t.exposeString('module', { description: 'Name of the module.' }),
      message: t.exposeString('message', {
        description: 'What happened, and who owns the module.',
      }),
    }),
  });
}
