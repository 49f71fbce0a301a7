import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { PageLimits } from './builder.ts';
import { inputError } from './errors.ts';

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

/** Refuses pages that are too large or ask for two ends at once, on every field that has pages. */
class PageLimitsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    config: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (!('first' in config.args)) return resolver;
    const max = maxPageSize(this.builder.options);
    return (parent, args, context, info) => {
      checkPage(info.fieldName, args, max);
      return resolver(parent, args, context, info);
    };
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
  if (typeof args.first === 'number' && typeof args.last === 'number') {
    throw inputError(`${field}(first:, last:)`, [args.first, args.last], 'one of them, not both');
  }
  for (const side of ['before', 'after'] as const) {
    const cursor = args[side];
    if (typeof cursor === 'string' && !isCursor(cursor)) {
      throw inputError(`${field}(${side}:)`, cursor, 'a cursor from an earlier page of this list');
    }
  }
}

function isCursor(cursor: string): boolean {
  const text = Buffer.from(cursor, 'base64').toString();
  return /^(GPC:[A-Z]+:.|OffsetConnection:\d)/.test(text);
}

/** The name under which the builder loads the plugin. */
export const limitsPlugin = 'vesthubPageLimits' as const;

SchemaBuilder.registerPlugin(limitsPlugin, PageLimitsPlugin);
