import type { Queryable } from '@vesthub/kernel';

/** The record of one move in the hub's database. */
export interface Journal {
  readonly id: number;
  /** Results of the move by step, including the results of interrupted runs. */
  readonly report: Record<string, unknown>;
  /** Records the result of a step. */
  note(step: string, result: object): Promise<void>;
  finish(): Promise<void>;
}

export type MoveKind = 'data' | 'process' | 'retire';

/** Opens the record of a module's unfinished move of this kind to `target`. Creates a record if there is none. */
export async function openJournal(
  pool: Queryable,
  module: string,
  kind: MoveKind,
  target: string,
): Promise<Journal> {
  const { rows: open } = await pool.query<{ id: number; report: Record<string, unknown> }>({
    text: `select id, report from hub.move
           where module = $1 and kind = $2 and target = $3 and finished_at is null order by id desc limit 1`,
    values: [module, kind, target],
  });
  const { rows } = open[0]
    ? { rows: open }
    : await pool.query<{ id: number; report: Record<string, unknown> }>({
        text: `insert into hub.move (module, kind, target, step) values ($1, $2, $3, 'begun') returning id, report`,
        values: [module, kind, target],
      });
  const { id, report } = rows[0]!;
  return {
    id,
    report,
    note: async (step, result) => {
      report[step] = result;
      await pool.query({
        text: `update hub.move set step = $2, report = $3::jsonb where id = $1`,
        values: [id, step, JSON.stringify(report)],
      });
    },
    finish: async () => {
      await pool.query({
        text: 'update hub.move set finished_at = now() where id = $1',
        values: [id],
      });
    },
  };
}
