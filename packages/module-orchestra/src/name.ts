import { OrchestraNameUsage } from './generated/client/enums.ts';
import type { OrchestraHub } from './hub.ts';

/** Names and age limits: what the documents say of an ensemble in passing, one row for each statement. */
export function registerName(hub: OrchestraHub): void {
  hub.enum('OrchestraNameUsage', OrchestraNameUsage, {
    description: 'How a name is used.',
    values: {
      FULL_NAME: 'Full name (fullt navn).',
      SHORT_NAME: 'Short name (kortform).',
      VARIANT: 'Another spelling or word in the documents (variant).',
      NAMESAKE: 'The same name borne by somebody else (navnebror).',
    },
  });
  hub.model('OrchestraName', {
    description: 'A name of an ensemble or a partner, as a document spells it (navneform).',
    rule: 'public',
    fields: {
      ensemble: 'The ensemble, when it is the name of one.',
      partner: 'The partner, when it is the name of one.',
      name: 'The name.',
      usage: 'How it is used.',
      otherBearer: 'Who else bears it, when it is a namesake.',
      website: 'Where the other bearer is found.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('OrchestraName', {
    one: 'orchestraName',
    many: 'orchestraNames',
    filter: ['name', 'usage', 'ensembleId', 'partnerId'],
    order: ['name'],
  });
  hub.model('OrchestraAgeLimit', {
    description:
      'Age limits of an ensemble as a document states them (aldersgrenser), both ends included.',
    rule: 'public',
    fields: {
      ensemble: 'The ensemble.',
      minAge: 'Lowest age, years (nedre aldersgrense).',
      maxAge: 'Highest age, years (øvre aldersgrense).',
      statedDate: 'When it was stated.',
      statedDatePrecision: 'How exactly that is known.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
}
