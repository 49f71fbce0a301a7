import type { StoredField, StoredModel } from '@vesthub/kernel';
import { NotCompiled } from './not-compiled.ts';
import { quoted, type Statement } from './statement.ts';

/** The other end of a relation in a statement. */
export interface Joined {
  readonly model: StoredModel;
  readonly alias: string;
  /** `from` and the condition that links the rows to those of the parent. */
  readonly table: string;
  readonly link: string;
}

/** Joins the rows of a relation to the row `parent` of the enclosing query. */
export function joined(statement: Statement, parent: string, field: StoredField): Joined {
  if (!field.relation) throw new NotCompiled('relation');
  const { here, there } = field.relation;
  const model = statement.model(field.type);
  const alias = statement.alias();
  const link = here
    .map((column, at) => {
      const other = there[at];
      if (other === undefined) throw new NotCompiled('relation');
      return `${alias}.${quoted(other)} = ${parent}.${quoted(column)}`;
    })
    .join(' and ');
  return { model, alias, table: `${statement.table(model)} ${alias}`, link };
}
