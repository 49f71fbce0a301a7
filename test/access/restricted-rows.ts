import type { TestHub } from '@vesthub/testing';

/** Adds a musician and a guardian to the orchestra. All texts of the two rows contain the marker `Markør`. */
export async function addPeople({ databases }: Pick<TestHub, 'databases'>): Promise<void> {
  const { pool, schema } = databases.get('orchestra')!;
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

/** Adds the rows of `addPeople` and one row of every other restricted type. */
export async function addRestrictedRows(hub: Pick<TestHub, 'databases'>): Promise<void> {
  await addPeople(hub);
  const { pool, schema } = hub.databases.get('steering-data')!;
  await pool.query({
    text: `insert into "${schema}".import_report (id, state, file_name, author, started_at)
           values ('i1', 'REFUSED', 'Markør.csv', 'Markør', '2026-01-02')`,
  });
  await pool.query({
    text: `insert into "${schema}".rejected_line (id, import_id, position, line, cell, reason)
           values ('l1', 'i1', 1, 1, 'Markør', 'Markør')`,
  });
}

/** Gives an owner to every module without owner and keeper, so that callers of other bodies may not write. */
export async function assignOwners(hub: Pick<TestHub, 'databases'>): Promise<void> {
  const { pool, schema } = hub.databases.get('registry')!;
  await pool.query({
    text: `update "${schema}".module_ownership set owner_id = 'ungdomssymfonikerne'
           where owner_id is null and keeper_id is null and valid_to is null`,
  });
}
