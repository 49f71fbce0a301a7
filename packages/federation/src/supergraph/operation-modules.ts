import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLField,
  type SelectionSetNode,
} from 'graphql';
import type { Composition } from '@vesthub/kernel';

/** The part of a composition that tells which module answers a field. */
type Fields = Pick<Composition, 'schema' | 'registration'>;

/** Fields of rows that ask every module. */
const ofAllModules: ReadonlySet<string> = new Set(['findings']);

/**
 * Returns the modules whose data the answer to an operation is made of, or `all` if a field of the hub itself asks every
 * module. The text must be an operation that the hub accepts.
 */
export function modulesOf(
  text: string,
  compositions: readonly Fields[],
): ReadonlySet<string> | 'all' {
  const { definitions } = parse(text, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  }
  const modules = new Set<string | null>();
  const visit = (set: SelectionSetNode, type: string, module: string | null): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) {
          visit(fragment.selectionSet, fragment.typeCondition.name.value, module);
        }
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet, selection.typeCondition?.name.value ?? type, module);
      } else {
        const name = selection.name.value;
        const owner = moduleOfField(type, name, module, compositions);
        modules.add(owner);
        const field = fieldOf(type, name, compositions);
        if (field && selection.selectionSet) {
          visit(selection.selectionSet, getNamedType(field.type).name, owner);
        }
      }
    }
  };
  for (const one of definitions) {
    if (one.kind === Kind.OPERATION_DEFINITION) visit(one.selectionSet, 'Query', null);
  }
  return modules.has(null) ? 'all' : new Set([...modules].filter((one) => one !== null));
}

/** The module that answers a field: that of its type, or of its parent field if the type belongs to no module. */
function moduleOfField(
  type: string,
  field: string,
  parent: string | null,
  compositions: readonly Fields[],
): string | null {
  if (ofAllModules.has(field)) return null;
  const registrations = compositions.map(({ registration }) => registration);
  if (type === 'Query') {
    const records = registrations.flatMap(({ catalogue }) => [...catalogue.all()]);
    return records.find((one) => one.field === field)?.module ?? null;
  }
  for (const { extensions, entities } of registrations) {
    const module =
      extensions.get(`${type}.${field}`) ?? extensions.get(type) ?? entities.get(type)?.module;
    if (module !== undefined) return module;
  }
  return parent;
}

function fieldOf(
  type: string,
  field: string,
  compositions: readonly Fields[],
): GraphQLField<unknown, unknown> | undefined {
  for (const { schema } of compositions) {
    const found = schema.getType(type);
    if (!isObjectType(found) && !isInterfaceType(found)) continue;
    const fields = found.getFields();
    if (Object.hasOwn(fields, field)) return fields[field];
  }
  return undefined;
}
