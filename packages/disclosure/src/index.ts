export { DeclarationError } from './axis.ts';
export type {
  Cube,
  Dimension,
  EarlierRelease,
  Group,
  LinkedTables,
  ProtectedCell,
  Reason,
  RoundingRule,
  Row,
  SuppressionRule,
  ZeroPolicy,
} from './cube.ts';
export { protect, ruleVersion, type Protection } from './protect.ts';
export type { RoundedTables } from './round.ts';
export type { Progress } from './suppress.ts';
