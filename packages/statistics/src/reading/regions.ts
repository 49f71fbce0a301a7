import { memoise } from './memoise.ts';

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

/** The region: the number of a municipality or county, or the key of an area. If no region was found, the reason. */
export type Resolved = { readonly region: string } | { readonly reason: string };

/** Keeps only the letters a to z of a name, in lower case. «Bærum», «BÆRUM» and the damaged «B?rum» become equal. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}

/** Resolves names and numbers of municipalities, counties and areas. */
export class Regions {
  readonly #codes = new Map<string, CodeRow[]>();
  readonly #names = new Map<string, CodeRow[]>();
  readonly #areas = new Map<string, string>();
  readonly #counties: readonly CodeRow[];
  readonly #onDay = memoise((day) => memoise((cell) => this.#find(cell.trim(), day), 2_000), 100);

  constructor(codes: readonly CodeRow[], areas: readonly AreaRow[]) {
    for (const row of codes) {
      add(this.#codes, row.code, row);
      if (row.classification === 131) add(this.#names, fold(row.name), row);
    }
    this.#counties = codes.filter(({ classification }) => classification === 104);
    for (const { id, name, aliases } of areas)
      for (const each of [id, name, ...aliases]) this.#areas.set(fold(each), id);
  }

  /**
   * Finds the region that a cell names on `day`. Examples of cells: «0219 Bærum», «K-3005 Drammen», «0219», «Nes
   * (Buskerud)», «30 Viken», «0 Hele landet», «Vestre Viken». If a cell has a number and a name, both must name the
   * same region.
   */
  resolve(cell: string, day: string): Resolved {
    return this.#onDay(day)(cell);
  }

  #find(cell: string, day: string): Resolved {
    const [, digits, name = ''] =
      /^(?:[A-Z]{1,3}-)?(\d{1,4})(?:[\s\u00a0:_.-]+(.*))?$/.exec(cell) ?? [];
    if (digits === undefined || /^0+$/.test(digits)) {
      return this.#byName(digits === undefined ? cell : name || 'norge', day);
    }
    const code = digits.padStart(digits.length <= 2 ? 2 : 4, '0');
    return this.#byCode(code, name, day);
  }

  #byCode(code: string, name: string, day: string): Resolved {
    const rows = this.#codes.get(code);
    if (!rows) {
      return {
        reason: `${code} is not a known code of a municipality or county; import the Klass code list that has it`,
      };
    }
    const row = rows.find((each) => whereValidOn(each, day));
    if (!row) {
      const periods = rows.map(({ name: was, from, to }) => `${was} ${spell(from, to)}`).join(', ');
      return { reason: `the code ${code} did not exist on ${day}: it is ${periods}` };
    }
    if (!alike(row.name, name)) {
      return { reason: `the code ${code} is ${row.name} on ${day}, the file says «${name}»` };
    }
    return { region: code };
  }

  #byName(cell: string, day: string): Resolved {
    const area = this.#areas.get(fold(cell));
    if (area) return { region: area };
    const [, name = cell, within] = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(cell) ?? [];
    const named = this.#names.get(fold(name)) ?? [];
    const rows = named.filter((row) => whereValidOn(row, day));
    const found =
      within === undefined ? rows : rows.filter((row) => this.#liesIn(row, within, day));
    if (found.length === 1) return { region: found[0]!.code };
    if (found.length > 1) {
      const codes = found.map(({ code }) => code).join(', ');
      return {
        reason: `several municipalities are called «${cell}» on ${day}: ${codes}; give the number`,
      };
    }
    if (named.length > 0) {
      const periods = named.map(({ code, from, to }) => `${code} ${spell(from, to)}`).join(', ');
      return { reason: `there was no municipality «${cell}» on ${day}: ${periods}` };
    }
    return { reason: `«${cell}» is not a known municipality, county or area` };
  }

  #liesIn({ code }: CodeRow, county: string, day: string): boolean {
    const row = this.#counties.find(
      (each) => each.code === code.slice(0, 2) && whereValidOn(each, day),
    );
    const words = fold(county);
    // If the county's name is unknown, the county cannot contradict the municipality's name.
    return (
      !row || words === '' || fold(row.name).startsWith(words) || words.startsWith(fold(row.name))
    );
  }
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

/**
 * Whether two names may mean the same municipality. They may if one name begins with the other, as «Nes» and «Nes
 * (Buskerud)».
 */
export function alike(known: string, given: string): boolean {
  const [a, b] = [fold(known), fold(given)];
  return a.startsWith(b) || b.startsWith(a);
}
