import type { TestHub } from '@vesthub/testing';

/** Puts a musician and a guardian into the orchestra; every text of theirs has a mark. */
export async function addPeople({ connections }: Pick<TestHub, 'connections'>): Promise<void> {
  const { pool, schema } = connections.get('orchestra')!;
  const run = (text: string) => pool.query({ text });
  await run(
    `insert into "${schema}".musician (id, given_name, family_name, birth_year, instrument, ensemble_id)
     values ('m1', 'Markør-Zakarias', 'Markør-Prøveson', 2014, 'Markør-fiolin', 'ungdomssymfonikerne')`,
  );
  await run(
    `insert into "${schema}".guardian (id, musician_id, given_name, family_name, email)
     values ('g1', 'm1', 'Markør-Zara', 'Markør-Prøveson', 'Markør@example.org')`,
  );
}

/** The same, and a row of every other type that is closed to some. */
export async function addClosedRows(hub: Pick<TestHub, 'connections'>): Promise<void> {
  await addPeople(hub);
  const { pool, schema } = hub.connections.get('steering-data')!;
  await pool.query({
    text: `insert into "${schema}".import_report (id, state, file_name, author, started_at)
           values ('i1', 'REFUSED', 'Markør.csv', 'Markør', now())`,
  });
  await pool.query({
    text: `insert into "${schema}".rejected_line (id, import_id, position, line, cell, reason)
           values ('l1', 'i1', 1, 1, 'Markør', 'Markør')`,
  });
}

/** Gives every module that nobody has today to a body, so that there are others who have not got it. */
export async function giveToBodies(hub: Pick<TestHub, 'connections'>): Promise<void> {
  const { pool, schema } = hub.connections.get('hub')!;
  await pool.query({
    text: `update "${schema}".module_ownership set owner_id = 'ungdomssymfonikerne'
           where owner_id is null and keeper_id is null and valid_to is null`,
  });
}
