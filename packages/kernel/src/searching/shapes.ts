import type { SourceShape } from '../context/shapes.ts';
import type { Term } from './words.ts';

/** Matches of the search terms in the documents of one module. `terms` has the order of the terms in the search. */
export interface ModuleWords {
  /** Number of the module's rows that search covers. */
  readonly rows: number;
  readonly terms: readonly TermWords[];
}

export interface TermWords {
  /** Number of rows that contain the term or a word that begins with the term. */
  readonly count: number;
  /** Rows whose name contains the term, as `Type/key`. Empty if the names of too many rows contain the term. */
  readonly named: readonly string[];
  /** Longer words that contain the term. */
  readonly compounds: readonly string[];
  /** Words spelled like the term, each with a similarity from 0 to 1. Empty if a row contains the term. */
  readonly near: readonly { readonly word: string; readonly similarity: number }[];
}

/** A term for the search of one module. The weight of the term is computed over all modules. */
export interface WeighedTerm extends Term {
  /** Weight of the term: the rarer the term, the higher. */
  readonly weight: number;
  readonly named: readonly string[];
  /** Longer words that contain the term. A row with such a word matches the term, but ranks lower. */
  readonly loose: readonly string[];
}

export interface SearchQuery {
  readonly terms: readonly WeighedTerm[];
  /**
   * Names that the whole search text may spell: the text as typed, the text without question words, and the text with
   * misspelled words corrected.
   */
  readonly names: readonly string[];
  readonly types: readonly string[] | null;
  readonly first: number;
}

/** A row that matches a search. */
export interface SearchHit {
  readonly module: string;
  readonly type: string;
  readonly key: string;
  /**
   * The title, which contains mentions of other rows. `withNames` replaces each mention by the name of the mentioned
   * row.
   */
  readonly title: string;
  /** The words around the match. The match itself stands between « and ». */
  readonly snippet: string;
  readonly rank: number;
  /** Number of terms that the row contains. */
  readonly matched: number;
  /**
   * The source that contains the most terms. If several contain equally many, the first of them. Null for a row without
   * sources.
   */
  readonly source: SourceShape | null;
}
