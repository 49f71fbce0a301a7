import type { SourceShape } from '../context/shapes.ts';
import type { Term } from './words.ts';

/** Counts and matches of the terms in one module's documents, in the order of the terms. */
export interface ModuleWords {
  /** Number of rows that can be found. */
  readonly rows: number;
  readonly terms: readonly TermWords[];
}

export interface TermWords {
  /** Number of rows with the term or a word that begins with it. */
  readonly count: number;
  /** `Type/key` of the rows that have the term in their name; empty where too many have. */
  readonly named: readonly string[];
  /** Longer words that contain the term. */
  readonly compounds: readonly string[];
  /** Words that are spelled alike, with their similarity from 0 to 1; only where nothing else was found. */
  readonly near: readonly { readonly word: string; readonly similarity: number }[];
}

/** A term as it is asked of every module once the words of all modules are known. */
export interface WeighedTerm extends Term {
  /** How telling the term is: the rarer the higher. */
  readonly weight: number;
  readonly named: readonly string[];
  /** Compounds and misspelled words that count as the term, but less. */
  readonly loose: readonly string[];
}

export interface SearchQuery {
  readonly terms: readonly WeighedTerm[];
  /** The whole question as a name, with and without the words that make it a question. */
  readonly names: readonly string[];
  readonly types: readonly string[] | null;
  readonly first: number;
}

/** A row that matches a search, best first. */
export interface SearchHit {
  readonly module: string;
  readonly type: string;
  readonly key: string;
  /** With a mention in place of the name of each row it names; see `withNames`. */
  readonly title: string;
  /** The words around the match, with the match between « and ». */
  readonly snippet: string;
  readonly rank: number;
  /** Number of terms that the row holds. */
  readonly matched: number;
  /** The source whose words match best, or the first; null for a row without sources. */
  readonly source: SourceShape | null;
}
