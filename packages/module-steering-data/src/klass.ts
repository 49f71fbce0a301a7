import type { SteeringBuilder } from './module.ts';
import { registerKlassOfMunicipality } from './klass-of-municipality.ts';

export function registerKlass(module: SteeringBuilder): void {
  const code = module.model('KlassCode', {
    description:
      "A code in Statistics Norway's lists of municipalities and counties, for the period in which it is valid (Klass). Imports resolve regions by these codes.",
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { since: 'older' },
    fields: {
      classification: 'Number of the list: 131 municipalities, 104 counties.',
      code: 'Four digits for a municipality, two for a county; the first may be zero.',
      name: 'Name while the code is valid.',
      period: 'When the code is valid.',
      municipalityId: {
        description:
          'The municipality with this number; null when the hub has no such municipality.',
        refersTo: 'Municipality',
      },
    },
  });
  module.collection('KlassCode', {
    many: 'klassCodes',
    groups: { by: ['classification'] },
    filter: ['classification', 'code', 'name'],
    order: ['code', 'name', 'from'],
    catalogue: {
      question: {
        nb: 'Hvilken kode har et sted hos SSB, og når?',
        en: 'Which code does Statistics Norway give a place, and when?',
      },
      term: 'Klass-kode',
      topics: ['FIGURES', 'TERRITORY'],
      example:
        '{ klassCodes(first: 20) { totalCount nodes { code name period { from to } municipality { name } } } }',
    },
  });
  const change = module.model('KlassChange', {
    description:
      'A code that was replaced by another on a day, by a new number, a merger or a split (endring i Klass).',
    rule: 'public',
    defaultOrder: 'date',
    fields: {
      oldCode: 'The code that ended.',
      oldName: 'Name of the old code.',
      newCode: 'The code that replaced it.',
      newName: 'Name of the new code.',
      date: 'First day of the new code.',
    },
  });
  module.lists('KlassChange', {
    filter: ['oldCode', 'newCode', 'date'],
    order: ['date', 'oldCode', 'newCode'],
  });
  registerKlassOfMunicipality(module, { code, change });
}
