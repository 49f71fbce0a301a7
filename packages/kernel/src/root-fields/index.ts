import type { Vocabulary } from '../hub.ts';
import type { Registration } from '../registration.ts';
import type { HubBuilder } from '../types.ts';
import { addChecksField } from './checks.ts';
import { incompleteType } from './incomplete.ts';
import { addNodeFields, nodeFinder } from './node.ts';
import { addReleasesField } from './releases.ts';
import { addSearchField } from './search.ts';
import { addSourceField } from './source.ts';

/** Adds the root fields the hub answers itself by asking all modules. */
export function addHubFields(
  builder: HubBuilder<object>,
  vocabulary: Vocabulary<object>,
  registration: Registration,
  remoteTypes: ReadonlyMap<string, string>,
  maxPageSize: number,
): void {
  const find = nodeFinder(registration, remoteTypes);
  const incomplete = incompleteType(builder);
  for (const type of remoteTypes.keys()) registration.mention(type);
  addNodeFields(builder, find);
  addChecksField(builder, vocabulary, incomplete);
  addReleasesField(builder, vocabulary, incomplete);
  addSearchField(builder, incomplete, find, maxPageSize);
  addSourceField(builder, vocabulary, incomplete, find);
}
