/** A Prisma client inside a transaction. */
export type Transaction = Record<string, unknown> & {
  $queryRawUnsafe<Row>(sql: string, ...values: unknown[]): Promise<Row[]>;
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
};
