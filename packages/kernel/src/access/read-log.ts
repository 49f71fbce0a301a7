import { databaseOf, type RequestContext } from '../context/context.ts';

/**
 * Records that the caller reads figures that are not protected. Await it before the figures leave: an answer without a
 * row here does not exist.
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
