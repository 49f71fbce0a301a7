import { RefusedFile } from '../reading/refused-file.ts';

/** The keywords of a PC-Axis file in its main language, by name and, where they are of one, by variable or value. */
export class Keywords {
  readonly #values = new Map<string, readonly string[]>();

  /** Adds a statement such as `VALUES("region")="Bærum","Asker"`. Those of other languages are left out. */
  add(statement: string): void {
    const parts = pattern.exec(statement);
    if (!parts)
      throw new RefusedFile(
        `The file has the statement «${statement.trim().slice(0, 80)}»; expected KEYWORD=value.`,
      );
    const [, name = '', language, of = '', value = ''] = parts;
    if (language !== undefined) return;
    const key = keyOf(name, textsIn(of));
    if (this.#values.has(key))
      throw new RefusedFile(`The file has the keyword ${key} more than once.`);
    this.#values.set(key, textsIn(value));
  }

  /** The texts of a keyword; undefined if the file does not have it. */
  list(name: string, ...of: readonly string[]): readonly string[] | undefined {
    return this.#values.get(keyOf(name, of));
  }

  /** The first text of a keyword; undefined if the file does not have it. */
  text(name: string, ...of: readonly string[]): string | undefined {
    return this.list(name, ...of)?.[0];
  }

  has(name: string): boolean {
    return [...this.#values.keys()].some((key) => key === name || key.startsWith(`${name}(`));
  }
}

const pattern = /^\s*([A-Z][A-Z0-9-]*)(?:\[([^\]]*)\])?(?:\(([^)]*(?:"[^"]*"[^)]*)*)\))?\s*=(.*)$/s;

function keyOf(name: string, of: readonly string[]): string {
  return of.length === 0 ? name : `${name}(${of.map((each) => `"${each}"`).join(',')})`;
}

/** The texts in a list. Quoted texts with only blanks between them are one text; a text without quotes stands as it is. */
function textsIn(list: string): string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const [, quoted, separator, bare] of list.matchAll(/"([^"]*)"|(,)|([^\s",]+)/g)) {
    if (separator !== undefined) isOpen = false;
    else if (quoted !== undefined && isOpen) texts.push(`${texts.pop()!}${quoted}`);
    else texts.push(quoted ?? bare!);
    isOpen = quoted !== undefined;
  }
  return texts;
}
