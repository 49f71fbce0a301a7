import { parseGlobalId } from '@vesthub/kernel';
import { englishOf, relationOf, type Model } from './models.ts';

/** A row of a module's data, as its files have it. */
export interface DataRecord {
  readonly model: string;
  readonly key: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly certainty: string;
  readonly reasoning: string | null;
  readonly reasoningEn: string | null;
  readonly sources: readonly object[];
}

/** One value of a record, and the names under which an answer may show it. */
export interface Leaf {
  readonly column: string;
  readonly value: unknown;
  /** Where in the answer it is to be found: the first of these paths that the type has. */
  readonly paths: readonly (readonly string[])[];
}

/** Columns whose field has a name of its own. */
const renamed: Readonly<Record<string, string>> = {
  'Module.id': 'name',
  'ModuleOwnership.ownerId': 'body',
};

const sourceFields = ['document', 'section', 'line', 'words', 'url'] as const;

/** Every value of a record: its columns, its sources, how sure it is and why. */
export function leavesOf(record: DataRecord, model: Model): Leaf[] {
  return [...columnLeaves(record, model), ...provenanceLeaves(record), ...sourceLeaves(record)];
}

function columnLeaves({ model: name, row }: DataRecord, model: Model): Leaf[] {
  return Object.entries(row).flatMap(([column, value]) => {
    if (value === null || value === undefined) return [];
    const paths = pathsOf(name, column, model);
    if (!Array.isArray(value)) return [{ column, value: plain(value), paths }];
    return value.map((one: unknown, at) => ({
      column: `${column}.${at}`,
      value: plain(one),
      paths: paths.map((path) => [...path, String(at)]),
    }));
  });
}

function pathsOf(name: string, column: string, model: Model): string[][] {
  const other = renamed[`${name}.${column}`];
  if (other) return column === 'id' ? [[other]] : [[other, 'id']];
  if (column === 'id') return [['id']];
  const ends = endsOf(column);
  if (ends) return [ends, [column]];
  const norwegian = englishOf(model, column);
  if (norwegian) return [[`${norwegian}En`]];
  if (!column.endsWith('Id')) return [[column]];
  const relation = relationOf(model, column);
  return [[relation ?? column.replace(/Id$/, ''), 'id'], [column]];
}

/** Where the end of a period is shown: `to` in `period.to`, `exhibitionTo` in `exhibition.to`. */
function endsOf(column: string): string[] | null {
  const [, period, end, precision = ''] =
    /^(.*?)(from|to|From|To|beginsOn|endsBefore)(Precision)?$/.exec(column) ?? [];
  if (end === undefined) return null;
  const first = ['from', 'From', 'beginsOn'].includes(end);
  return [period || 'period', `${first ? 'from' : 'to'}${precision}`];
}

function provenanceLeaves({ certainty, reasoning, reasoningEn }: DataRecord): Leaf[] {
  const leaf = (column: string, value: unknown) =>
    value === null ? [] : [{ column, value, paths: [[column]] }];
  return [
    ...leaf('certainty', certainty),
    ...leaf('reasoning', reasoning),
    ...leaf('reasoningEn', reasoningEn),
  ];
}

function sourceLeaves({ sources }: DataRecord): Leaf[] {
  return sources.flatMap((source, at) =>
    sourceFields.flatMap((field) => {
      const value = (source as Record<string, unknown>)[field];
      if (value === null || value === undefined) return [];
      const path = ['sources', String(at), field];
      return [{ column: path.join('.'), value, paths: [path] }];
    }),
  );
}

/** Finds a leaf's value in the answer for its row; undefined where the type has no such field. */
export function shownFor({ paths }: Leaf, answer: unknown): unknown {
  for (const path of paths) {
    const shown = at(answer, path);
    if (shown !== undefined) return keyOf(shown);
  }
  return undefined;
}

function at(answer: unknown, path: readonly string[]): unknown {
  let value = answer;
  for (const step of path) {
    if (value === null || value === undefined) return value;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** A global id as the key it stands for. */
function keyOf(shown: unknown): unknown {
  return typeof shown === 'string' ? (parseGlobalId(shown)?.key ?? shown) : shown;
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
