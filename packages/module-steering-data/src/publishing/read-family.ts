import type { ModuleDatabase } from '@vesthub/kernel';
import type { PartTables } from '@vesthub/releases';
import { familyTables, type FamilyFault } from './family-tables.ts';
import type { Related } from './families.ts';
import { readPart } from './part-rows.ts';
import { tablesOf } from './part-tables.ts';

/** The tables of an indicator without relations, or of a whole and its parts. */
export async function readFamily(
  database: ModuleDatabase,
  family: readonly Related[],
): Promise<PartTables | FamilyFault> {
  const members = [];
  for (const one of family) {
    members.push({ ...one, tables: tablesOf(await readPart(database, one.id)) });
  }
  const [only, ...others] = members;
  return only && others.length === 0 ? only.tables : familyTables(members);
}

export function isFault(tables: PartTables | FamilyFault): tables is FamilyFault {
  return 'nb' in tables;
}
