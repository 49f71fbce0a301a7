export { Attacker, type FeasibilityInterval, type TableStructure } from './attacker.ts';
export { breachesOf, type Breach, type Promised } from './breaches.ts';
