import {
  Kind,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The size of an operation. A fragment counts once for each spread. */
export interface Measure {
  /** Levels of nested fields. */
  readonly depth: number;
  /** Fields with an alias that differs from their name. */
  readonly aliases: number;
  /** Fields and fragment spreads whose name occurs earlier in the same selection set. */
  readonly repeatedFields: number;
  /** Total number of directives. */
  readonly directives: number;
  /** The highest number of directives on one field or fragment. */
  readonly directivesInOnePlace: number;
}

const nothing: Measure = {
  depth: 0,
  aliases: 0,
  repeatedFields: 0,
  directives: 0,
  directivesInOnePlace: 0,
};

/**
 * Measures the largest operation of a document. Reads each fragment once, however often it is spread, so the time is
 * proportional to the length of the document. A fragment that contains itself counts as empty, because validation
 * rejects it.
 */
export function measure(document: DocumentNode): Measure {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const known = new Map<string, Measure>();

  const ofFragment = (name: string): Measure => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, nothing);
    const definition = fragments.get(name);
    const found = definition ? inDefinition(definition) : nothing;
    known.set(name, found);
    return found;
  };
  const inDefinition = (one: DefinitionNode): Measure =>
    'selectionSet' in one ? beside(inSet(one.selectionSet), onNode(one.directives)) : nothing;
  const inSet = (set: SelectionSetNode | undefined): Measure => {
    const selections = set?.selections ?? [];
    const names = selections.flatMap(nameOf);
    const repeatedFields = names.length - new Set(names).size;
    return selections.map(ofSelection).reduce(beside, { ...nothing, repeatedFields });
  };
  const ofSelection = (selection: SelectionNode): Measure => {
    const own = onNode(selection.directives);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return beside(own, ofFragment(selection.name.value));
    }
    const below = beside(own, inSet(selection.selectionSet));
    if (selection.kind === Kind.INLINE_FRAGMENT) return below;
    const { alias } = selection;
    return {
      ...below,
      depth: below.depth + 1,
      aliases: below.aliases + (alias && alias.value !== selection.name.value ? 1 : 0),
    };
  };

  return document.definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .map(inDefinition)
    .reduce(larger, nothing);
}

/** The response name of a field, or the name of a fragment spread; none for an inline fragment. */
function nameOf(selection: SelectionNode): string[] {
  if (selection.kind === Kind.INLINE_FRAGMENT) return [];
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [`...${selection.name.value}`];
  return [(selection.alias ?? selection.name).value];
}

function onNode(directives: readonly DirectiveNode[] | undefined): Measure {
  const count = directives?.length ?? 0;
  return { ...nothing, directives: count, directivesInOnePlace: count };
}

function beside(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    repeatedFields: one.repeatedFields + other.repeatedFields,
    directives: one.directives + other.directives,
    directivesInOnePlace: Math.max(one.directivesInOnePlace, other.directivesInOnePlace),
  };
}

function larger(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    repeatedFields: Math.max(one.repeatedFields, other.repeatedFields),
    directives: Math.max(one.directives, other.directives),
    directivesInOnePlace: Math.max(one.directivesInOnePlace, other.directivesInOnePlace),
  };
}
