import type { TestHub } from '@vesthub/testing';
import { allianceModule } from '../src/index.ts';

/** Columns whose values are unique together with others, so that a copy needs a value of its own. */
const moved = ['year', 'position'];

/**
 * Adds `times` copies of every row of the given models, those that others refer to first. A copy refers to the
 * copies of the same round, and to the rows themselves of other models.
 */
export async function copyRows(
  { connections }: TestHub,
  models: readonly string[],
  times: number,
): Promise<void> {
  const { schema, pool } = connections.get('alliance')!;
  for (const model of models) {
    const { fields } = allianceModule.database.datamodel.datamodel.models[model]!;
    const keys = fields.flatMap((field) =>
      field.kind === 'object' && models.includes(field.type)
        ? (field.relationFromFields ?? [])
        : [],
    );
    const numbers = fields.map(({ name }) => name).filter((name) => moved.includes(name));
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
