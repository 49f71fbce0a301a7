import { moduleClient, Pools, silent } from '@vesthub/database';
import { issueToken, registryModule } from '@vesthub/registry';

export interface Tokens {
  /** Of the body that has steering data. */
  readonly owner: string;
  /** The same, without the scope to write. */
  readonly reader: string;
  /** Of another body, with the scope to write. */
  readonly stranger: string;
}

/** Issues tokens in the register of the hub whose database is at `url`. */
export async function issueTokens(url: string): Promise<Tokens> {
  const pools = new Pools(silent);
  const pool = pools.get(url);
  const { schema, client } = registryModule.database;
  const registry = { schema, pool, client: moduleClient(client as never, pool) as object };
  const make = (name: string, body: string, scopes: string[]) =>
    issueToken(
      registry,
      { author: 'a test', reason: 'to see' },
      { name, scopes, body, holder: null, expires: new Date('2100-01-01') },
    );
  const owner = 'kommunehelsesamarbeidet';
  try {
    return {
      owner: await make('owner', owner, ['steering-data:write', 'steering-data:internal']),
      reader: await make('reader', owner, ['steering-data:internal']),
      stranger: await make('stranger', 'asker-kommune', ['steering-data:write']),
    };
  } finally {
    await pools.end();
  }
}
