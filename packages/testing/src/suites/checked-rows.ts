/** A row as the module's Prisma client returns it. */
export type Row = Readonly<Record<string, unknown>>;

/** A table of a module's Prisma client, with the two methods that the suites use. */
export interface Table {
  findMany(query: { where: object; orderBy: object; take?: number }): Promise<Row[]>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
  delete(query: { where: { id: string } }): Promise<Row>;
  create(query: { data: Row }): Promise<unknown>;
}

/**
 * The rows of `table` that match `where`, ordered by id. Throws if no row matches, because a test without rows tests
 * nothing.
 */
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
 * For each row: writes the columns that `change` returns, runs `report`, and reverts the change. Returns the ids of the
 * rows whose change did not alter the report.
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

/** Deletes the row, runs `report` and inserts the row again. Resolves to the report. */
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
