import type { LinkedTables, SuppressionRule } from '@vesthub/disclosure';
import type { ModuleConnection } from '../context.ts';
import type { Title } from '../module.ts';

/** How small numbers of a cube are kept from being read: hidden, or rounded. Never both. */
export type ProtectionRule = SuppressionRule | { readonly method: 'round'; readonly base: 3 | 5 };

/** The data of one part of a cube, with all its hierarchies and every table that is published from it. */
export type PartTables = Pick<LinkedTables, 'dimensions' | 'cubes' | 'rows' | 'absent' | 'known'>;

/** Figures that a module publishes, protected once. What is not among its cells is not published. */
export interface PublishedCube {
  /** Unique in the module. */
  readonly name: string;
  readonly title: Title;
  /** What is counted, for example unique persons. */
  readonly unit: Title;
  readonly rule: ProtectionRule;
  /** Names of the parts, each a linked system of its own. Cells of different parts are never summed. */
  parts(connection: ModuleConnection): Promise<readonly string[]>;
  tables(connection: ModuleConnection, part: string): Promise<PartTables>;
}
