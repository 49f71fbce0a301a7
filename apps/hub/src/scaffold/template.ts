import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { foldersOf, type ModuleName } from './module-name.ts';

/** The module that new ones are copied from. */
export const template = 'template';

/**
 * Matches the template's name in each spelling of `ModuleName`, in groups named after the
 * spellings; after the word schema and in quotes it is the PostgreSQL schema.
 */
const forms =
  /(?<=\bschemas?\b[^'"\n]*['"])(?<snake>template)(?=['"])|\b(?:(?<pascal>Template)(?=[A-Z])|(?<camel>template)(?=[A-Z])|(?<words>Template)\b|(?<kebab>template)\b)/g;

/** Generated files: packages, the Prisma client, and the printed schema. */
const made = /(^|\/)(node_modules|generated)(\/|$)|\/test\/schema\.graphql$/;

/**
 * The files of a new module, by path in the project: those of the template with its name replaced.
 */
export function moduleFiles(root: string, name: ModuleName): Record<string, string> {
  const files = foldersOf(template).flatMap((folder) => filesIn(root, folder));
  return Object.fromEntries(
    files.map((file) => [
      renamed(file, name),
      renamed(readFileSync(join(root, file), 'utf8'), name),
    ]),
  );
}

/** A text of the template with the template's name replaced. */
export function renamed(text: string, name: ModuleName): string {
  return text.replaceAll(forms, (...match: unknown[]) => {
    const groups = match.at(-1) as Record<keyof ModuleName, string | undefined>;
    const form = (Object.keys(groups) as (keyof ModuleName)[]).find((key) => groups[key])!;
    return name[form];
  });
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !made.test(file))
    .toSorted();
}
