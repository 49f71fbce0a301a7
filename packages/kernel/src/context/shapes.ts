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

/** A reference to a row of another module: only the key that loads it. */
export interface Stub {
  readonly id: string;
}

/** Certainty of a fact; the enum's descriptions in the schema define the values. */
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
