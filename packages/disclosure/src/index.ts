export { DeclarationError } from './declaration-error.ts';
export type { LevelRanges, LevelReport } from './level-report.ts';
export type {
  Cube,
  Dimension,
  EarlierRelease,
  Group,
  LinkedTables,
  PrimaryReason,
  ProtectedCell,
  RoundingRule,
  Row,
  SuppressionRule,
  ZeroPolicy,
} from './linked-tables.ts';
export { protect, ruleVersion, type Protection } from './protect.ts';
export type { TablesToRound } from './round.ts';
export type { Progress } from './suppress.ts';
