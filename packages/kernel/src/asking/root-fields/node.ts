import DataLoader from 'dataloader';
import { perRequest, type RequestContext } from '../../context/context.ts';
import { loadEntity } from '../../schema/entity.ts';
import { inputError } from '../../errors/errors.ts';
import { globalId, parseGlobalId } from '../../schema/global-id.ts';
import type { FormerType } from '../../schema/former-types.ts';
import type { Describe } from './hub-words.ts';
import type { Registered } from '../registered.ts';
import { brandRow, dynamicBuilder } from '../../schema/dynamic-builder.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import type { Stub } from '../../context/shapes.ts';

/** Finds the row with this type and key, in any module. Null if no such row exists or the caller may not see it. */
export type FindNode = (context: RequestContext, type: string, key: string) => Promise<Stub | null>;

/** The types that the schema no longer has, with the module that has their rows and the type that answers for them. */
export type FormerTypes = ReadonlyMap<string, Pick<FormerType, 'module' | 'type'>>;

/** The type of the row that `node` gives for a row of `type`. */
export function shownType(formerTypes: FormerTypes, type: string): string {
  const former = formerTypes.get(type);
  return former ? shownType(formerTypes, former.type) : type;
}

/** Finds rows of local modules, and stubs for existing rows of remote modules. */
export function nodeFinder(
  { entities }: Registered,
  remoteTypes: ReadonlyMap<string, string>,
  formerTypes: FormerTypes,
): FindNode {
  const find: FindNode = async (context, type, key) => {
    const entity = entities.get(type);
    if (entity) {
      const row = await loadEntity(entity, key, context);
      return row === null ? null : branded(row, type);
    }
    const former = formerTypes.get(type);
    if (former) {
      const own = await successor(context, former.module, type, key);
      return own === null ? null : find(context, former.type, own);
    }
    const module = remoteTypes.get(type);
    const service = module === undefined ? undefined : context.services.get(module);
    const [exists] = (await service?.exists(context, type, [key])) ?? [];
    return exists ? branded({ id: globalId(type, key) }, type) : null;
  };
  return find;
}

/** The key of the row that answers for a row of a former type. Keys asked for at the same time make one call. */
function successor(
  context: RequestContext,
  module: string,
  type: string,
  key: string,
): Promise<string | null> {
  const loader = perRequest(
    context,
    `successors ${type}`,
    () =>
      new DataLoader<string, string | null>(async (keys) => {
        const found = await context.services.get(module)?.successors(context, type, keys);
        return keys.map((_key, index) => found?.[index] ?? null);
      }),
  );
  return loader.load(key);
}

function branded(row: Stub, type: string): Stub {
  const copy = { ...row };
  brandRow(copy, type);
  return copy;
}

const idHelp =
  'a global id, as the field `id` of any object gives it, or type and key such as Municipality:asker';

/** Adds `node` and `nodes`. */
export function addNodeFields(
  builder: PothosBuilder<object>,
  find: FindNode,
  described: Describe,
): void {
  const node = builder.nodeInterfaceRef();
  const resolve = (context: RequestContext, field: string, id: string) => {
    const parsed = parseGlobalId(id);
    if (parsed === null) throw inputError(field, id, idHelp);
    return find(context, parsed.type, parsed.key);
  };
  const dynamic = dynamicBuilder(builder);
  dynamic.queryField('node', (t) =>
    t.field({
      type: node,
      nullable: true,
      description: described('node', 'Null when there is none or the caller may not see it.'),
      args: {
        id: t.arg.id({
          required: true,
          description:
            'Global id of any object, or its type and key, such as `Municipality:asker`.',
        }),
      },
      resolve: (_root, args: { id: string }, context) => resolve(context, 'node(id:)', args.id),
    }),
  );
  dynamic.queryField('nodes', (t) =>
    t.field({
      type: [node],
      nullable: { list: true, items: true },
      description: described(
        'nodes',
        'In the order of the ids; null in the place of one that is not there.',
      ),
      args: {
        ids: t.arg.idList({
          required: true,
          description: 'Global ids of any objects, or types and keys, at most 100.',
        }),
      },
      resolve: (_root, { ids }: { ids: string[] }, context) => {
        if (ids.length > 100) throw inputError('nodes(ids:)', ids.length, 'at most 100 ids');
        return ids.map((id) => resolve(context, 'nodes(ids:)', id));
      },
    }),
  );
}
