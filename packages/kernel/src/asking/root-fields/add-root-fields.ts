import type { GraphQLSchema } from 'graphql';
import type { Feature, RootFieldParts } from '../feature.ts';
import type { Registered } from '../registered.ts';
import { hubItself, type CatalogueRecords } from '../../schema/catalogue.ts';
import type { PageLimits } from '../../schema/page-limits.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import type { Reference, Vocabulary } from '../../schema/vocabulary-types.ts';
import { addChecksFields } from './checks.ts';
import type { FindingType } from './finding-type.ts';
import { addCatalogueField } from './catalogue.ts';
import { catalogueOf, type CataloguedComposition } from '../catalogue.ts';
import { hubWords, type Describe } from './hub-words.ts';
import { unansweredType } from './unanswered-type.ts';
import { addNodeFields, nodeFinder, shownType } from './node.ts';
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
  readonly limits: PageLimits;
  readonly catalogue: CatalogueRecords;
  /** The compositions of the remote modules, whose root fields are in the catalogue too. */
  readonly remotes: readonly CataloguedComposition[];
  readonly reference: (name: string) => Reference<object>;
  /** The schema of this composition, as soon as it is built. */
  readonly schema: () => GraphQLSchema;
}

/** Adds the root fields that ask all modules, and the root fields of features. */
export function addRootFields(scope: RootFieldScope): void {
  const { builder, vocabulary, registered, remoteTypes, features, limits, remotes } = scope;
  const { searchedTypes, catalogue } = scope;
  const described: Describe = (field, more) =>
    catalogue.add(hubItself, field, hubWords[field], more);
  const formerTypes = new Map(
    [registered, ...remotes.map(({ registration }) => registration)].flatMap((one) => [
      ...one.formerTypes,
    ]),
  );
  const shown = (type: string) => shownType(formerTypes, type);
  const find = nodeFinder(registered, remoteTypes, formerTypes);
  const unanswered = unansweredType(builder);
  addNodeFields(builder, find, described);
  const types = () => [...registered.entities.keys(), ...remoteTypes.keys()];
  addChecksFields(builder, scope.finding, unanswered, { described, types });
  const whole = catalogueOf(scope);
  const { reference } = scope;
  const entry = addCatalogueField({
    builder,
    vocabulary,
    described,
    catalogue: whole,
    registered,
    reference,
  });
  addSearchField({
    builder,
    entry,
    catalogue: whole,
    vocabulary,
    incomplete: unanswered,
    find,
    described,
    maxHits: limits.maxPageSize,
    shown,
    searchedTypes,
    moduleOf: (type) =>
      registered.entities.get(type)?.module ??
      remoteTypes.get(type) ??
      formerTypes.get(type)?.module,
  });
  addSourceField(builder, vocabulary, unanswered, { find, shown, described });
  const catalogued: RootFieldParts['catalogued'] = (field, words, more) =>
    catalogue.add(hubItself, field, words, more);
  for (const feature of features) {
    feature.addRootFields({ builder, vocabulary, unanswered, catalogued });
  }
}
