import {
  getNamedType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from 'graphql';
import type { RequestContext } from '../context/context.ts';
import type { Column } from './columns.ts';
import type { Entity } from './entity.ts';
import type { PageLimits } from './page-limits.ts';
import { withList } from './page-list.ts';
import { inputError } from '../errors/errors.ts';
import {
  cursorError,
  cursorsOf,
  pagedList,
  whereInPage,
  withPlace,
  writeCursors,
  type PageArguments,
  type PagedList,
} from './page-place.ts';
import SchemaBuilder, {
  BasePlugin,
  completeValue,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      vesthubPages: PagesPlugin<Types>;
    }
  }
}

/** The relation behind a field, which the Prisma plugin stores in the extensions of the field. */
type RelationField = Pick<Column, 'name' | 'type' | 'relationName'>;

/**
 * A function that selects the columns and rows of a relation. The Prisma plugin stores a function of this type in the
 * extensions of each relation field.
 */
type SelectRelation = (
  args: object,
  context: RequestContext,
  ...rest: unknown[]
) => Selection | PromiseLike<Selection>;
interface Selection {
  readonly select: Readonly<Record<string, { where?: object } | undefined>>;
}

/** Refuses pages that are too large or have conflicting arguments, and makes pages start at their cursors. */
class PagesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    const extensions = config.extensions ?? {};
    const list = extensions[pagedList] as PagedList | undefined;
    const select = extensions['pothosPrismaSelect'] as SelectRelation | undefined;
    const relation = extensions['pothosPrismaRelationField'] as RelationField | undefined;
    if (!list || !select || !relation) return config;
    const selectPage: SelectRelation = (args, context, ...rest) => {
      if (cursorsOf(args).length === 0) return select(args, context, ...rest);
      // Ignores a bad cursor here; the field's resolver rejects it, so that the error has the field's path.
      return this.#placed(config.name, args, list, this.#entity(relation.type), context)
        .catch(() => ({ ...args, after: null, before: null }))
        .then((placed) =>
          Promise.resolve(select(placed, context, ...rest)).then((selection) =>
            withinPage(selection, relation.name, placed),
          ),
        );
    };
    return { ...config, extensions: { ...extensions, pothosPrismaSelect: selectPage } };
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    config: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (!('first' in config.args)) return resolver;
    const { maxPageSize } = this.#limits();
    const list = config.extensions?.[pagedList] as PagedList | undefined;
    const relation = config.extensions?.['pothosPrismaRelationField'] as RelationField | undefined;
    return (parent, args, context, info) => {
      checkPage(info.fieldName, args, maxPageSize);
      const entity = list && this.#entityOf(info.returnType);
      if (!entity) {
        refuseOtherTexts(info.fieldName, args);
        return resolver(parent, args, context, info);
      }
      list.check?.(info.fieldName, args, context as RequestContext);
      const write = (page: unknown) =>
        withList(writeCursors(page, args, list, entity.name), args, parent, relation);
      if (cursorsOf(args).length === 0) {
        return completeValue(resolver(parent, args, context, info), write);
      }
      return this.#placed(info.fieldName, args, list, entity, context as RequestContext)
        .then((placed) => resolver(parent, placed, context, info))
        .then(write);
    };
  }

  async #placed(
    field: string,
    args: PageArguments,
    list: PagedList,
    entity: Entity | undefined,
    context: RequestContext,
  ): Promise<PageArguments> {
    return entity ? withPlace(field, args, list, entity, context, this.#limits().pageSize) : args;
  }

  #limits(): PageLimits {
    const { prisma } = this.builder.options as {
      prisma: { maxConnectionSize: number; defaultConnectionSize: number };
    };
    return { pageSize: prisma.defaultConnectionSize, maxPageSize: prisma.maxConnectionSize };
  }

  #entity(name: string): Entity | undefined {
    const { entity } = this.builder.options as { entity?: (name: string) => Entity | undefined };
    return entity?.(name);
  }

  /** The entity whose rows a connection lists. */
  #entityOf(connection: GraphQLOutputType): Entity | undefined {
    const page = getNamedType(connection);
    const nodes = isObjectType(page) ? page.getFields()['nodes'] : undefined;
    return nodes && this.#entity(getNamedType(nodes.type).name);
  }
}

/** Restricts a selected relation to the rows beyond the cursor in `args`. `totalCount` still counts the whole list. */
function withinPage(selection: Selection, relation: string, args: object): Selection {
  const rows = selection.select[relation];
  if (!rows) return selection;
  const where = whereInPage(rows.where, args);
  return { select: { ...selection.select, [relation]: { ...rows, ...(where ? { where } : {}) } } };
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
  for (const [one, other] of exclusive) {
    const both = [args[one], args[other]];
    if (both.some((value) => value === null || value === undefined)) continue;
    throw inputError(`${field}(${one}:, ${other}:)`, both, 'one of them, not both');
  }
}

/** Pairs of arguments that exclude each other. A page is `first` rows `after` a cursor, or `last` rows `before` one. */
const exclusive = [
  ['first', 'last'],
  ['after', 'before'],
  ['first', 'before'],
  ['last', 'after'],
] as const;

/** Refuses a text that is not a Pothos cursor. Used for fields whose own resolver reads the cursors. */
function refuseOtherTexts(field: string, args: PageArguments): void {
  for (const [side, cursor] of cursorsOf(args)) {
    const text = Buffer.from(cursor, 'base64').toString();
    if (!/^(GPC:J:.|OffsetConnection:\d)/.test(text)) throw cursorError(field, side, cursor);
  }
}

/** The name under which the builder loads the plugin. */
export const pagesPlugin = 'vesthubPages' as const;

SchemaBuilder.registerPlugin(pagesPlugin, PagesPlugin);
