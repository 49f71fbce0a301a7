import type { HubContext } from './context.ts';

/** What the hub's builder knows, seen by a module that has the Prisma models `P`. */
export interface HubTypes<P extends object> {
  PrismaTypes: P;
  Context: HubContext;
  AuthScopes: { holds: readonly string[] };
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    /** A day without time, `YYYY-MM-DD`. */
    Date: { Input: Date; Output: Date };
  };
}

type Types<P extends object> = PothosSchemaTypes.ExtendDefaultTypes<HubTypes<P>>;

/** The one Pothos builder of a composition, as a module with the Prisma models `P` sees it. */
export type HubBuilder<P extends object> = PothosSchemaTypes.SchemaBuilder<Types<P>>;

/** A half open period `[from, to)`; an open end is null. */
export interface PeriodShape {
  from: Date | null;
  to: Date | null;
  fromPrecision?: string | null;
  toPrecision?: string | null;
}

/** Another module's row, seen from outside: a key to ask its owner with, nothing more. */
export interface Stub {
  readonly id: string;
}

/** How sure a fact is; see the descriptions of the enum in the schema. */
export type Certainty = 'STATED' | 'ADOPTED' | 'PUBLIC' | 'DERIVED' | 'ASSUMED' | 'NONE';

/** A place in a document or a public page that a fact was read from. */
export interface SourceShape {
  id: string;
  document: string;
  section: string | null;
  line: number | null;
  words: string | null;
  url: string | null;
}

export type Language = 'NB' | 'EN';
