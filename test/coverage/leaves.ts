import { parseGlobalId } from '@vesthub/kernel';
import { englishOf, relationOf, type Model } from './models.ts';

/** A record of a module's data files. */
export interface DataRecord {
  readonly model: string;
  readonly key: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly certainty: string;
  readonly reasoning: string | null;
  readonly reasoningEn: string | null;
  readonly sources: readonly object[];
}

/** One value of a record, with the paths at which an answer may contain the value. */
export interface Leaf {
  readonly column: string;
  readonly value: unknown;
  /** Paths in the answer for the row. The first path with a field of the type is the right one. */
  readonly paths: readonly (readonly string[])[];
}

/** Columns whose field has another name than the general rules of `pathsOf` give. */
const renamed: Readonly<Record<string, string>> = {
  'Module.id': 'name',
  'ModuleOwnership.ownerId': 'body',
};

const sourceFields = ['document', 'section', 'line', 'words', 'url'] as const;

/** Every value of a record: columns, sources, certainty and reasoning. */
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
  if (ends) return [ends, ...datePaths(column)];
  const norwegian = englishOf(model, column);
  if (norwegian) return [[`${norwegian}En`]];
  if (!column.endsWith('Id')) return datePaths(column);
  const relation = relationOf(model, column);
  return [[relation ?? column.replace(/Id$/, ''), 'id'], [column]];
}

/** Paths of the field for a column that may be a date or its precision: `date.first`, `date.precision` or the column itself. */
function datePaths(column: string): string[][] {
  const date = column.replace(/Precision$/, '');
  return date === column ? [[column, 'first'], [column]] : [[date, 'precision']];
}

/** Path of the field for an end of a period: `period.to` for `to`, `exhibition.to` for `exhibitionTo`; else null. */
function endsOf(column: string): string[] | null {
  const [, period, end, precision = ''] =
    /^(.*?)(from|to|From|To|beginsOn|endsBefore)(Precision)?$/.exec(column) ?? [];
  if (end === undefined) return null;
  const first = ['from', 'From', 'beginsOn'].includes(end);
  if (precision !== '') return [period || 'period', first ? 'start' : 'end', 'precision'];
  return [period || 'period', first ? 'from' : 'to'];
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

/** Finds a leaf's value in the answer for its row; undefined if the type has no field for the value. */
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

/** Converts a global id to the key of its row; returns other values unchanged. */
function keyOf(shown: unknown): unknown {
  return typeof shown === 'string' ? (parseGlobalId(shown)?.key ?? shown) : shown;
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
