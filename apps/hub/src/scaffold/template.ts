import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { foldersOf, type ModuleName } from './module-name.ts';

/** Name of the module that new modules are copied from. */
export const template = 'template';

/**
 * Matches the template's name in each spelling of `ModuleName`. The group that matches is named after the spelling. A
 * quoted name after the word "schema" is a PostgreSQL schema, which has the `snake` spelling. A constant or an import is an
 * identifier, which has the `camel` spelling.
 */
const forms =
  /(?<=\bschemas?\b[^'"\n]*['"])(?<snake>template)(?=['"])|\b(?:(?<pascal>Template)(?=[A-Z])|(?<camel>template(?=[A-Z]|\.[a-z]+\()|(?<=\bconst |\bimport \{ )template\b)|(?<words>Template)\b|(?<kebab>template)\b)/g;

/** Files that are not copied: installed packages, the generated Prisma client, and the printed schema. */
const made = /(^|\/)(node_modules|generated)(\/|$)|\/test\/schema\.graphql$/;

/**
 * Returns the files of a new module, by path in the project. They are the template's files with the template's name
 * replaced.
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

/** Returns `text` with each spelling of the template's name replaced. */
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
