import { inputError, keyArgument, perRequest, type HubContext } from '@vesthub/kernel';
import type { CodeChange } from '../analysis/boundaries.ts';
import { database } from '../database.ts';

/** A code of a municipality or county, for the time it is valid. */
export interface UnitCode {
  readonly code: string;
  readonly name: string;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** A municipality through its changes of number. */
export interface Unit {
  /** Key of the `Municipality`; the code itself where the hub has none. */
  readonly key: string;
  /** Whether `key` is that of a `Municipality`. */
  readonly known: boolean;
  readonly codes: readonly UnitCode[];
}

/** An area that municipalities belong to for a time. */
export interface AreaMembers {
  readonly id: string;
  readonly kind: 'COUNTRY' | 'HOSPITAL_AREA' | 'SUBREGION';
  readonly name: string;
  readonly nameEn: string | null;
  readonly members: readonly {
    readonly municipalityId: string;
    readonly from: Date | null;
    readonly to: Date | null;
  }[];
}

/** The module's own reference of codes and areas. */
export interface Territory {
  readonly units: readonly Unit[];
  readonly counties: readonly UnitCode[];
  readonly changes: readonly CodeChange[];
  readonly areas: readonly AreaMembers[];
}

/** The area whose municipalities are compared with each other: that of the health trust. */
export const regionId = 'vestre-viken';

/** Codes, changes and areas, read once per request. */
export function territoryOf(context: HubContext): Promise<Territory> {
  return perRequest(context, territoryOf, () => readTerritory(context));
}

async function readTerritory(context: HubContext): Promise<Territory> {
  const client = database(context);
  const [codes, changes, areas] = await Promise.all([
    client.klassCode.findMany({ orderBy: [{ code: 'asc' }, { from: 'asc' }] }),
    client.klassChange.findMany(),
    client.steeringArea.findMany({ include: { members: true }, orderBy: { name: 'asc' } }),
  ]);
  const units = new Map<string, { key: string; known: boolean; codes: UnitCode[] }>();
  for (const { classification, municipalityId, code, name, from, to } of codes) {
    if (classification !== municipalities) continue;
    const key = municipalityId ?? code;
    const unit = units.get(key) ?? { key, known: municipalityId !== null, codes: [] };
    unit.codes.push({ code, name, from, to });
    units.set(key, unit);
  }
  return {
    units: [...units.values()],
    counties: codes.filter(({ classification }) => classification === counties),
    changes: changes.map(({ oldCode, newCode, date }) => ({ oldCode, newCode, on: date })),
    areas,
  };
}

/** Numbers of Statistics Norway's classifications. */
const municipalities = 131;
const counties = 104;

/** The one of `codes` that is valid on `day`; null when none is. */
export function codeOn(codes: readonly UnitCode[], day: Date): UnitCode | null {
  const valid = ({ from, to }: UnitCode) =>
    (from === null || from <= day) && (to === null || to > day);
  return codes.find(valid) ?? null;
}

/** Keys of the municipalities that belong to the area on `day`. */
export function membersOn({ members }: AreaMembers, day: Date): string[] {
  return members
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || to > day))
    .map(({ municipalityId }) => municipalityId);
}

/** The units that an argument names by key, global id or number; refuses a name that none has. */
export function unitsNamed(field: string, names: readonly string[], { units }: Territory): Unit[] {
  return names.map((name) => {
    const key = keyArgument(field, 'Municipality', name);
    const unit = units.find((one) => one.key === key || one.codes.some(({ code }) => code === key));
    if (unit) return unit;
    throw inputError(field, name, 'the key, id or number of a municipality in klassCodes');
  });
}

/** The area that an argument names by key or global id. */
export function areaNamed(
  field: string,
  name: string,
  kind: AreaMembers['kind'],
  { areas }: Territory,
): AreaMembers {
  const key = keyArgument(field, 'SteeringArea', name);
  const area = areas.find((one) => one.id === key && one.kind === kind);
  if (area) return area;
  const known = areas.filter((one) => one.kind === kind).map(({ id }) => id);
  throw inputError(field, name, `one of ${known.join(', ')}`);
}
