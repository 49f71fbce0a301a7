import type { GraphQLError } from 'graphql';
import { localSubgraph } from './supergraph.ts';
import { unsupportedPattern } from './unsupported-patterns.ts';

/**
 * Returns the text that names a module and its owner in messages, for example `orchestra (owner ungdomssymfonikerne)`.
 */
export type Naming = (module: string) => string;

/** Advice for composition problems, by error code. */
const advice: Readonly<Record<string, string>> = {
  INVALID_FIELD_SHARING:
    'Two modules offer the same field. Names of fields are unique over all modules: begin one with the name of its module.',
  FIELD_TYPE_MISMATCH: 'Types that modules share come from the kernel and are equal everywhere.',
  FIELD_ARGUMENT_TYPE_MISMATCH:
    'Types that modules share come from the kernel and are equal everywhere.',
  [unsupportedPattern]:
    'Federation allows this, but the composer would make a supergraph that answers wrongly.',
  TYPE_KIND_MISMATCH: 'Two modules use one name for two things: rename one of them.',
  ENUM_VALUE_MISMATCH: 'Two modules use one name for two things: rename one of them.',
  SATISFIABILITY_ERROR:
    'A field cannot be reached from another module: its type must be published with module.entity by the module that owns it.',
  KEY_INVALID_FIELDS: 'The key of a type is made by module.entity; leave it to the kernel.',
};

/** Describes composition problems by module and owner. */
export function explainProblems(
  problems: readonly GraphQLError[],
  subgraphs: readonly string[],
  moduleOf: ReadonlyMap<string, string>,
  naming: Naming,
): string {
  const parts = problems.map((problem) => {
    const { code: given } = problem.extensions;
    const code = typeof given === 'string' ? given : 'UNKNOWN';
    const concerned = modulesOf(problem.message, subgraphs, moduleOf).map(naming);
    return [
      `  ${inModules(problem.message, subgraphs)}`,
      `    Whose: ${concerned.join(', ') || 'no module is named'}`,
      ...(advice[code] ? [`    ${advice[code]}`] : []),
      `    (${code})`,
    ].join('\n');
  });
  return `The modules do not fit together:\n${parts.join('\n')}`;
}

/**
 * Returns the modules that an error message concerns. A remote module is concerned if the message names its subgraph. A
 * local module is concerned if the message names one of its types.
 */
function modulesOf(
  message: string,
  subgraphs: readonly string[],
  moduleOf: ReadonlyMap<string, string>,
): string[] {
  const named = subgraphs.filter(
    (name) => message.includes(`"${name}"`) || message.startsWith(`[${name}]`),
  );
  const types = [...message.matchAll(/\b([A-Z]\w*)\b/g)].map(([, type]) => type!);
  const owners = types.flatMap((type) => moduleOf.get(type) ?? []);
  const inHub = owners.filter((module) => !subgraphs.includes(module));
  const others = named.filter((name) => name !== localSubgraph || inHub.length === 0);
  return [...new Set([...others, ...(named.includes(localSubgraph) ? inHub : [])])];
}

function inModules(message: string, subgraphs: readonly string[]): string {
  const plain = subgraphs.reduce(
    (text, name) =>
      text.replaceAll(`"${name}"`, name).replace(new RegExp(`^\\[${name}\\] `), `${name}: `),
    message,
  );
  return plain.replaceAll('subgraph', 'module').replaceAll('\n', '\n  ');
}
