import { searchSuite, useTestHub } from '@vesthub/testing';
import { regionalModule } from '../src/index.ts';

searchSuite(useTestHub([regionalModule]), [
  ['delesykler', 'RegionalProject', 'Elektriske delesykler'],
  ['Tinius', 'EducationProvider', 'Fagskolen Tinius Olsen'],
  [
    'nærdemokratiske',
    'DemocracyInitiative',
    'Å teste ut nærdemokratiske modeller som følge av kommune- og regionsreformen',
  ],
]);
