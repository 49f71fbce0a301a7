import type { RequestContext } from '../context/context.ts';

/** The types of the Pothos builder, for a module with the Prisma models `P`. */
export interface PothosTypes<P extends object> {
  PrismaTypes: P;
  Context: RequestContext;
  AuthScopes: { holds: readonly string[] };
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    /** A day without time, `YYYY-MM-DD`. */
    Date: { Input: Date; Output: Date };
  };
}

/** `PothosTypes` with Pothos' defaults, for the type parameters of refs. */
export type BuilderTypes<P extends object> = PothosSchemaTypes.ExtendDefaultTypes<PothosTypes<P>>;

/** The Pothos builder of a composition, typed for a module with the Prisma models `P`. */
export type PothosBuilder<P extends object> = PothosSchemaTypes.SchemaBuilder<BuilderTypes<P>>;
