import { type RequestContext, databaseOf } from '../context/context.ts';
import { pageSizes, type CollectionWords } from './catalogue.ts';
import { ConfigurationError } from '../errors/errors.ts';
import { columnsOf, type Columns } from './columns.ts';
import { delegateName, loadEntity, type Entity } from './entity.ts';
import { keyArgument, parseGlobalId } from './global-id.ts';
import { keysNamed, unknownName } from '../naming/known-names.ts';
import type { ListArguments, ListOptions, ModelScope } from './model-scope.ts';
import { dynamicBuilder, type DynamicFields } from './dynamic-builder.ts';
import { dayFor } from '../time/as-of.ts';
import { isoDay } from '../time/calendar.ts';
import { whereInPage } from './page-place.ts';

export interface CollectionOptions<
  Filters extends string = string,
  Orders extends string = string,
> extends ListOptions<Filters, Orders> {
  /** Name of the root field that gives one row by its key. Without a name, no such field exists. */
  readonly one?: string;
  /** Name of the root field that gives the rows as a connection. */
  readonly many: string;
  /** The words of the root fields in the catalogue. */
  readonly catalogue: CollectionWords;
}

/**
 * Adds the root fields of a published model. The field named `many` gives all rows as a connection with filter and
 * order. If `one` is set, the field named `one` gives one row by key.
 */
export function addCollection(
  scope: ModelScope,
  entities: ReadonlyMap<string, Entity>,
  model: string,
  options: CollectionOptions,
): void {
  const columns = columnsOf(scope.module.name, scope.module.database.datamodel, model);
  if (options.one !== undefined) addOne(scope, entities, model, options.one, options.catalogue);
  addMany(scope, columns, options);
}

function addOne(
  { builder, module, namesOf, catalogued }: ModelScope,
  entities: ReadonlyMap<string, Entity>,
  model: string,
  name: string,
  words: CollectionWords,
): void {
  const help = namesOf(model)
    ? ', number or name; an unknown one is an error that gives the nearest.'
    : '; null when there is none or the caller may not see it.';
  const description = catalogued(name, { ...words, ...words.one }, `By key or global id${help}`);
  dynamicBuilder(builder).queryField(name, (t) =>
    t.field({
      type: model,
      nullable: true,
      description,
      args: {
        id: t.arg.id({ required: true, description: `Key or global id of the ${model}.` }),
      },
      resolve: async (_root, args: { id: string }, context) => {
        const entity = entities.get(model);
        if (!entity)
          throw new ConfigurationError(
            `Module ${module.name} never published ${model} with module.entity.`,
          );
        const field = `${name}(id:)`;
        const names = namesOf(model);
        if (!names) return loadEntity(entity, keyArgument(field, model, args.id), context);
        // Tries a key or global id first, because most callers give one and names need not be loaded for it.
        const id = parseGlobalId(args.id);
        const isOther = id !== null && id.type !== model;
        const row = isOther ? null : await loadEntity(entity, id?.key ?? args.id, context);
        if (row) return row;
        const known = await names(context);
        const [key] = keysNamed(args.id, known, isoDay(dayFor({}, context)));
        if (key === undefined) throw unknownName(field, model, args.id, known);
        return loadEntity(entity, key, context);
      },
    }),
  );
}

function addMany(scope: ModelScope, columns: Columns, options: CollectionOptions): void {
  const { builder, module, catalogued, limits, paged } = scope;
  const { many, catalogue } = options;
  const { model } = columns;
  paged.addCollection(model);
  const list = scope.listOf(model, options);
  const delegate = delegateName(model);
  const where = (args: ListArguments, context: RequestContext) => ({
    AND: list.where(args, context),
  });
  const table = (context: RequestContext) =>
    (databaseOf(context, module.name).client as Record<string, Delegate>)[delegate]!;
  const description = catalogued(many, catalogue, pageSizes(limits));
  const field = (t: DynamicFields) =>
    t.prismaConnection(
      {
        type: model,
        cursor: 'id',
        nullable: true,
        rule: scope.published(model)?.rule ?? 'public',
        description,
        args: list.args(),
        extensions: list.extensions,
        totalCount: (_root: unknown, args: ListArguments, context: RequestContext) =>
          table(context).count({ where: where(args, context) }),
        resolve: (query: object, _root: unknown, args: ListArguments, context: RequestContext) =>
          table(context).findMany({
            ...query,
            where: whereInPage(where(args, context), args),
            orderBy: list.orderBy(args),
          }),
      },
      scope.connectionTypeOf(model),
    );
  dynamicBuilder(builder).queryField(many, field);
}

interface Delegate {
  count(query: object): Promise<number>;
  findMany(query: object): Promise<object[]>;
}
