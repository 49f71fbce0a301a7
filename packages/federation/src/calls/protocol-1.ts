import {
  unavailable,
  type FindingQuery,
  type FindingShape,
  type GivenAnswers,
  type ModuleService,
  type RequestContext,
} from '@vesthub/kernel';
import { randomUUID } from 'node:crypto';

/** Calls an operation of a module service. */
export type AskService = <T>(
  context: RequestContext,
  operation: string,
  args: object,
) => Promise<T>;

/** The operations that protocol 1 lacks or has in another shape. */
export type NewInProtocol2 = Pick<
  ModuleService,
  | 'names'
  | 'findingState'
  | 'checkedIds'
  | 'judgeAnswers'
  | 'findings'
  | 'factsAt'
  | 'searchWords'
  | 'search'
  | 'searchTitles'
  | 'smallTables'
>;

type OldFinding = Omit<FindingShape, 'about' | 'years'>;
type OldHit = Omit<Awaited<ReturnType<ModuleService['search']>>[number], 'matched' | 'source'>;

/**
 * Implements the operations of `NewInProtocol2` for a service that knows only protocol 1. Such a service runs its
 * checks on every request for findings. Its search does not know the words of other modules.
 */
export function serviceOfProtocol1(module: string, ask: AskService): NewInProtocol2 {
  let answers: GivenAnswers['answers'] = {};
  return {
    names: () => Promise.resolve([]),
    // Protocol 1 does not tell whether data have changed, so every state counts as new.
    findingState: () =>
      Promise.resolve({ generation: randomUUID(), answersOf: null, incomplete: [] }),
    checkedIds: () => Promise.resolve([]),
    judgeAnswers: (_context, given) => {
      answers = given.answers;
      return Promise.resolve();
    },
    findings: async (context, query) => {
      const found = await ask<OldFinding[]>(context, 'checks', { answers });
      return pageOf(
        found.map((finding) => ({ ...finding, about: [], years: [] })),
        query,
      );
    },
    factsAt: () => Promise.reject(unavailable(module, undefined)),
    searchWords: (_context, terms) =>
      Promise.resolve({
        rows: 0,
        terms: terms.map(() => ({ count: 0, named: [], compounds: [], near: [] })),
      }),
    search: async (context, { terms, names, types, first }) => {
      const query = { text: names[0] ?? '', types, first };
      const hits = await ask<OldHit[]>(context, 'search', { query });
      return hits.map((hit) => ({ ...hit, matched: terms.length, source: null }));
    },
    searchTitles: () => Promise.resolve({}),
    smallTables: () => Promise.resolve({}),
  };
}

/** Returns the requested page of the findings, in order of their ids. */
function pageOf(findings: readonly FindingShape[], query: FindingQuery) {
  const met = findings
    .filter((finding) => meets(finding, query))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const page = met.filter(
    ({ id }) =>
      (query.after === null || id > query.after) && (query.before === null || id < query.before),
  );
  if (query.inverted) page.reverse();
  return { totalCount: met.length, findings: page.slice(0, query.limit ?? page.length) };
}

function meets(finding: FindingShape, query: FindingQuery): boolean {
  const { status, kind, check, document, line, year, type, rows } = query;
  const isAt = (source: FindingShape['sources'][number]) =>
    (source.document === document || source.url === document) &&
    (line === null || source.line === line);
  return (
    (status === null || finding.status === status) &&
    (kind === null || finding.kind === kind) &&
    (check === null || finding.check === check) &&
    (document === null || finding.sources.some(isAt)) &&
    (year === null || finding.years.includes(year)) &&
    (type === null || finding.about.some((row) => row.startsWith(`${type}/`))) &&
    (rows === null || finding.about.some((row) => rows.includes(row)))
  );
}
