import type { ObjectRef } from '@pothos/core';
import type { Unanswered } from '../asking/ask-modules.ts';
import type { RequestContext } from '../context/context.ts';
import type { BuilderTypes, PothosBuilder } from '../schema/types.ts';
import type { CatalogueWords } from '../schema/catalogue.ts';
import type { Vocabulary } from '../schema/vocabulary-types.ts';
import type { Contributor } from './contribution.ts';

type Types = BuilderTypes<object>;

/** The parts of a composition that a feature builds its root fields from. */
export interface RootFieldParts {
  readonly builder: PothosBuilder<object>;
  readonly vocabulary: Vocabulary<object>;
  /** Puts a root field in the catalogue and returns its description; `more` are further sentences. */
  catalogued(field: string, words: CatalogueWords, more?: string): string;
  /** The type that names a module which did not answer. */
  readonly unanswered: ObjectRef<Types, Unanswered>;
}

/**
 * A feature adds root fields to compositions, and an operation with its own name to the module service. The kernel
 * knows only this interface, not the features.
 */
export interface Feature {
  /** Lower case with hyphens. The feature's operation of the module service has the same name. */
  readonly name: string;
  /** Adds root fields. Called only for compositions that have the root fields over all modules. */
  addRootFields(parts: RootFieldParts): void;
  /** Answers the feature's operation of the module service for a local module. */
  answer(context: RequestContext, module: Contributor): Promise<unknown>;
}
