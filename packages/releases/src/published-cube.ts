import { contributionKind, type Module, type ModuleDatabase, type Title } from '@vesthub/kernel';
import type { LinkedTables, SuppressionRule } from '@vesthub/disclosure';

/** How small numbers of a cube are protected: by suppression or by rounding, never both. */
export type ProtectionRule = SuppressionRule | { readonly method: 'round'; readonly base: 3 | 5 };

/** The data of one part of a cube, with the codes and groups of all dimensions and with every published table. */
export type PartTables = Pick<LinkedTables, 'dimensions' | 'cubes' | 'rows' | 'absent' | 'known'>;

/** A part that may not be released, and what its owner has to do first. */
export interface RefusedPart {
  readonly part: string;
  readonly reason: Title;
}

/** Figures that a module publishes with protection. The rows behind the published cells stay unpublished. */
export interface PublishedCube {
  /** Unique in the module. */
  readonly name: string;
  readonly title: Title;
  /** The unit of the counts, for example unique persons. */
  readonly unit: Title;
  readonly rule: ProtectionRule;
  /** Names of the parts. Each part is a separate system of linked tables. No sum contains cells of several parts. */
  parts(database: ModuleDatabase): Promise<readonly string[]>;
  tables(database: ModuleDatabase, part: string): Promise<PartTables>;
  /** Parts of `parts` that may not be released. What an earlier release shows of them stays. @default none */
  refused?(database: ModuleDatabase): Promise<readonly RefusedPart[]>;
}

/** Contributes figures to publish with protection; `vesthub release` makes releases of them. */
export const publishedCube = contributionKind<PublishedCube>('published cube', ({ name }) => name);

/** A cube with the name of the module that publishes it. */
export interface CubeOfModule {
  readonly module: string;
  readonly cube: PublishedCube;
}

/** The cubes of `modules`, in their order. */
export function publishedCubesOf(modules: readonly Module[]): CubeOfModule[] {
  return modules.flatMap((module) =>
    publishedCube.of(module).map((cube) => ({ module: module.name, cube })),
  );
}
