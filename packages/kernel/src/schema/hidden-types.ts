import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import SchemaBuilder, { BasePlugin, type SchemaTypes } from '@pothos/core';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      vesthubHiddenTypes: HiddenTypesPlugin<Types>;
    }
  }
}

/**
 * Removes the types of switched-off modules and every field that leads to such a type. Removes the type `Mutation` if
 * it has no fields.
 */
class HiddenTypesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    const hidden = new Set(
      (this.builder.options as { hiddenTypes?: Iterable<string> }).hiddenTypes,
    );
    const mutation = schema.getMutationType();
    if (mutation && Object.keys(mutation.getFields()).length === 0) hidden.add(mutation.name);
    if (hidden.size === 0) return schema;
    return mapSchema(schema, {
      [MapperKind.OBJECT_TYPE]: (type) => (hidden.has(type.name) ? null : type),
    });
  }
}

/** The name under which the builder loads the plugin. */
export const hiddenTypesPlugin = 'vesthubHiddenTypes' as const;

SchemaBuilder.registerPlugin(hiddenTypesPlugin, HiddenTypesPlugin);
