import { fileURLToPath } from 'node:url';

/** Folder of the schemas that the build prints. */
export const schemasFolder = fileURLToPath(new URL('../../build/schemas', import.meta.url));

/** Name of the public schema among the printed schemas. The others have the names of their modules. */
export const publicName = 'public';

/** File name of a printed schema. */
export function fileOf(name: string): string {
  return `${name}.graphql`;
}
