/** Keeps only the letters a to z of a name, in lower case. «Bærum», «BÆRUM» and the damaged «B?rum» become equal. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}

/** A name in lower case without marks and blanks, with its own letters. */
export function exactKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]/gu, '');
}

/** A name without accents: «Bærum» and «Baerum», «Krødsherad» and «Krodsherad», «Ål» and «Aal» become equal. */
export function looseKey(name: string): string {
  return exactKey(name)
    .replaceAll(/[æä]/g, 'ae')
    .replaceAll(/[øö]/g, 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replaceAll(/[^a-z\d]/g, '')
    .replaceAll('aa', 'a')
    .replaceAll('oe', 'o');
}

/** Marks of footnotes at the end of a name. */
const footnote = /(?<=\p{L})\s?(?:[¹²³*]+|\d\))$/u;
const kind = /\s+(?:kommune|kommun|fylkeskommune|fylke|municipality|county)$/i;

/** A name without marks of footnotes and the word for its kind. */
export function bareName(cell: string): string {
  return cell.trim().replace(footnote, '').replace(kind, '').trim();
}

/** The parts of a name with several: names in other languages, or other places. */
export function partsOf(name: string): string[] {
  const [, outside = name, inside = ''] = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(name) ?? [];
  return [...bareName(outside).split(/\s+[-–/]\s+/), inside].filter((part) => part !== '');
}

/** The names that a name may stand for: itself, itself without a part in parentheses, and its parts in other languages. */
function variants(name: string): string[] {
  const bare = bareName(name);
  const without = bareName(bare.replace(/\s*\([^)]*\)\s*$/, ''));
  return [bare, without, ...without.split(/\s+[-–/]\s+/)];
}

/** A letter that was lost or decoded wrongly. */
const damaged =
  /\ufffd+|\?|[ÃÂ][\u0080-\u00bf‘’“”•–—˜™š›œžŸ†‡ˆ‰Š‹ŒŽƒ„…€¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿]/;

/** Whether two names may mean the same place. Lost letters of the given name may be any. */
export function alike(known: string, given: string): boolean {
  const names = variants(known).map(looseKey);
  if (!/\p{L}/u.test(given)) return true;
  return variants(given).some((name) => {
    if (looseKey(name) === '') return false;
    if (!damaged.test(name)) return names.includes(looseKey(name));
    const parts = name.split(new RegExp(damaged, 'g')).map(looseKey);
    const pattern = new RegExp(`^${parts.join('[a-z]{1,2}')}$`);
    return names.some((one) => pattern.test(one));
  });
}

/** The number of letters to insert, delete or replace to make one text of another; more than `most` counts as `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return Math.min(row[other.length]!, most + 1);
}
