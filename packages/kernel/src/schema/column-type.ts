import { ConfigurationError, known } from '../errors/errors.ts';
import type { Column } from './columns.ts';
import type { ModelScope } from './model-scope.ts';

const scalars: Record<string, string> = {
  String: 'String',
  Int: 'Int',
  Boolean: 'Boolean',
  Float: 'Float',
  Decimal: 'Float',
  DateTime: 'Date',
};

/** The GraphQL type of a column: a scalar, or the enum that the module has published for it. */
export function typeOf(scope: ModelScope, model: string, column: Column): unknown {
  if (column.kind === 'enum') {
    const type = scope.enums.get(column.type);
    if (type) return type;
    throw new ConfigurationError(
      `${model}.${column.name} is of the enum ${column.type}, which module ${scope.module.name} has not published with hub.enum. ` +
        known('enums', scope.enums.keys()),
    );
  }
  const type = scalars[column.type];
  if (type) return type;
  throw new ConfigurationError(
    `${model}.${column.name} is of the type ${column.type}, which is not published. ${known('column types', Object.keys(scalars))}`,
  );
}
