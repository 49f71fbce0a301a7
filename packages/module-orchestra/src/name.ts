import { OrchestraNameUsage } from './generated/client/enums.ts';
import type { OrchestraBuilder } from './module.ts';

/** Registers names and age limits. Each statement in a document is a row of its own. */
export function registerName(module: OrchestraBuilder): void {
  module.enum('OrchestraNameUsage', OrchestraNameUsage, {
    description: 'Occasion on which a name is used (navnebruk).',
    values: {
      FULL_NAME: 'Full name (fullt navn).',
      SHORT_NAME: 'Short name (kortform).',
      VARIANT: 'Another spelling or word in the documents (variant).',
      NAMESAKE: 'The name of another organisation that is called the same (navnebror).',
    },
  });
  module.model('OrchestraName', {
    description: 'A name of an ensemble or a partner, as a document spells it (navneform).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      ensemble: 'The ensemble, when it is the name of one.',
      partner: 'The partner, when it is the name of one.',
      name: 'The name.',
      usage: 'How it is used.',
      otherBearer: 'The other organisation with the name, when it is a namesake.',
      website: 'Website of that organisation.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.lists('OrchestraName', {
    filter: ['name', 'usage', 'ensembleId', 'partnerId'],
    order: ['name'],
  });
  module.model('OrchestraAgeLimit', {
    description:
      'Youngest and oldest age in an ensemble as a document states them, both included (aldersgrenser).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      ensemble: 'The ensemble.',
      minAge: 'Lowest age, years (nedre aldersgrense).',
      maxAge: 'Highest age, years (øvre aldersgrense).',
      statedDate: 'When it was stated.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
