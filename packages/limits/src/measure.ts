import {
  Kind,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much an operation's text asks for, with every fragment counted wherever it is spread. */
export interface Measure {
  /** Levels of fields. */
  readonly depth: number;
  /** Fields under another name than their own. */
  readonly aliases: number;
  /** Fields and spreads that stand in the same set of fields as another one of the same name. */
  readonly repeatedFields: number;
  /** Directives in all. */
  readonly directives: number;
  /** Directives on one field or fragment, where they are most. */
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
 * Measures the largest operation of a document. Each fragment is looked at once, however often it is spread,
 * so that measuring takes no longer than reading; one that contains itself is left to validation.
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

/** The name under which a field is answered, or that of a spread; none for an inline fragment. */
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
