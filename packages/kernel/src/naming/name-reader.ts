import type { DocumentNode, GraphQLSchema, ValueNode } from 'graphql';
import { perRequest, type RequestContext } from '../context/context.ts';
import { isCodedError } from '../errors/coded-error.ts';
import type { KnownName } from '../context/service-shapes.ts';
import { parseGlobalId } from '../schema/global-id.ts';
import { keysNamed, unknownName } from './known-names.ts';
import { namedArguments, type NamedArguments } from './named-arguments.ts';
import { namePlaces, type NamePlace } from './name-places.ts';
import { operationOf, rewritten, type Change, type Operation } from './rewrite.ts';
import { ValueReader, type NamedText } from './value-reader.ts';

/** The parts of a composition that tell which arguments name rows, and which types have names. */
interface NamedComposition {
  readonly schema: GraphQLSchema;
  readonly registration: {
    readonly knownNames: ReadonlyMap<string, { readonly module: string }>;
  };
}

/**
 * Replaces names, numbers and global ids by keys in an operation. A text that names no row is an error that gives the
 * nearest name. The operation itself is returned where nothing changes.
 */
export class NameReader {
  readonly #named: NamedArguments;
  /** The module of each type that has names. */
  readonly #modules: ReadonlyMap<string, string>;
  /** Keys seen before, by type, so that operations with keys need no names. */
  readonly #keys = new Map<string, Set<string>>();
  /** Texts of operations without names: a document may be parsed anew for each request. */
  readonly #without = new Set<string>();
  readonly #places = new WeakMap<DocumentNode, Map<string | null, readonly NamePlace[]>>();

  constructor(compositions: readonly NamedComposition[]) {
    this.#named = namedArguments(compositions.map(({ schema }) => schema));
    this.#modules = new Map(
      compositions.flatMap(({ registration }) =>
        [...registration.knownNames].map(([type, { module }]) => [type, module] as const),
      ),
    );
  }

  async withKeys<Asked extends Operation>(asked: Asked, context: RequestContext): Promise<Asked> {
    const places = this.#placesOf(asked);
    if (places.length === 0) return asked;
    const values = new ValueReader(
      (text) => this.#keysOf(text, context),
      this.#named,
      asked,
      context,
    );
    const changes = new Map<ValueNode, Change>();
    for (const place of places) {
      const change = await values.change(place);
      if (change) changes.set(place.node, change);
    }
    return changes.size === 0 ? asked : rewritten(asked, changes);
  }

  /** The keys that a text names, in the words of one type; null for a text that is left to the module. */
  async #keysOf(
    { type, text, day, path }: NamedText,
    context: RequestContext,
  ): Promise<readonly string[] | null> {
    const id = parseGlobalId(text);
    if (id !== null && id.type !== type) return null;
    const key = id?.key ?? text;
    if (this.#keys.get(type)?.has(key)) return [key];
    const names = await this.#namesOf(type, context);
    if (names.length === 0) return null;
    this.#keys.set(type, new Set(names.map((one) => one.key)));
    const found = keysNamed(key, names, day);
    if (found.length === 0) throw unknownName(fieldOf(path), type, text, names);
    return found;
  }

  /** Empty for a type without names, or when its module does not answer. */
  async #namesOf(type: string, context: RequestContext): Promise<readonly KnownName[]> {
    const module = this.#modules.get(type);
    const service = module === undefined ? undefined : context.services.get(module);
    if (!service) return [];
    return perRequest(context, `${NameReader.name} ${type}`, () =>
      service.names(context, type).catch((error: unknown) => {
        if (isCodedError(error)) return [];
        throw error;
      }),
    );
  }

  #placesOf({ schema, document, operationName = null }: Operation): readonly NamePlace[] {
    const text = `${operationName ?? ''} ${document.loc?.source.body ?? ''}`;
    if (document.loc && this.#without.has(text)) return [];
    const known = this.#places.get(document) ?? new Map<string | null, readonly NamePlace[]>();
    this.#places.set(document, known);
    let places = known.get(operationName);
    if (!places) {
      const operation = operationOf(document, operationName);
      places = namePlaces(schema, document, (node) => node === operation, this.#named);
      known.set(operationName, places);
      if (document.loc && places.length === 0 && text.length <= longestText) this.#remember(text);
    }
    return places;
  }

  #remember(text: string): void {
    if (this.#without.size >= mostTexts) this.#without.clear();
    this.#without.add(text);
  }
}

/** Most texts of operations that are remembered, and the characters of the longest: ten million in all. */
const mostTexts = 1_000;
const longestText = 10_000;

/** How errors call a place: a mutation's input by its own path, such as `decision.bodyId`; others with field and argument. */
function fieldOf(path: string): string {
  return /\(input\.(.+)$/.exec(path)?.[1] ?? `${path}:)`;
}
