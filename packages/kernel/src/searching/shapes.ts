import type { SourceShape } from '../context/shapes.ts';
import type { Term } from './words.ts';

/** Counts and matches of the terms in one module's documents, in the order of the terms. */
export interface ModuleWords {
  /** Number of the module's rows that search covers. */
  readonly rows: number;
  readonly terms: readonly TermWords[];
}

export interface TermWords {
  /** Number of rows with the term or a word that begins with it. */
  readonly count: number;
  /** `Type/key` of the rows with the term in their name; empty if too many have the term. */
  readonly named: readonly string[];
  /** Longer words that contain the term. */
  readonly compounds: readonly string[];
  /** Similarly spelled words, with their similarity from 0 to 1; only if no row has the term. */
  readonly near: readonly { readonly word: string; readonly similarity: number }[];
}

/** A term with its weight over all modules, for the search of one module. */
export interface WeighedTerm extends Term {
  /** Weight of the term: the rarer the term, the higher. */
  readonly weight: number;
  readonly named: readonly string[];
  /** Longer words that contain the term. They count as the term, but less. */
  readonly loose: readonly string[];
}

export interface SearchQuery {
  readonly terms: readonly WeighedTerm[];
  /** Names that the whole text may spell: as typed, without question words, and with misspelled words corrected. */
  readonly names: readonly string[];
  readonly types: readonly string[] | null;
  readonly first: number;
}

/** A row that matches a search. */
export interface SearchHit {
  readonly module: string;
  readonly type: string;
  readonly key: string;
  /** The title, with mentions in place of other rows' names; `withNames` replaces them. */
  readonly title: string;
  /** The words around the match, with the match between « and ». */
  readonly snippet: string;
  readonly rank: number;
  /** Number of terms that the row contains. */
  readonly matched: number;
  /** The source with the most terms, the first of several; null for a row without sources. */
  readonly source: SourceShape | null;
}
