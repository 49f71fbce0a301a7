import type { Feature } from '../feature.ts';
import type { Registered } from '../registered.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import type { Vocabulary } from '../../schema/vocabulary-types.ts';
import { addChecksFields } from './checks.ts';
import type { FindingType } from './finding-type.ts';
import { unansweredType } from './unanswered-type.ts';
import { addNodeFields, nodeFinder } from './node.ts';
import { addSearchField } from './search.ts';
import { addSourceField } from './source.ts';

/** The parts of a composition that the root fields over all modules need. */
export interface RootFieldScope {
  readonly builder: PothosBuilder<object>;
  readonly vocabulary: Vocabulary<object>;
  readonly finding: FindingType;
  readonly registered: Registered;
  /** The types of remote modules. The key is the name of the type, the value the name of its module. */
  readonly remoteTypes: ReadonlyMap<string, string>;
  /** Names of the types that search covers, in local and remote modules. */
  readonly searchedTypes: () => readonly string[];
  readonly features: readonly Feature[];
  readonly maxPageSize: number;
}

/** Adds the root fields that ask all modules, and the root fields of features. */
export function addRootFields(scope: RootFieldScope): void {
  const { builder, vocabulary, registered, remoteTypes, features, maxPageSize } = scope;
  const { searchedTypes } = scope;
  const find = nodeFinder(registered, remoteTypes);
  const unanswered = unansweredType(builder);
  addNodeFields(builder, find);
  addChecksFields(builder, scope.finding, unanswered);
  addSearchField({
    builder,
    vocabulary,
    incomplete: unanswered,
    find,
    maxHits: maxPageSize,
    searchedTypes,
    moduleOf: (type) => registered.entities.get(type)?.module ?? remoteTypes.get(type),
  });
  addSourceField(builder, vocabulary, unanswered, find);
  for (const feature of features) feature.addRootFields({ builder, vocabulary, unanswered });
}
