import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import type { RequestContext } from '../context/context.ts';
import { isoDay } from '../time/calendar.ts';
import { inputCoordinate, type NamedArguments } from './named-arguments.ts';
import type { NamePlace } from './name-places.ts';
import { variablesOf, type Change, type Operation } from './rewrite.ts';

/** A text that names a row. */
export interface NamedText {
  readonly type: string;
  readonly text: string;
  readonly day: string | null;
  readonly path: string;
}

/** Finds the keys that a text names; null if the module has to interpret the text. */
type KeysOf = (text: NamedText) => Promise<readonly string[] | null>;

/** Replaces names by keys in the values of one request. */
export class ValueReader {
  readonly #keysOf: KeysOf;
  readonly #named: NamedArguments;
  readonly #variables: Record<string, unknown>;
  readonly #context: RequestContext;

  constructor(keysOf: KeysOf, named: NamedArguments, asked: Operation, context: RequestContext) {
    this.#keysOf = keysOf;
    this.#named = named;
    this.#variables = { ...variablesOf(asked) };
    this.#context = context;
  }

  async change({ node, type, inputType, path, day }: NamePlace): Promise<Change | null> {
    const given = valueFromASTUntyped(node, this.#variables);
    const asOf = this.#day(day);
    const value =
      type === null
        ? await this.#inside(inputType!, given, path, asOf)
        : await this.#namedValue(type, given, path, asOf);
    return value === given ? null : { value, isVariable: type === null };
  }

  /** The day on which names must be valid; null for any day. */
  #day(node: ValueNode | null): string | null {
    const given = node && valueFromASTUntyped(node, this.#variables);
    if (typeof given === 'string') return given;
    return this.#context.asOf && isoDay(this.#context.asOf);
  }

  async #inside(
    type: GraphQLInputType,
    value: unknown,
    path: string,
    day: string | null,
  ): Promise<unknown> {
    if (value === null || value === undefined) return value;
    if (isNonNullType(type)) return this.#inside(type.ofType, value, path, day);
    if (isListType(type) && Array.isArray(value)) {
      return changedList(value, (item) => this.#inside(type.ofType, item, path, day));
    }
    const object = getNamedType(type);
    if (!isInputObjectType(object) || typeof value !== 'object') return value;
    const entries = await Promise.all(
      Object.entries(value).map(async ([name, item]) => {
        const field = object.getFields()[name];
        if (!field) return [name, item] as const;
        const here = `${path}.${name}`;
        const named = this.#named.get(inputCoordinate(object.name, name));
        return [
          name,
          named === undefined
            ? await this.#inside(field.type, item, here, day)
            : await this.#namedValue(named, item, here, day),
        ] as const;
      }),
    );
    const isSame = entries.every(
      ([name, item]) => item === (value as Record<string, unknown>)[name],
    );
    return isSame ? value : Object.fromEntries(entries);
  }

  /** A value that names rows: a text, a list of texts, or an `IdFilter`. */
  async #namedValue(
    type: string,
    value: unknown,
    path: string,
    day: string | null,
  ): Promise<unknown> {
    if (isText(value)) {
      const today = isoDay(this.#context.today);
      const asked = { type, text: String(value), day: day ?? today, path };
      return (await this.#keysOf(asked))?.[0] ?? value;
    }
    if (Array.isArray(value)) return this.#set({ type, day, path }, value);
    if (typeof value !== 'object' || value === null) return value;
    return this.#filter(type, value, path, day);
  }

  /**
   * Returns the keys of the rows that several texts name. If several rows share a name, returns the keys of all of
   * them, or only of those that `keysNamed` chooses for `day`.
   */
  async #set(
    asked: Omit<NamedText, 'text'>,
    texts: readonly unknown[],
  ): Promise<readonly unknown[]> {
    const keys = await Promise.all(
      texts.map(async (text) =>
        isText(text) ? ((await this.#keysOf({ ...asked, text: String(text) })) ?? [text]) : [text],
      ),
    );
    const all = keys.flat();
    return sameItems(all, texts) ? texts : all;
  }

  /** An `IdFilter` with keys in place of names. */
  async #filter(type: string, filter: object, path: string, day: string | null): Promise<unknown> {
    const { not } = filter as { not?: unknown };
    if (typeof not !== 'object' || not === null) return this.#keyFilter(type, filter, path, day);
    const inner = await this.#filter(type, not, `${path}.not`, day);
    const changed = inner === not ? filter : { ...filter, not: inner };
    return this.#keyFilter(type, changed, path, day);
  }

  async #keyFilter(
    type: string,
    filter: object,
    path: string,
    day: string | null,
  ): Promise<unknown> {
    const { equals, in: list, ...rest } = filter as { equals?: unknown; in?: unknown };
    const keys = (name: string, texts: readonly unknown[]) =>
      this.#set({ type, day, path: `${path}.${name}` }, texts);
    const equal = equals === undefined ? [] : await keys('equals', [equals]);
    const some = Array.isArray(list) ? await keys('in', list) : list;
    if (equal.length > 1) {
      return {
        ...rest,
        in: Array.isArray(some) ? equal.filter((key) => some.includes(key)) : equal,
      };
    }
    if (some === list && equal[0] === equals) return filter;
    return {
      ...rest,
      ...(equals === undefined ? {} : { equals: equal[0] }),
      ...(list === undefined ? {} : { in: some }),
    };
  }
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

async function changedList(
  list: readonly unknown[],
  change: (item: unknown) => Promise<unknown>,
): Promise<readonly unknown[]> {
  const changed = await Promise.all(list.map(change));
  return sameItems(changed, list) ? list : changed;
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
