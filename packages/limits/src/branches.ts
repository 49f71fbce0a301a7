import {
  getNamedType,
  type FieldNode,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';
import { responseKey } from './operation.ts';

/** Counts fields of an operation. */
export interface BranchCounter {
  fieldsIn(set: SelectionSetNode): Iterable<FieldNode>;
  /** The cost of a field of one row of `parent`, which is a page of `page` rows or none. */
  ofField(node: FieldNode, parent: GraphQLNamedType, page: number | null): number;
  /** The rows that a field answers, its type, and the size of the page that it is. */
  below(
    node: FieldNode,
    parent: GraphQLNamedType,
    page: number | null,
  ): {
    readonly rows: number;
    readonly type: GraphQLNamedType;
    readonly page: number | null;
  } | null;
}

/** The cost of a field and everything below it, by its path in the answer. */
export type Branch = readonly [path: string, cost: number];

export interface Branches {
  /** Each field of the root, dearest first. */
  readonly roots: readonly Branch[];
  /** Below the dearest field of the root, the dearest field of each level that makes up half of the level above. */
  readonly dearest: readonly Branch[];
}

export function branchesOf(
  counter: BranchCounter,
  set: SelectionSetNode,
  root: GraphQLNamedType,
): Branches {
  let at: Level | null = { set, parent: root, page: null, times: 1 };
  let fields = fieldsOf(counter, at);
  const roots = fields.map(({ name, cost }): Branch => [name, cost]);
  const dearest: Branch[] = [];
  let path = '';
  let above = 0;
  for (;;) {
    const [first] = fields;
    if (!at || !first || first.cost < above / 2) break;
    path = path === '' ? first.name : `${path}.${first.name}`;
    if (above > 0) dearest.push([path, first.cost]);
    above = first.cost;
    at = levelBelow(counter, first.node, at);
    fields = at ? fieldsOf(counter, at) : [];
  }
  return { roots, dearest };
}

/** The fields of a level with their cost, dearest first; a field that is selected several times is one. */
function fieldsOf(counter: BranchCounter, { set, parent, page, times }: Level) {
  const fields = new Map<string, { name: string; cost: number; node: FieldNode }>();
  for (const node of counter.fieldsIn(set)) {
    const name = responseKey(node);
    const cost = (fields.get(name)?.cost ?? 0) + times * counter.ofField(node, parent, page);
    fields.set(name, { name, cost, node: fields.get(name)?.node ?? node });
  }
  return [...fields.values()].sort((one, other) => other.cost - one.cost);
}

interface Level {
  readonly set: SelectionSetNode;
  readonly parent: GraphQLNamedType;
  readonly page: number | null;
  readonly times: number;
}

function levelBelow(counter: BranchCounter, node: FieldNode, at: Level): Level | null {
  const below = counter.below(node, at.parent, at.page);
  if (!below || !node.selectionSet) return null;
  return {
    set: node.selectionSet,
    parent: getNamedType(below.type),
    page: below.page,
    times: at.times * below.rows,
  };
}
