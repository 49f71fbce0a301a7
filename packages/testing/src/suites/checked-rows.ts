/** A row as the module's Prisma client returns it. */
export type Row = Readonly<Record<string, unknown>>;

/** A table of a module's Prisma client, as far as the suites use it. */
export interface Table {
  findMany(query: { where: object; orderBy: object; take?: number }): Promise<Row[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
  delete(query: { where: { id: string } }): Promise<Row>;
  create(query: { data: Row }): Promise<unknown>;
}

/** The rows of `table` that match `where`, by id. Throws when there are none: a test of no rows proves nothing. */
export async function rowsOf(table: Table, where: object = {}, take?: number): Promise<Row[]> {
  const rows = await table.findMany({
    where,
    orderBy: { id: 'asc' },
    ...(take === undefined ? {} : { take }),
  });
  if (rows.length === 0) throw new Error(`No row matches ${JSON.stringify(where)}.`);
  return rows;
}

/**
 * Changes one row after another, runs `report` on each change and reverts it. Returns the ids of the rows whose
 * change leaves the report as it was. `change` gives the columns to write.
 */
export async function unreportedChanges(
  table: Table,
  rows: readonly Row[],
  change: (row: Row) => object,
  report: () => Promise<readonly string[]>,
): Promise<string[]> {
  const before = String(await report());
  const unreported: string[] = [];
  for (const row of rows) {
    const id = idOf(row);
    const data = change(row);
    const original = Object.fromEntries(Object.keys(data).map((column) => [column, row[column]]));
    await table.update({ where: { id }, data });
    try {
      if (String(await report()) === before) unreported.push(id);
    } finally {
      await table.update({ where: { id }, data: original });
    }
  }
  return unreported;
}

/** The report without the row; the row is in the table again afterwards. */
export async function reportWithout(
  table: Table,
  row: Row,
  report: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  await table.delete({ where: { id: idOf(row) } });
  try {
    return await report();
  } finally {
    await table.create({ data: row });
  }
}

function idOf(row: Row): string {
  return String(row['id']);
}
