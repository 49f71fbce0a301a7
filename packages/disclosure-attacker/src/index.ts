export { Attacker, type Finding, type PublicStructure } from './attacker.ts';
export { breaches, type Breach, type Truth } from './judge.ts';
