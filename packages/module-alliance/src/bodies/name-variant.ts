import { NameVariantKind } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerNameVariant(module: AllianceBuilder): void {
  module.enum('NameVariantKind', NameVariantKind, {
    description: 'How a name variant relates to the name used in this data set.',
    values: {
      ALIAS: 'Another name in use (alias).',
      ABBREVIATION: 'Abbreviation (forkortelse).',
      LEGAL_NAME: 'Name of the registered legal person (navn i registeret).',
      FORMER_NAME: 'Name at an earlier time (tidligere navn).',
      SPELLING: 'Another spelling (skrivemåte).',
      MISPRINT: 'Obvious misprint in the source (skrivefeil).',
    },
  });
  module.model('BodyNameVariant', {
    description: 'Another name or spelling of a body, with the source that uses it (navnevariant).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      body: 'The body.',
      position: 'Place among the variants of the body’s name, from 1.',
      name: 'The name as printed in the source.',
      kind: 'Kind of variant.',
      note: 'Remark (merknad); null if none.',
    },
  });
  module.model('PersonNameVariant', {
    description: 'Another spelling of a person’s name, with the source that uses it.',
    rule: 'public',
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
