import { codedError } from '@vesthub/kernel';
import {
  getOperationAST,
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field of an operation by its response key; fields without `fields` are leaves. */
export interface Field {
  readonly key: string;
  readonly fields: readonly Field[];
}

/**
 * Returns the fields of an operation in the order of its text, with fragments expanded. The operation must be one that
 * the hub has accepted, so that no fragment is missing or contains itself.
 */
export function fieldsOf(text: string, operationName: string | null): readonly Field[] {
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document, operationName);
  if (!operation) throw codedError('BAD_REQUEST', 'The document has no operation of that name.');
  return merged([operation.selectionSet], fragmentsIn(document));
}

function fragmentsIn({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
}

/** The fields of selection sets on the same object; fields with the same response key are one. */
function merged(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly Field[] {
  const below = new Map<string, SelectionSetNode[]>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) visit(fragment.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else {
        const key = (selection.alias ?? selection.name).value;
        const known = below.get(key) ?? [];
        below.set(key, selection.selectionSet ? [...known, selection.selectionSet] : known);
      }
    }
  };
  sets.forEach(visit);
  return [...below].map(([key, inner]) => ({ key, fields: merged(inner, fragments) }));
}

/**
 * The columns of a table whose rows are the items of the list `chosen`: the fields around the list by their whole path,
 * those of an item by their path from the item.
 */
export function columnsOf(fields: readonly Field[], chosen: string): readonly string[] {
  const columns: string[] = [];
  const visit = (inner: readonly Field[], path: string, prefix: string): void => {
    for (const { key, fields: below } of inner) {
      const at = path === '' ? key : `${path}.${key}`;
      if (chosen === at) visit(below, at, '');
      else if (below.length > 0) visit(below, at, `${prefix}${key}.`);
      else columns.push(`${prefix}${key}`);
    }
  };
  visit(fields, '', '');
  const repeated = columns.find((name, at) => columns.indexOf(name) !== at);
  if (repeated === undefined) return columns;
  throw codedError('NOT_TABULAR', `Two columns are named "${repeated}"; give one an alias.`);
}
