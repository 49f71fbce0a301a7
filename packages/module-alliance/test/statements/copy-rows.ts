import type { TestHub } from '@vesthub/testing';
import { allianceModule } from '../../src/index.ts';

/** Numeric columns of unique constraints, which must differ in each copy of a row. */
const uniqueNumbers = ['year', 'position'];

/**
 * Adds `times` copies of every row of `models`; list a model after the models that it refers to. A copy refers to
 * copies of the same round, or to the original row of a model that is not in `models`.
 */
export async function copyRows(
  { databases }: TestHub,
  models: readonly string[],
  times: number,
): Promise<void> {
  const { schema, pool } = databases.get('alliance')!;
  for (const model of models) {
    const { fields } = allianceModule.database.datamodel.datamodel.models[model]!;
    const keys = fields.flatMap((field) =>
      field.kind === 'object' && models.includes(field.type)
        ? (field.relationFromFields ?? [])
        : [],
    );
    const numbers = fields.map(({ name }) => name).filter((name) => uniqueNumbers.includes(name));
    const changes = [
      ...['id', ...keys].map(columnOf).map((name) => `'${name}', t.${name} || '-' || round`),
      ...numbers.map((name) => `'${name}', t.${name} + 100 * round`),
    ];
    const table = `"${schema}"."${columnOf(model).replace(/^_/, '')}"`;
    await pool.query({
      text: `insert into ${table}
        select (jsonb_populate_record(t, jsonb_build_object(${changes.join(', ')}))).*
        from ${table} t, generate_series(1, ${times}) round`,
    });
  }
}

function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
