import { moduleClient, Pools, silent } from '@vesthub/database';
import { issueToken, registryModule } from '@vesthub/registry';

export interface Tokens {
  /** Access token of the owner of steering data, with the scope to write. */
  readonly owner: string;
  /** Access token of the owner of steering data, without the scope to write. */
  readonly reader: string;
  /** Access token of another body than the owner, with the scope to write. */
  readonly stranger: string;
}

/** Issues tokens in the registry of the hub whose database is at `url`. */
export async function issueTokens(url: string): Promise<Tokens> {
  const pools = new Pools(silent);
  const pool = pools.get(url);
  const { schema, client } = registryModule.database;
  const registry = { schema, pool, client: moduleClient(client, pool) };
  const issue = (name: string, body: string, scopes: string[]) =>
    issueToken(
      registry,
      { author: 'test', reason: 'test of uploads' },
      { name, scopes, body, holder: null, expires: new Date('2100-01-01') },
    );
  const owner = 'kommunehelsesamarbeidet';
  try {
    return {
      owner: await issue('owner', owner, ['steering-data:write', 'steering-data:internal']),
      reader: await issue('reader', owner, ['steering-data:internal']),
      stranger: await issue('stranger', 'asker-kommune', ['steering-data:write']),
    };
  } finally {
    await pools.end();
  }
}
