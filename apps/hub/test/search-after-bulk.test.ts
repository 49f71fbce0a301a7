import { bulkWrite } from '@vesthub/kernel';
import { templateModule } from '@vesthub/module-template';
import { useTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';

const hub = useTestHub([templateModule]);
const key = 'bulk-activity';
const author = { author: 'test', reason: 'A bulk write' };

async function titles(text: string): Promise<string[]> {
  const { search } = await hub().data<{ search: { hits: { title: string }[] } }>(
    'query ($text: String!) { search(text: $text) { hits { title } } }',
    { variables: { text } },
  );
  return search.hits.map(({ title }) => title);
}

/** Runs statements on the module's tables as one bulk write. */
async function write(statements: readonly string[], dryRun = false): Promise<void> {
  const database = hub().databases.get('template')!;
  await bulkWrite(database, { ...author, dryRun }, async (tx) => {
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}

const insert = [
  `insert into template.activity (id, title, municipality_id) values ('${key}', 'Kraftsentral Numedal', 'asker')`,
  `insert into template.kernel_provenance (entity_type, entity_key, certainty) values ('TemplateActivity', '${key}', 'STATED')`,
];

it('finds rows of a bulk write at the next search, and no rows that a bulk write has deleted', async () => {
  expect(await titles('kraftsentral')).toEqual([]);
  await write(insert, true);
  expect(await titles('kraftsentral')).toEqual([]);
  await write(insert);
  expect(await titles('kraftsentral')).toEqual(['Kraftsentral Numedal']);
  await write([
    `delete from template.kernel_provenance where entity_key = '${key}'`,
    `delete from template.activity where id = '${key}'`,
  ]);
  expect(await titles('kraftsentral')).toEqual([]);
  const { pool } = hub().databases.get('template')!;
  const { rows } = await pool.query({ text: 'select 1 from template.kernel_search_due' });
  expect(rows).toEqual([]);
});
