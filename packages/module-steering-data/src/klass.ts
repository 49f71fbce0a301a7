import type { SteeringHub } from './hub.ts';
import { registerKlassOfMunicipality } from './klass-of-municipality.ts';

export function registerKlass(hub: SteeringHub): void {
  const code = hub.model('KlassCode', {
    description:
      "A code of Statistics Norway's lists of municipalities and counties, for the time it is valid (Klass). The module's own reference: figures are read with it.",
    rule: 'public',
    fields: {
      classification: 'Which list: 131 municipalities, 104 counties.',
      code: 'Four digits for a municipality, two for a county; the first may be zero.',
      name: 'Name while the code is valid.',
      period: 'When the code is valid.',
      municipalityId: {
        description: 'The municipality whose number it is; null where the hub has none.',
        refersTo: 'Municipality',
      },
    },
  });
  hub.collection('KlassCode', {
    one: 'klassCode',
    many: 'klassCodes',
    filter: ['classification', 'code', 'name'],
    order: ['code', 'name', 'from'],
  });
  const change = hub.model('KlassChange', {
    description:
      'A code that became another on a day (endring i Klass): a new number, a merger or a split.',
    rule: 'public',
    fields: {
      oldCode: 'The code that ended.',
      oldName: 'Its name.',
      newCode: 'The code that took over.',
      newName: 'Its name.',
      date: 'First day of the new code.',
    },
  });
  hub.collection('KlassChange', {
    one: 'klassChange',
    many: 'klassChanges',
    filter: ['oldCode', 'newCode', 'date'],
    order: ['date', 'oldCode', 'newCode'],
  });
  registerKlassOfMunicipality(hub, { code, change });
}
