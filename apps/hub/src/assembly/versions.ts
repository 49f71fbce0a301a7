import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { requestContext, type ServerContext } from '@vesthub/endpoint';
import { modulesOf, type Assembly } from '@vesthub/federation';
import { anonymous, isoDay, todayInNorway, type DataVersion } from '@vesthub/kernel';
import type { Versions } from '@vesthub/publishing/http';

/** The main file of the program. The names of its other files, which it imports, contain hashes of their contents. */
const programHash = createHash('sha256')
  .update(argv[1] === undefined ? '' : readFileSync(argv[1]))
  .digest('hex');

/** Tells the versions of answers: of the program, the day, and the data of the modules that the answers are made of. */
export function versionsIn(
  { compositions, supergraph }: Assembly,
  server: ServerContext,
  seconds: number,
): Versions {
  const modules = new Map<string, readonly string[]>();
  const modulesIn = (operation: string) => {
    const known = modules.get(operation);
    if (known) return known;
    const found = modulesOf(operation, compositions);
    const names = found === 'all' ? [...server.services.keys()] : [...found];
    modules.set(operation, names);
    return names;
  };
  return {
    seconds,
    of: async (operations) => {
      const names = [...new Set(operations.flatMap(modulesIn))].sort();
      const context = requestContext(server, anonymous, () => null);
      const versions = await Promise.all(
        names.map(async (name) => (await server.services.get(name)?.dataVersion(context)) ?? null),
      );
      if (versions.some((one) => one === null)) return null;
      const known = versions as readonly DataVersion[];
      const day = isoDay(todayInNorway());
      return JSON.stringify([programHash, supergraph, day, known.map(({ version }) => version)]);
    },
  };
}
