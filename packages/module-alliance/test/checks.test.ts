import { describe } from 'vitest';
import { proceedingsChecks } from './checks/proceedings.ts';
import { structureChecks } from './checks/structure.ts';

describe('structure', () => {
  structureChecks();
});

describe('proceedings', () => {
  proceedingsChecks();
});
