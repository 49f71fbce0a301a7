import { z } from 'zod';
import { RefusedFile } from '../reading/refused-file.ts';
import { roleOf, type Role } from './header.ts';

const texts = z.record(z.string(), z.string());
const category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).nullish(),
  label: texts.nullish(),
  unit: z
    .record(
      z.string(),
      z.looseObject({
        base: z.string().nullish(),
        label: z.string().nullish(),
        symbol: z.string().nullish(),
        decimals: z.number().nullish(),
      }),
    )
    .nullish(),
});
const dimension = z.object({ label: z.string().nullish(), category });
const role = z.object({
  time: z.array(z.string()).nullish(),
  geo: z.array(z.string()).nullish(),
  metric: z.array(z.string()).nullish(),
});
const dataSet = z.object({
  label: z.string().nullish(),
  source: z.string().nullish(),
  id: z.array(z.string()),
  size: z.array(z.number().int().min(0)),
  role: role.nullish(),
  dimension: z.record(z.string(), z.unknown()),
});

/** One category of a dimension. */
export interface Category {
  readonly code: string;
  readonly label: string;
  readonly unit: { readonly text: string; readonly decimals: number | null } | null;
}

/** A dimension of a data set. */
export interface Dimension {
  readonly id: string;
  /** What distinguishes the categories from each other, for example region, period, age or sex. */
  readonly role: Role | 'metric' | 'other';
  readonly categories: readonly Category[];
}

/** A data set of JSON-stat without its values. */
export interface DataSet {
  readonly label: string;
  readonly source: string | null;
  readonly dimensions: readonly Dimension[];
}

/** Reads label, source and dimensions of a data set of JSON-stat 1 or 2. */
export function readDataSet(kept: unknown): DataSet {
  const given = z.record(z.string(), z.unknown()).safeParse(unwrap(kept));
  if (!given.success) throw new RefusedFile('The file holds no data set of JSON-stat.');
  const raw = given.data;
  if (raw['class'] === 'collection') throw isCollection(raw['link']);
  // JSON-stat 1 has `id`, `size` and `role` inside `dimension`.
  const inner = z.record(z.string(), z.unknown()).safeParse(raw['dimension']);
  if (!inner.success) {
    throw new RefusedFile(
      `dimension: expected an object with the dimensions of the data set, the file has ${JSON.stringify(raw['dimension'])}.`,
    );
  }
  const { id, size, role: roles, ...dimensions } = inner.data;
  const parsed = dataSet.safeParse({
    ...raw,
    id: raw['id'] ?? id,
    size: raw['size'] ?? size,
    role: raw['role'] ?? roles,
    dimension: raw['id'] === undefined ? dimensions : inner.data,
  });
  if (!parsed.success)
    throw new RefusedFile(`The data set is not accepted: ${z.prettifyError(parsed.error)}.`);
  const { data } = parsed;
  const twice = data.id.find((name, at) => data.id.indexOf(name) !== at);
  if (twice !== undefined) throw new RefusedFile(`id has the dimension "${twice}" more than once.`);
  return {
    label: data.label ?? '',
    source: data.source ?? null,
    dimensions: data.id.map((name, at) =>
      readDimension(name, data.size[at], data.dimension[name], data.role),
    ),
  };
}

/** Returns the data set. In JSON-stat 1, the file's object holds the data set under a name. */
function unwrap(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null || 'dimension' in kept) return kept;
  const sets = Object.entries(kept).filter(
    ([, value]) => typeof value === 'object' && value !== null && 'dimension' in value,
  );
  if (sets.length > 1) {
    throw new RefusedFile(
      `The file holds several data sets (${sets.map(([name]) => name).join(', ')}); give each in a file of its own.`,
    );
  }
  return sets[0]?.[1] ?? kept;
}

const items = z.looseObject({
  item: z.array(
    z.looseObject({ label: z.string().nullish(), href: z.string().nullish() }).catch({}),
  ),
});

/** The refusal of a list of data sets, with their addresses. */
function isCollection(link: unknown): RefusedFile {
  const parsed = items.safeParse(link);
  const sets = parsed.success ? parsed.data.item : [];
  const named = sets.slice(0, 5).map(({ href, label }, at) => href ?? label ?? `item ${at + 1}`);
  const more = sets.length > named.length ? ' …' : '';
  return new RefusedFile(
    `The file is a collection of JSON-stat, a list of ${sets.length} data sets (${named.join(', ')}${more}); give each in a file of its own.`,
  );
}

type Roles = z.infer<typeof dataSet>['role'];

function readDimension(
  id: string,
  size: number | undefined,
  raw: unknown,
  roles: Roles,
): Dimension {
  const parsed = dimension.safeParse(raw);
  if (!parsed.success)
    throw new RefusedFile(`dimension.${id} is not accepted: ${z.prettifyError(parsed.error)}.`);
  const { label, category: given } = parsed.data;
  const codes = codesOf(id, given);
  if (codes.length !== size) {
    throw new RefusedFile(
      `dimension.${id} has ${codes.length} categories, size says ${size ?? 'nothing'}.`,
    );
  }
  const categories = codes.map((code) => {
    const unit = given.unit?.[code];
    const text = unit?.base ?? unit?.label ?? unit?.symbol ?? null;
    return {
      code,
      label: given.label?.[code] ?? code,
      unit: text === null ? null : { text, decimals: unit?.decimals ?? null },
    };
  });
  return { id, role: roleIn(id, label ?? '', roles), categories };
}

function codesOf(id: string, { index, label }: z.infer<typeof category>): string[] {
  if (Array.isArray(index)) {
    const repeated = index.find((code, at) => index.indexOf(code) !== at);
    if (repeated === undefined) return index;
    throw new RefusedFile(`dimension.${id} has the category "${repeated}" more than once.`);
  }
  if (!index) {
    const codes = Object.keys(label ?? {});
    if (codes.length < 2) return codes;
    throw new RefusedFile(
      `dimension.${id} has labels of ${codes.length} categories and no index, so nothing states their order.`,
    );
  }
  const inOrder = Object.entries(index).toSorted((a, b) => a[1] - b[1]);
  for (const [at, [code, place]] of inOrder.entries()) {
    if (place === at) continue;
    throw new RefusedFile(
      `dimension.${id} has the index ${place} for the category "${code}"; expected the numbers from 0 to ${inOrder.length - 1}, each once.`,
    );
  }
  return inOrder.map(([code]) => code);
}

function roleIn(id: string, label: string, roles: Roles): Dimension['role'] {
  if (roles?.geo?.includes(id)) return 'region';
  if (roles?.time?.includes(id)) return 'period';
  if (roles?.metric?.includes(id) || id === 'ContentsCode') return 'metric';
  const role = roleOf(id) ?? roleOf(label);
  return role === 'region' || role === 'period' || role === 'age' || role === 'sex'
    ? role
    : 'other';
}
