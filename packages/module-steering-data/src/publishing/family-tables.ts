import type { PartTables } from '@vesthub/releases';
import type { Related } from './families.ts';

type Row = PartTables['rows'][number];

/** Why indicators cannot be protected as a whole and its parts, in Norwegian bokmål and English. */
export interface FamilyFault {
  readonly nb: string;
  readonly en: string;
}

/** The tables of one member of a family. */
export interface Member extends Related {
  readonly tables: PartTables;
}

/** The row of a member at a place, by the key of the member. */
type RowsAt = ReadonlyMap<string, Row>;

/**
 * The tables of a whole and its parts as one system, with a dimension more. Its leaves are the parts, and of each whole the rest. So every
 * count of a whole is the sum of its parts and the rest. No answer has the rest, but whoever sees a whole and its parts knows it, so it is
 * protected like a published count.
 */
export function familyTables(members: readonly Member[]): PartTables | FamilyFault {
  const [first, ...others] = members;
  if (!first) throw new Error('A family has members.');
  const shape = shapeOf(first);
  const other = others.find((one) => shapeOf(one) !== shape);
  if (other) return otherPlaces(first.id, other.id);
  const leaves = members.map(({ id }) => (isWhole(id, members) ? restOf(id) : id));
  const rows: Row[] = [];
  for (const { at } of first.tables.rows) {
    const here = rowsAt(members, at);
    for (const { id } of members) {
      const row = leafRow(id, members, here);
      if ('nb' in row) return row;
      rows.push({ ...row, at: [...at, isWhole(id, members) ? restOf(id) : id] });
    }
  }
  return {
    ...first.tables,
    dimensions: [
      ...first.tables.dimensions,
      { name: 'indicator', leaves, groups: wholes(members) },
    ],
    cubes: first.tables.cubes.map(({ name, codes }) => ({
      name,
      codes: { ...codes, indicator: 'all' as const },
    })),
    rows,
  };
}

const restOf = (id: string) => `${id} (rest)`;

function isWhole(id: string, members: readonly Related[]): boolean {
  return members.some(({ partOf }) => partOf === id);
}

/** The whole indicators as groups of leaves. */
function wholes(members: readonly Related[]): { code: string; leaves: string[] }[] {
  const leavesOf = (id: string): string[] => [
    isWhole(id, members) ? restOf(id) : id,
    ...members.filter(({ partOf }) => partOf === id).flatMap((part) => leavesOf(part.id)),
  ];
  return members
    .filter(({ id }) => isWhole(id, members))
    .map(({ id }) => ({ code: id, leaves: leavesOf(id) }));
}

function rowsAt(members: readonly Member[], at: readonly string[]): RowsAt {
  const key = at.join(' ');
  return new Map(
    members.flatMap(({ id, tables }) => {
      const row = indexOf(tables).get(key);
      return row ? [[id, row] as const] : [];
    }),
  );
}

const indexes = new WeakMap<PartTables, ReadonlyMap<string, Row>>();

function indexOf(tables: PartTables): ReadonlyMap<string, Row> {
  const known =
    indexes.get(tables) ?? new Map(tables.rows.map((row) => [row.at.join(' '), row] as const));
  indexes.set(tables, known);
  return known;
}

/** The row of a leaf: of a part its own, of a whole what its parts leave. */
function leafRow(
  id: string,
  members: readonly Related[],
  here: RowsAt,
): Omit<Row, 'at'> | FamilyFault {
  const own = here.get(id);
  const parts = members
    .filter(({ partOf }) => partOf === id)
    .flatMap((one) => here.get(one.id) ?? []);
  const unknown = parts.find((part) => part.value === null);
  if (own && own.value !== null && unknown && !unknown.withheld) return unknownPart(id, own.at);
  const value = parts.reduce<number | null>(
    (rest, part) => (rest === null || part.value === null ? null : rest - part.value),
    own?.value ?? null,
  );
  if (value !== null && value < 0) return above(id, own?.at ?? []);
  const contributors = parts.reduce((rest, part) => rest - behind(part), own ? behind(own) : 0);
  const counted = [...here.values()].some((row) => row.contributors !== undefined);
  return {
    value,
    ...(own?.withheld || unknown?.withheld ? { withheld: true } : {}),
    ...(counted && value !== null ? { contributors } : {}),
    ...boundsOf(value, members, here),
  };
}

const behind = ({ contributors, value }: Row) => contributors ?? value ?? 0;

/**
 * Public bounds of a leaf. The inhabitants beyond the count of the whole are divided among the leaves, so that the bounds of the leaves add
 * up to the inhabitants. A leaf is then bounded more closely than readers know, which protects it no less.
 */
function boundsOf(
  value: number | null,
  members: readonly Related[],
  here: RowsAt,
): Pick<Row, 'denominator' | 'people'> {
  const root = members.find(({ partOf }) => !members.some(({ id }) => id === partOf));
  const whole = root && here.get(root.id);
  if (whole?.people !== undefined) return { people: whole.people / members.length };
  if (whole?.denominator === undefined || whole.value === null || value === null) return {};
  return { denominator: value + (whole.denominator - whole.value) / members.length };
}

/** The dimensions, tables and places of a member, as text. */
function shapeOf({ tables }: Member): string {
  const places = tables.rows.map(({ at }) => at.join(' ')).toSorted();
  return JSON.stringify([tables.dimensions, tables.cubes, places]);
}

function otherPlaces(one: string, other: string): FamilyFault {
  return {
    nb: `${one} og ${other} har ikke tall for de samme stedene, periodene, aldersgruppene og kjønnene, så de kan ikke skjermes sammen. Importer tall for de samme.`,
    en: `${one} and ${other} do not have figures of the same places, periods, ages and sexes, so they cannot be protected together. Import figures of the same.`,
  };
}

function unknownPart(whole: string, at: readonly string[]): FamilyFault {
  const where = at.join(', ');
  return {
    nb: `En del av ${whole} mangler tall der ${whole} har det (${where}), så de kan ikke skjermes sammen. Importer tallene til delen.`,
    en: `A part of ${whole} has no figure where ${whole} has one (${where}), so they cannot be protected together. Import the figures of the part.`,
  };
}

function above(whole: string, at: readonly string[]): FamilyFault {
  const where = at.join(', ');
  return {
    nb: `Delene av ${whole} er til sammen større enn ${whole} (${where}). Rett tallene eller hva de er en del av.`,
    en: `The parts of ${whole} add up to more than ${whole} (${where}). Correct the figures or what they are a part of.`,
  };
}
