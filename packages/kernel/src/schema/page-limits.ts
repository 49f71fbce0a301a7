import {
  getNamedType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { RequestContext } from '../context/context.ts';
import { loadEntity, type Entity } from './entity.ts';
import { inputError } from '../errors/errors.ts';
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';

export interface PageLimits {
  /** Rows in a page when the caller does not say. */
  readonly pageSize: number;
  /** Most rows in a page. */
  readonly maxPageSize: number;
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      vesthubPageLimits: PageLimitsPlugin<Types>;
    }
  }
}

interface PageArguments {
  first?: number | null;
  last?: number | null;
  before?: string | null;
  after?: string | null;
}

/** Refuses pages that are too large, ask for two ends at once or begin at no row of the list, on every field that has pages. */
class PageLimitsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    config: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (!('first' in config.args)) return resolver;
    const max = maxPageSize(this.builder.options);
    return (parent, args, context, info) => {
      checkPage(info.fieldName, args, max);
      const cursors = cursorsOf(args);
      if (cursors.length === 0) return resolver(parent, args, context, info);
      const entity = this.#entityOf(info.returnType);
      if (!entity?.ofModel) return resolver(parent, args, context, info);
      return Promise.all(
        cursors.map(([side, cursor]) =>
          checkCursor(info, side, cursor, entity, context as RequestContext),
        ),
      ).then(() => resolver(parent, args, context, info));
    };
  }

  /** The entity whose rows a connection lists. */
  #entityOf(connection: GraphQLOutputType): Entity | undefined {
    const { entity } = this.builder.options as { entity?: (name: string) => Entity | undefined };
    const page = getNamedType(connection);
    const nodes = isObjectType(page) ? page.getFields()['nodes'] : undefined;
    return nodes && entity?.(getNamedType(nodes.type).name);
  }
}

function maxPageSize(options: object): PageLimits['maxPageSize'] {
  return (options as { prisma: { maxConnectionSize: number } }).prisma.maxConnectionSize;
}

function checkPage(field: string, args: PageArguments, max: number): void {
  for (const end of ['first', 'last'] as const) {
    const size = args[end];
    if (size === null || size === undefined) continue;
    if (size < 0 || size > max) {
      throw inputError(
        `${field}(${end}:)`,
        size,
        `a number from 0 to ${max}, the most rows in a page`,
      );
    }
  }
  for (const [one, other] of apart) {
    const both = [args[one], args[other]];
    if (both.some((value) => value === null || value === undefined)) continue;
    throw inputError(`${field}(${one}:, ${other}:)`, both, 'one of them, not both');
  }
  for (const [side, cursor] of cursorsOf(args)) {
    if (!isCursor(cursor)) throw inputError(`${field}(${side}:)`, cursor, cursorHelp);
  }
}

/** A page begins after a row and takes the first ones, or ends before a row and takes the last ones. */
const apart = [
  ['first', 'last'],
  ['after', 'before'],
  ['first', 'before'],
  ['last', 'after'],
] as const;

const cursorHelp = 'a cursor from an earlier page of this list';

function cursorsOf(args: PageArguments): ['before' | 'after', string][] {
  return (['before', 'after'] as const).flatMap((side) => {
    const cursor = args[side];
    return typeof cursor === 'string' ? [[side, cursor] as ['before' | 'after', string]] : [];
  });
}

/** Refuses a cursor of no row of the type: one of another list, or of a row that is gone. */
async function checkCursor(
  { fieldName }: GraphQLResolveInfo,
  side: 'before' | 'after',
  cursor: string,
  entity: Entity,
  context: RequestContext,
): Promise<void> {
  const key = /^GPC:S:(.+)$/s.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (key !== undefined && (await loadEntity(entity, key, context)) !== null) return;
  throw inputError(`${fieldName}(${side}:)`, cursor, cursorHelp);
}

function isCursor(cursor: string): boolean {
  const text = Buffer.from(cursor, 'base64').toString();
  return /^(GPC:[A-Z]+:.|OffsetConnection:\d)/.test(text);
}

/** The name under which the builder loads the plugin. */
export const limitsPlugin = 'vesthubPageLimits' as const;

SchemaBuilder.registerPlugin(limitsPlugin, PageLimitsPlugin);
