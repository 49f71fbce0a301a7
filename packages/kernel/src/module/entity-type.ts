import type { RequestContext } from '../context/context.ts';
import type { Stub } from '../context/shapes.ts';
import { loadEntity, type Entity, type EntityRef } from '../schema/entity.ts';
import { globalId, parseGlobalId } from '../schema/global-id.ts';
import type { PothosBuilder } from '../schema/types.ts';

type Builder = PothosBuilder<object>;

/** Gives the type its global id and makes it a `Node`. */
export function publish(builder: Builder, ref: EntityRef): void {
  addInterface(ref, builder.nodeInterfaceRef());
  builder.objectField(
    ref as never,
    'id' as never,
    (t) =>
      t.field({
        type: 'ID',
        description: 'Global id, the same in every placement.',
        resolve: (row: unknown) => globalId(ref.name, (row as Stub).id),
      }) as never,
  );
}

/** Shows the key of a type's rows. */
export function addKeyField(builder: Builder, ref: EntityRef): void {
  builder.objectField(
    ref as never,
    'key' as never,
    (t) =>
      t.field({
        type: 'ID',
        description: 'The key: readable, and accepted wherever the global id is.',
        resolve: (row: unknown) => (row as Stub).id,
      }) as never,
  );
}

/** Makes a type implement an interface. */
export function addInterface(ref: EntityRef, interfaceRef: unknown): void {
  (ref as unknown as { addInterfaces(list: unknown[]): void }).addInterfaces([interfaceRef]);
}

const keyField = { selection: 'id' } as never;

/** Lets other subgraphs refer to a type by its global id. */
export function addKey(builder: Builder, entity: Entity): void {
  builder.asEntity(entity.ref as never, {
    key: keyField,
    resolveReference: ((representation: Stub, context: RequestContext) => {
      const id = parseGlobalId(representation.id);
      return id?.type === entity.name ? loadEntity(entity, id.key, context) : null;
    }) as never,
  });
}

/** A type of a module that is not in this composition: its key, and what is added to it here. */
export function addStub(
  builder: Builder,
  handle: EntityRef,
  name: string,
  extended: boolean,
): void {
  builder.objectType(handle as never, { name, rule: 'public' } as never);
  addInterface(handle, builder.nodeInterfaceRef());
  builder.objectField(
    handle as never,
    'id' as never,
    (t) =>
      t.field({
        type: 'ID',
        description: 'Global id, the same in every placement.',
        resolve: (stub: unknown) => (stub as Stub).id,
      }) as never,
  );
  builder.asEntity(handle as never, {
    key: extended ? keyField : ({ selection: 'id', resolvable: false } as never),
    resolveReference: ((stub: Stub) => ({ id: stub.id })) as never,
  });
}
