/** A text for people: Norwegian bokmål, and English. */
export interface Title {
  readonly nb: string;
  readonly en: string;
}

export type Language = 'NB' | 'EN';

/** A half open period `[from, to)`; an open end is null. */
export interface PeriodShape {
  from: Date | null;
  to: Date | null;
  fromPrecision?: string | null;
  toPrecision?: string | null;
}

/** A row of another module as its referrers see it: only the key to load it with. */
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
