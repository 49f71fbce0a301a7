import type { Stub } from '../context/shapes.ts';
import { loadEntity, type Entity, type EntityRef } from '../schema/entity.ts';
import { addInterface, dynamicBuilder } from '../schema/dynamic-builder.ts';
import { globalId, parseGlobalId } from '../schema/global-id.ts';
import type { PothosBuilder } from '../schema/types.ts';

type Builder = PothosBuilder<object>;

/** Adds the global id to a type and makes it a `Node`. */
export function publish(builder: Builder, ref: EntityRef): void {
  addInterface(ref, builder.nodeInterfaceRef());
  dynamicBuilder(builder).objectField(ref, 'id', (t) =>
    t.field({
      type: 'ID',
      description: 'Global id, the same in every placement.',
      resolve: (row: Stub) => globalId(ref.name, row.id),
    }),
  );
}

/** Adds the field `key` to a type. */
export function addKeyField(builder: Builder, ref: EntityRef): void {
  dynamicBuilder(builder).objectField(ref, 'key', (t) =>
    t.field({
      type: 'ID',
      description: 'Readable key; arguments accept it as the global id.',
      resolve: (row: Stub) => row.id,
    }),
  );
}

/** Lets other subgraphs refer to a type by its global id. */
export function addKey(builder: Builder, entity: Entity): void {
  dynamicBuilder(builder).asEntity(entity.ref, {
    key: { selection: 'id' },
    resolveReference: (representation, context) => {
      const id = parseGlobalId(representation.id);
      return id?.type === entity.name ? loadEntity(entity, id.key, context) : null;
    },
  });
}

/**
 * Makes a stub of a type whose module is outside this composition. The stub has only its key and the fields that
 * composed modules add.
 */
export function addStub(
  builder: Builder,
  handle: EntityRef,
  name: string,
  extended: boolean,
): void {
  const dynamic = dynamicBuilder(builder);
  dynamic.objectType(handle, { name, rule: 'public' });
  addInterface(handle, builder.nodeInterfaceRef());
  dynamic.objectField(handle, 'id', (t) =>
    t.field({
      type: 'ID',
      description: 'Global id, the same in every placement.',
      resolve: (stub: Stub) => stub.id,
    }),
  );
  dynamic.asEntity(handle, {
    key: extended ? { selection: 'id' } : { selection: 'id', resolvable: false },
    resolveReference: (stub) => ({ id: stub.id }),
  });
}
