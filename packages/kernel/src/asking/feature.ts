import type { ObjectRef } from '@pothos/core';
import type { Unanswered } from '../asking/ask-modules.ts';
import type { RequestContext } from '../context/context.ts';
import type { BuilderTypes, PothosBuilder } from '../schema/types.ts';
import type { Vocabulary } from '../schema/vocabulary-types.ts';
import type { Contributor } from './contribution.ts';

type Types = BuilderTypes<object>;

/** The parts of a composition that a feature builds its root fields from. */
export interface RootFieldParts {
  readonly builder: PothosBuilder<object>;
  readonly vocabulary: Vocabulary<object>;
  /** The type that names a module which did not answer. */
  readonly unanswered: ObjectRef<Types, Unanswered>;
}

/**
 * A function of every composed hub that the kernel does not know: root fields, and one operation of
 * the module service under the feature's name.
 */
export interface Feature {
  /** Lower case with hyphens; also the name of its operation of the module service. */
  readonly name: string;
  /** Adds root fields; called in a composition with the root fields over all modules. */
  addRootFields(parts: RootFieldParts): void;
  /** Answers the operation for a local module. */
  answer(context: RequestContext, module: Contributor): Promise<unknown>;
}
