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
