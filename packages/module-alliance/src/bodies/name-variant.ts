import { NameVariantKind } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerNameVariant(hub: AllianceHub): void {
  hub.enum('NameVariantKind', NameVariantKind, {
    description: 'How a variant of a name stands to the name used here.',
    values: {
      ALIAS: 'Another name in use (alias).',
      ABBREVIATION: 'Abbreviation (forkortelse).',
      LEGAL_NAME: 'Name of the registered legal person (navn i registeret).',
      FORMER_NAME: 'Name at an earlier time (tidligere navn).',
      SPELLING: 'Another way of writing (skrivemåte).',
      MISPRINT: 'Evident slip in the source (skrivefeil).',
    },
  });
  hub.model('BodyNameVariant', {
    description: 'Another name or spelling of a body, with the line that uses it (navnevariant).',
    rule: 'public',
    fields: {
      body: 'The body.',
      position: 'Place among the variants of its name.',
      name: 'The name as the source has it.',
      kind: 'What kind of variant it is.',
      note: 'What is peculiar to it.',
    },
  });
  hub.model('PersonNameVariant', {
    description: 'Another spelling of a person’s name, with the source that uses it.',
    rule: 'public',
    fields: {
      person: 'The person.',
      position: 'Place among the variants of the name.',
      name: 'The name as the source has it.',
      kind: 'What kind of variant it is.',
      note: 'What is peculiar to it.',
    },
  });
  hub.search({ type: 'BodyNameVariant', title: (row: { name: string }) => row.name });
  hub.search({ type: 'PersonNameVariant', title: (row: { name: string }) => row.name });
}
