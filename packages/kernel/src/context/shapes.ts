/** A text in Norwegian bokmål and English. */
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

/** A reference to a row of another module. It holds only the key that loads the row. */
export interface Stub {
  readonly id: string;
}

/** Certainty of a fact. The descriptions of the enum in the schema define the values. */
export type Certainty = 'STATED' | 'ADOPTED' | 'PUBLIC' | 'DERIVED' | 'ASSUMED' | 'NONE';

/** A place in a document or on a public page, from which a fact was read. */
export interface SourceShape {
  id: string;
  document: string;
  section: string | null;
  line: number | null;
  words: string | null;
  url: string | null;
}
