import SchemaBuilder, { BasePlugin, type SchemaTypes } from '@pothos/core';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      vesthubHiddenTypes: HiddenTypesPlugin<Types>;
    }
  }
}

/** Leaves the types of modules that are switched off out of the schema, and every field that leads to them. */
class HiddenTypesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    const { hiddenTypes } = this.builder.options as { hiddenTypes?: ReadonlySet<string> };
    if (!hiddenTypes?.size) return schema;
    return mapSchema(schema, {
      [MapperKind.OBJECT_TYPE]: (type) => (hiddenTypes.has(type.name) ? null : type),
    });
  }
}

/** The name under which the builder loads the plugin. */
export const hiddenTypesPlugin = 'vesthubHiddenTypes' as const;

SchemaBuilder.registerPlugin(hiddenTypesPlugin, HiddenTypesPlugin);
