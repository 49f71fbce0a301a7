import { setImmediate } from 'node:timers/promises';
import { GraphQLSchema, type GraphQLNamedType } from 'graphql';

type TypeMap = ReturnType<GraphQLSchema['getTypeMap']>;

/** Number of types that introspection reads before other requests get a turn. */
const typesInTurn = 10;

/**
 * A schema whose introspection gives the event loop a turn after every few types. The introspection of a large schema
 * takes a quarter of a second, during which no other request would be answered.
 */
export class PacedSchema extends GraphQLSchema {
  constructor(schema: GraphQLSchema) {
    super({ ...schema.toConfig(), assumeValid: true });
  }

  /**
   * Introspection lists the types from this map. A list may hold promises, but graphql-js types the map for types alone,
   * hence the cast.
   */
  override getTypeMap(): TypeMap {
    let turn: Promise<unknown> = Promise.resolve();
    const paced = Object.entries(super.getTypeMap()).map(([name, type], index) => {
      if (index > 0 && index % typesInTurn === 0) turn = turn.then(() => setImmediate());
      return [name, turn.then(() => type)] as const;
    });
    return Object.fromEntries<Promise<GraphQLNamedType>>(paced) as unknown as TypeMap;
  }

  /** The inherited method would look up a promise in the map above. */
  override getType(name: string): GraphQLNamedType | undefined {
    return super.getTypeMap()[name];
  }
}
