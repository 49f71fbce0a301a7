import { databaseOf, type RequestContext } from '../context/context.ts';

/**
 * Logs a read of unprotected figures. Await the promise before returning the figures, so that no answer lacks its log
 * entry.
 */
export async function recordRead(
  context: RequestContext,
  module: string,
  what: string,
  asked: object,
): Promise<void> {
  const { pool, schema } = databaseOf(context, module);
  const { kind, name, body } = context.principal;
  await pool.query({
    text: `insert into "${schema}".kernel_read_log (principal, kind, body, request_id, what, asked)
           values ($1, $2, $3, $4, $5, $6::jsonb)`,
    values: [name, kind, body, context.requestId, what, JSON.stringify(asked)],
  });
}
