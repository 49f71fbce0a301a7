import type { ModuleDatabase } from '@vesthub/kernel';
import type { RefusedPart } from '@vesthub/releases';
import { familyOf, relationsOf, rootOf, type Related } from './families.ts';
import { isFault, readFamily } from './read-family.ts';
import { figuresWithCounts } from './guarded.ts';
import { withoutTerms } from './without-terms.ts';

/** The systems of indicators that may not be released: a source lacks its terms, or a whole and its parts do not fit together. */
export async function refusedFigures(database: ModuleDatabase): Promise<readonly RefusedPart[]> {
  const related = await relationsOf(database.pool, database.schema);
  const terms = (await withoutTerms(database)).map(({ part, reason }) => ({
    part: rootOf(part, related),
    reason,
  }));
  const counted = await figuresWithCounts(database.pool, database.schema);
  const roots = new Set(related.flatMap(({ id, partOf }) => (partOf ? [rootOf(id, related)] : [])));
  const refused = [...terms];
  for (const root of roots) {
    if (refused.some(({ part }) => part === root)) continue;
    const family = familyOf(root, related);
    const lacking = family.find(({ id }) => !counted.includes(id));
    const reason = lacking ? notCounted(root, lacking) : await faultOf(database, family);
    if (reason) refused.push({ part: root, reason });
  }
  return refused;
}

async function faultOf(
  database: ModuleDatabase,
  family: readonly Related[],
): Promise<RefusedPart['reason'] | null> {
  const tables = await readFamily(database, family);
  return isFault(tables) ? tables : null;
}

function notCounted(root: string, { id }: Related): RefusedPart['reason'] {
  return {
    nb: `${root} og delene skjermes sammen, og ${id} har ikke antall som er oppgitt å være det. Importer tallene, og oppgi at de er antall (--counted).`,
    en: `${root} and its parts are protected together, and ${id} has no counts that are stated to be counts. Import its figures, and state that they are counts (--counted).`,
  };
}
