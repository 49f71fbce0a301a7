import { dynamicBuilder } from './dynamic-builder.ts';
import type { EntityRef } from './entity.ts';
import type { PothosBuilder } from './types.ts';

/** A field that holds all fields which a module adds to a type of another module, such as `Body.health`. */
export interface Section {
  readonly field: string;
  readonly description: string;
}

/**
 * Adds a section to a type of another module: one field, and the type that holds the module's fields. Rows pass through
 * the field unchanged. If the module does not answer, the field is null.
 */
export function addSection(
  builder: PothosBuilder<object>,
  parent: EntityRef,
  parentName: string,
  { field, description }: Section,
): EntityRef {
  const dynamic = dynamicBuilder(builder);
  const name = `${parentName}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const ref = dynamic.objectRef(name);
  dynamic.objectType(ref, { name, rule: 'public', description });
  dynamic.objectField(parent, field, (t) =>
    t.field({ type: ref, nullable: true, description, resolve: (row) => row }),
  );
  return ref;
}
