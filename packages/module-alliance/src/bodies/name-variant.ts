import type { AllianceBuilder } from '../module.ts';

export function registerNameVariant(module: AllianceBuilder): void {
  module.value('BodyNameVariant', {
    as: 'OtherName',
    of: 'body',
    description: 'Another name or spelling of a body, with the source that uses it (navnevariant).',
    defaultOrder: 'position',
    fields: {
      body: 'The body.',
      position: 'Place among the variants of the body’s name, from 1.',
      name: 'The name as printed in the source.',
      kind: 'Kind of variant.',
      note: 'Remark (merknad); null if none.',
    },
  });
  module.value('PersonNameVariant', {
    as: 'OtherName',
    of: 'person',
    description: 'Another spelling of a person’s name, with the source that uses it.',
    defaultOrder: 'position',
    fields: {
      person: 'The person.',
      position: 'Place among the variants of the person’s name, from 1.',
      name: 'The name as printed in the source.',
      kind: 'Kind of variant.',
      note: 'Remark (merknad); null if none.',
    },
  });
  module.search({ type: 'BodyNameVariant', nameOf: { column: 'bodyId', name: 'name' } });
  module.search({ type: 'PersonNameVariant', nameOf: { column: 'personId', name: 'name' } });
}
