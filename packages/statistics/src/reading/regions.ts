import { memoise } from './memoise.ts';
import { alike, bareName, distance, exactKey, looseKey, partsOf } from './region-name.ts';

/** A code of Klass that is valid in `[from, to)`. Days are written `YYYY-MM-DD`; null is an open end. */
export interface CodeRow {
  readonly classification: number;
  readonly code: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** An area without a code in Klass. */
export interface AreaRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** No region was found. `isRegionless` says whether the cell names none that the hub could know. */
export interface NoRegion {
  readonly reason: string;
  readonly isRegionless: boolean;
}

/** The region: the number of a municipality or county, or the key of an area. If no region was found, the reason. */
export type Resolved = { readonly region: string } | NoRegion;

/** The ways in which a region may be written. */
export const acceptedRegions =
  'a number («0219», «K-0219»), a number with its name («0219 Bærum»), or a name: of a municipality («Bærum», «Bærum kommune»), a county («Buskerud»), the country («Hele landet») or an area («Vestre Viken HF»)';

/** Longest cell that is compared with names; the patterns are slow on long texts. */
const longest = 200;

const total = /^(?:i alt|ialt|totalt?|sum|alle|alle kommuner|all|kommunene samlet)$/i;
const kostraGroup = /^(?:(?:EKG|EKA|EAFK|EAKUO|EAFUO)\w*\b|KOSTRA-?\s?gruppe\b|gruppe \d+$)/i;
const kostraCountry = /^EAK\b/;

/** Resolves names and numbers of municipalities, counties and areas. */
export class Regions {
  readonly #codes = new Map<string, CodeRow[]>();
  readonly #exact = new Map<string, CodeRow[]>();
  readonly #loose = new Map<string, CodeRow[]>();
  readonly #areas = new Map<string, string>();
  readonly #counties: readonly CodeRow[];
  readonly #onDay = memoise((day) => memoise((cell) => this.#find(cell.trim(), day), 2_000), 100);

  constructor(codes: readonly CodeRow[], areas: readonly AreaRow[]) {
    for (const row of codes) {
      add(this.#codes, row.code, row);
      if (row.classification !== 131 && row.classification !== 104) continue;
      add(this.#exact, exactKey(row.name), row);
      add(this.#loose, looseKey(row.name), row);
    }
    this.#counties = codes.filter(({ classification }) => classification === 104);
    for (const { id, name, aliases } of areas)
      for (const each of [id, name, ...aliases]) this.#areas.set(looseKey(each), id);
  }

  /**
   * Finds the region that a cell names on `day`. Examples of cells: «0219 Bærum», «K-3005 Drammen», «0219», «Nes
   * (Buskerud)», «Bærum kommune», «30 Viken», «Viken», «0 Hele landet», «Vestre Viken». If a cell has a number and a name,
   * both must name the same region.
   */
  resolve(cell: string, day: string): Resolved {
    if (cell.length > longest) {
      return { reason: `a name has at most ${longest} characters`, isRegionless: true };
    }
    return this.#onDay(day)(cell);
  }

  /** Whether a cell may be meant as a region, on whatever day. */
  isKnown(cell: string): boolean {
    if (cell.length > longest) return false;
    const text = cell.trim();
    const name = bareName(text);
    return (
      /^(?:[A-Z]{1,3}[-_])?\d{1,4}\b(?!\))/.test(text) ||
      kostraGroup.test(text) ||
      kostraCountry.test(text) ||
      total.test(name) ||
      this.#areas.has(looseKey(name)) ||
      this.#loose.has(looseKey(name.replace(/\s*\(.*$/, '')))
    );
  }

  #find(cell: string, day: string): Resolved {
    const [, digits, rest = ''] =
      /^(?:[A-Z]{1,3}[-_])?(\d{1,4})(?:\.0+)?(?:[\s\u00a0:_.-]+(.*))?$/.exec(cell) ?? [];
    const name = rest.trim();
    if (digits !== undefined && /^0+$/.test(digits)) return this.#byName(name || 'norge', day);
    if (digits !== undefined) {
      return this.#byCode(digits.padStart(digits.length <= 2 ? 2 : 4, '0'), name, day);
    }
    const [, before, code] = /^(.*\p{L}.*?)\s*\((\d{4})\)$/u.exec(cell) ?? [];
    return code === undefined ? this.#byName(cell, day) : this.#byCode(code, before!, day);
  }

  #byCode(code: string, name: string, day: string): Resolved {
    const rows = this.#codes.get(code);
    if (!rows) {
      return {
        reason: `${code} is not a known code of a municipality or county; import the Klass code list that has it`,
        isRegionless: code.length < 4,
      };
    }
    const row = rows.find((each) => whereValidOn(each, day));
    if (!row) {
      const periods = rows.map(({ name: was, from, to }) => `${was} ${spell(from, to)}`).join(', ');
      const reason = `the code ${code} did not exist on ${day}: it is ${periods}`;
      return { reason, isRegionless: false };
    }
    if (alike(row.name, name) && !this.#namesAnother(name, row)) return { region: code };
    const reason = `the code ${code} is ${row.name} on ${day}, the file says «${name}»`;
    return { reason, isRegionless: true };
  }

  /** Whether a part of a name beside a code, as in «0219 Bærum - Asker», is the name of another place. */
  #namesAnother(name: string, { classification, name: known }: CodeRow): boolean {
    return partsOf(name).some((part) => {
      const rows = this.#exact.get(exactKey(part)) ?? [];
      return !alike(known, part) && rows.some((row) => row.classification === classification);
    });
  }

  #byName(cell: string, day: string): Resolved {
    const other = outside(cell);
    if (other !== null) return other;
    const bare = kostraCountry.test(cell) ? 'norge' : bareName(cell);
    const area = this.#areas.get(looseKey(cell)) ?? this.#areas.get(looseKey(bare));
    if (area) return { region: area };
    const { name, within } = placeIn(bare);
    const named = this.#named(name);
    const rows = named.filter((row) => whereValidOn(row, day));
    const found =
      within === undefined ? rows : rows.filter((row) => this.#liesIn(row, within, day));
    // A municipality goes before the county of the same name, such as Oslo.
    const isCounty = /\s+fylke(?:skommune)?\b/i.test(cell);
    const ofKind = found.filter(({ classification }) => (classification === 104) === isCounty);
    const meant = ofKind.length > 0 ? ofKind : found;
    if (meant.length === 1) return { region: meant[0]!.code };
    if (meant.length > 1) {
      const codes = meant.map(({ code }) => code).join(', ');
      const reason = `several municipalities are called «${cell}» on ${day}: ${codes}; give the number`;
      return { reason, isRegionless: false };
    }
    if (named.length > 0) {
      const periods = named.map(({ code, from, to }) => `${code} ${spell(from, to)}`).join(', ');
      const reason = `there was no municipality «${cell}» on ${day}: ${periods}`;
      return { reason, isRegionless: false };
    }
    const near = this.#nearest(name, day);
    const hint = near ? `; the nearest is «${near.name}» (${near.code})` : '';
    const reason = `«${cell}» is not a known municipality, county or area${hint}`;
    return { reason, isRegionless: true };
  }

  /** The rows with a name, or with the name without accents if no row has it as written. */
  #named(name: string): readonly CodeRow[] {
    return this.#exact.get(exactKey(name)) ?? this.#loose.get(looseKey(name)) ?? [];
  }

  #nearest(name: string, day: string): CodeRow | null {
    const key = looseKey(name);
    const most = key.length < 5 ? 1 : 2;
    let best: { row: CodeRow; far: number } | null = null;
    for (const [known, rows] of this.#loose) {
      const far = distance(key, known, most);
      const row = rows.find((each) => whereValidOn(each, day));
      if (row && far <= most && (best === null || far < best.far)) best = { row, far };
    }
    return best?.row ?? null;
  }

  #liesIn({ code }: CodeRow, county: string, day: string): boolean {
    const row = this.#counties.find(
      (each) => each.code === code.slice(0, 2) && whereValidOn(each, day),
    );
    const words = looseKey(county);
    // If the county's name is unknown, the county cannot contradict the municipality's name.
    return (
      !row ||
      words === '' ||
      looseKey(row.name).startsWith(words) ||
      words.startsWith(looseKey(row.name))
    );
  }
}

/** The reason why a cell names no place in the hub, if it names groups of municipalities or a total. */
function outside(cell: string): NoRegion | null {
  if (total.test(cell)) {
    const reason = `«${cell}» is a total of which the file does not say what it covers`;
    return { reason, isRegionless: false };
  }
  if (!kostraGroup.test(cell)) return null;
  const reason = `«${cell}» is a group of municipalities of KOSTRA, and the hub keeps no figures of those`;
  return { reason, isRegionless: false };
}

/** Splits «Nes (Buskerud)» and «Nes i Buskerud» into the name and the county. */
function placeIn(cell: string): { name: string; within?: string } {
  const [, name, within] =
    /^(.*?)\s*\(([^)]*)\)\s*$/.exec(cell) ?? /^(\S+) i (\S.*)$/.exec(cell) ?? [];
  return name === undefined ? { name: cell } : { name: bareName(name), within: within! };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function whereValidOn({ from, to }: CodeRow, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

function spell(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'at all times';
  return [...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`until ${to}`])].join(
    ' ',
  );
}
