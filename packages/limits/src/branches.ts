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
  /** Returns the cost of a field on one row of `parent`. `page` is the page size if `parent` is a page, else null. */
  ofField(node: FieldNode, parent: GraphQLNamedType, page: number | null): number;
  /** Returns the number of rows that a field answers, their type, and the page size if the field is a page. */
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

/** A field's path in the answer, and the cost of the field with all its subfields. */
export type Branch = readonly [path: string, cost: number];

export interface Branches {
  /** The root fields, most expensive first. */
  readonly roots: readonly Branch[];
  /**
   * The most expensive subfield of the most expensive root field, then the most expensive subfield of that subfield,
   * and so on. The list ends before a field that costs less than half of the field above it.
   */
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

/** Returns the fields of a level with their cost, most expensive first. Repeated selections of a field are summed. */
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
