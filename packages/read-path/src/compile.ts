import type { StoredModel } from '@vesthub/kernel';
import { selectionOf, type Column } from './columns.ts';
import { conditionSql } from './condition.ts';
import { definedIn, NotCompiled, recordOf } from './not-compiled.ts';
import { pageOf, pageSql } from './page.ts';
import { Statement, type Tables } from './statement.ts';

/** A statement with its parameters. Equal texts have equal columns. */
export interface CompiledRead {
  readonly text: string;
  readonly values: unknown[];
  readonly columns: readonly Column[];
  /** Whether the rows come from the end of the list, in reverse order. */
  readonly isBackward: boolean;
}

/**
 * Compiles the arguments of Prisma's `findMany` to one statement. Throws `NotCompiled` for arguments that are left to
 * Prisma.
 */
export function compileRows(tables: Tables, model: StoredModel, given: unknown): CompiledRead {
  const args = recordOf(given, 'argument');
  const statement = new Statement(tables);
  const alias = statement.alias();
  const page = pageOf(args);
  const { sql, columns } = selectionOf(statement, model, alias, args, 'answer');
  const { where, order, limit } = pageSql(statement, model, alias, args, page);
  const text = `select ${sql.join(', ')} from ${statement.table(model)} ${alias}${where}${order}${limit}`;
  return { text, values: statement.values, columns, isBackward: page.isBackward };
}

/** Compiles the arguments of Prisma's `count` to one statement. */
export function compileCount(
  tables: Tables,
  model: StoredModel,
  given: unknown,
): Pick<CompiledRead, 'text' | 'values'> {
  const { where, ...others } = recordOf(given, 'argument');
  if (definedIn(others).length > 0) throw new NotCompiled('argument');
  const statement = new Statement(tables);
  const alias = statement.alias();
  const condition = conditionSql(statement, model, alias, where);
  return {
    text: `select count(*)::int from ${statement.table(model)} ${alias}${condition === '' ? '' : ` where ${condition}`}`,
    values: statement.values,
  };
}
