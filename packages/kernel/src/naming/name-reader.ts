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
import { refuseLongTexts, textLimits, type TextLimits } from './text-limits.ts';

/**
 * The parts of a composition that a `NameReader` needs: the schema, and the module of each type whose rows have names.
 */
interface NamedComposition {
  readonly schema: GraphQLSchema;
  readonly registration: {
    readonly knownNames: ReadonlyMap<string, { readonly module: string }>;
  };
}

/**
 * Replaces names, numbers and global ids in an operation by keys. Rejects a text that names no row; the error suggests
 * the nearest name. Rejects a text of a mutation above its limit.
 */
export class NameReader {
  readonly #named: NamedArguments;
  readonly #limits: TextLimits;
  /** The module of each type that has names. */
  readonly #modules: ReadonlyMap<string, string>;
  /**
   * The known keys of each type. If an operation uses one of these keys, the reader does not load the names of the
   * type.
   */
  readonly #keys = new Map<string, Set<string>>();
  /**
   * Texts of operations that name no rows. The texts are the keys, because each request may parse the same text to a
   * new document.
   */
  readonly #without = new Set<string>();
  readonly #places = new WeakMap<DocumentNode, Map<string | null, readonly NamePlace[]>>();

  constructor(compositions: readonly NamedComposition[]) {
    const schemas = compositions.map(({ schema }) => schema);
    this.#named = namedArguments(schemas);
    this.#limits = textLimits(schemas);
    this.#modules = new Map(
      compositions.flatMap(({ registration }) =>
        [...registration.knownNames].map(([type, { module }]) => [type, module] as const),
      ),
    );
  }

  async withKeys<Asked extends Operation>(asked: Asked, context: RequestContext): Promise<Asked> {
    refuseLongTexts(asked, this.#limits);
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

  /**
   * The keys of the rows of `type` that a text names. Null if no names of `type` are known or the text is a global id
   * of another type; the module then interprets the text.
   */
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

  /** The names of a type's rows; empty for a type without names, or if its module does not answer. */
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

/**
 * Maximum number of operation texts that are kept, and maximum number of characters in each. Together they may have ten
 * million characters.
 */
const mostTexts = 1_000;
const longestText = 10_000;

/**
 * How an error names the place of a value. Inside a mutation's `input` it is the path, such as `decision.bodyId`;
 * elsewhere it is the field and the argument.
 */
function fieldOf(path: string): string {
  return /\(input\.(.+)$/.exec(path)?.[1] ?? `${path}:)`;
}
