import type { RequestContext } from '../context/context.ts';
import { inputError } from '../errors/errors.ts';
import { distance } from '../errors/nearest-name.ts';
import { parseGlobalId } from './global-id.ts';

/** A name by which people know a row, beside its key. */
export interface KnownName {
  readonly key: string;
  readonly name: string;
}

/** The names of all rows of a model that every caller may read; of two equal names the first counts. */
export type LoadNames = (context: RequestContext) => Promise<readonly KnownName[]>;

/** The key of the row behind a key, a global id or a name. An unknown text is an error that gives the nearest name. */
export async function keyByName(
  field: string,
  type: string,
  text: string,
  load: LoadNames,
  context: RequestContext,
): Promise<string> {
  const parsed = parseGlobalId(text);
  if (parsed?.type === type) return parsed.key;
  const names = await load(context);
  const found =
    names.find(({ key }) => key === text) ?? names.find(({ name }) => plain(name) === plain(text));
  if (found) return found.key;
  const suggestion = nearest(text, names);
  const hint = suggestion ? `; the nearest is ${quoted(suggestion)}` : '';
  throw inputError(field, text, `the key, the global id or a name of a ${type}${hint}`);
}

function quoted({ key, name }: KnownName): string {
  return key === name ? `"${key}"` : `"${key}" (${name})`;
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase('nb');
}

/** The name that takes the fewest edits; undefined where every name is too far from the text. */
function nearest(text: string, names: readonly KnownName[]): KnownName | undefined {
  const wanted = plain(text);
  let best: KnownName | undefined;
  let fewest = Math.max(2, Math.floor(wanted.length / 2)) + 1;
  for (const entry of names) {
    for (const candidate of [entry.key, entry.name]) {
      const edits = distance(wanted, plain(candidate));
      if (edits < fewest) [best, fewest] = [entry, edits];
    }
  }
  return best;
}
