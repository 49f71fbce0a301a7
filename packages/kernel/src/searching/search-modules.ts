import { askModules, type Unanswered } from '../asking/ask-modules.ts';
import type { RequestContext } from '../context/context.ts';
import { withTitle } from './module-search.ts';
import { mentioned, withNames } from './search-source.ts';
import type { ModuleWords, SearchHit, SearchQuery, TermWords, WeighedTerm } from './shapes.ts';
import { fold, termsOf, textWords, type Term } from './words.ts';

/** The arguments of a client's search, before its text is split into terms. */
export interface Search {
  readonly text: string;
  readonly types: readonly string[] | null;
  readonly first: number;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** Whether every hit has all terms of the text. */
  readonly hasAllWords: boolean;
  readonly incomplete: readonly Unanswered[];
}

/**
 * Maximum number of rounds in which mentions in titles are replaced by names. One round is not enough, because a name
 * may contain another mention.
 */
const depth = 3;

/**
 * Searches all modules in three steps. The first counts each term in all modules. The second ranks the rows: rare terms
 * weigh more. The third replaces mentions in titles by names. `moduleOf` returns the module of a type.
 */
export async function searchModules(
  context: RequestContext,
  { text, types, first }: Search,
  moduleOf: (type: string) => string | undefined,
): Promise<SearchResult> {
  const terms = termsOf(text);
  const words = await askModules(context, async (service, module) => ({
    module,
    words: await service.searchWords(context, terms),
  }));
  const answering = new Set(words.answers.map(({ module }) => module));
  const weighedTerms = weighed(
    terms,
    words.answers.map((answer) => answer.words),
  );
  const query = {
    terms: weighedTerms,
    names: namesIn(text, terms, weighedTerms),
    types,
    first,
  };
  const found = await askModules(context, async (service, module) =>
    answering.has(module) ? service.search(context, query) : [],
  );
  const hits = found.answers.flat();
  const hasAllWords = hits.some(({ matched }) => matched === terms.length);
  const best = hits
    .filter(({ matched }) => !hasAllWords || matched === terms.length)
    .sort(
      (a, b) => b.rank - a.rank || a.title.localeCompare(b.title, 'nb') || (a.key < b.key ? -1 : 1),
    )
    .slice(0, first * 2 + 20);
  const titled = await complete(context, best, moduleOf);
  return {
    hits: distinct(titled).slice(0, first),
    hasAllWords,
    incomplete: [...words.incomplete, ...found.incomplete],
  };
}

/**
 * Returns the terms with their weights and with the rows that each term names. If no row contains a term, the search
 * uses the most similar words instead.
 */
function weighed(terms: readonly Term[], modules: readonly ModuleWords[]): WeighedTerm[] {
  const rows = modules.reduce((sum, module) => sum + module.rows, 0);
  return terms.map((term, at) => {
    const words = modules.map((module) => module.terms[at]!);
    const count = words.reduce((sum, one) => sum + one.count, 0);
    const named = words.flatMap((one) => one.named);
    const compounds = words.flatMap((one) => one.compounds);
    const near = count === 0 && compounds.length === 0 ? nearest(words) : [];
    const found = count > 0 || compounds.length > 0 || near.length > 0;
    return {
      ...term,
      same: [...term.same, ...near.toReversed()],
      // A term that no row has cannot tell rows apart.
      weight: found ? Math.log(2 + rows / (1 + count)) : 0,
      named,
      loose: [...new Set(compounds)].slice(0, 60),
    };
  });
}

/**
 * Names that the whole text may spell. There are up to three: the text as typed, without question words, and with
 * misspelled words corrected.
 */
function namesIn(text: string, terms: readonly Term[], weighed: readonly WeighedTerm[]): string[] {
  const mended = weighed.map(({ word, same }, at) =>
    terms[at]!.same.length < same.length ? same.at(-1)! : word,
  );
  const word = (one: Term) => one.word;
  return [...new Set([textWords(text), terms.map(word), mended].map((words) => words.join(' ')))];
}

/** The words most similar to a term that no module has. */
function nearest(found: readonly TermWords[]): string[] {
  const near = found.flatMap((one) => one.near);
  const most = Math.max(0, ...near.map(({ similarity }) => similarity));
  const alike = near.filter(({ similarity }) => similarity >= Math.max(0.35, most - 0.08));
  return [...new Set(alike.map(({ word }) => word))].slice(0, 4);
}

/**
 * Replaces each mention in the titles of hits by the name of the mentioned row. The module of that row gives the name.
 */
async function complete(
  context: RequestContext,
  hits: readonly SearchHit[],
  moduleOf: (type: string) => string | undefined,
): Promise<SearchHit[]> {
  const names = new Map<string, string>();
  let wanted = new Set(hits.flatMap(({ title }) => mentioned(title)));
  for (let round = 0; round < depth && wanted.size > 0; round += 1) {
    const { answers } = await askModules<Record<string, string>>(
      context,
      async (service, module) => {
        const own = [...wanted].filter(
          (row) => moduleOf(row.slice(0, row.indexOf('/'))) === module,
        );
        return own.length === 0 ? {} : service.searchTitles(context, own);
      },
    );
    const found = answers.flatMap((answer) => Object.entries(answer));
    for (const [row, title] of found) names.set(row, title);
    wanted = new Set(
      found.flatMap(([, title]) => mentioned(title)).filter((row) => !names.has(row)),
    );
  }
  for (let round = 0; round < depth; round += 1) {
    for (const [row, title] of names) names.set(row, withNames(title, names));
  }
  return hits.map((hit) => withTitle(hit, withNames(hit.title, names) || hit.type));
}

/**
 * Removes hits that repeat a fact. Two hits repeat a fact if they have the same title and source line, unless they are
 * rows of two types of one module.
 */
function distinct(hits: readonly SearchHit[]): SearchHit[] {
  const seen = new Map<string, SearchHit>();
  return hits.filter((hit) => {
    const { title, type, key, source, module } = hit;
    const place = source
      ? `${source.document} ${source.line ?? source.words ?? ''}`
      : `${type} ${key}`;
    const fact = `${fold(title)} ${place}`;
    const same = seen.get(fact);
    if (!same) seen.set(fact, hit);
    // Two types of one module mean different things, such as a case and its paper. Rows of both are kept.
    return !same || (same.module === module && same.type !== type);
  });
}

/**
 * A query for a search in one module only. All terms have the same weight, because the counts of other modules are
 * unknown.
 */
export function plainQuery(
  text: string,
  types: readonly string[] | null,
  first: number,
): SearchQuery {
  const terms = termsOf(text).map((term) => ({ ...term, weight: 1, named: [], loose: [] }));
  return { terms, names: [textWords(text).join(' ')], types, first };
}
