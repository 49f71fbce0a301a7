import { ConfigurationError } from '../errors/errors.ts';
import { day as dayOf, parseDay } from '../time/calendar.ts';
import { columnsOf, isTemporal, type Columns } from './columns.ts';
import type { ModelOwner, UnknownBeginning } from './model-scope.ts';

/** A Prisma `where` for the rows of a temporal model that are valid on `day`; no condition when `day` is null. */
export function whereValidRows(
  module: ModelOwner,
  columns: Columns,
  unknown: UnknownBeginning | undefined,
  day: Date | null,
): object {
  if (day === null) return {};
  const begun = { from: { lte: day } };
  if (columns.get('from').isRequired) return { AND: [begun, notEnded(columns, day)] };
  const rows = { AND: [{ from: null }, begunUnknown(module, columns, unknown ?? {}, day)] };
  return { AND: [{ OR: [begun, rows] }, notEnded(columns, day)] };
}

function notEnded(columns: Columns, day: Date): object {
  const later = { to: { gt: day } };
  // Prisma refuses to compare a required column with null.
  return columns.get('to').isRequired ? later : { OR: [{ to: null }, later] };
}

/** The condition that a row has begun on `day`, for rows whose beginning is not known. */
function begunUnknown(
  module: ModelOwner,
  columns: Columns,
  unknown: UnknownBeginning,
  day: Date,
): object {
  const { on, within } = unknown;
  if (on !== undefined && columns.get(on).isRequired) return { [on]: { lte: day } };
  const isSince = sinceOf(module, unknown) <= day;
  const otherwise =
    within === undefined ? all(isSince) : withinParent(module, columns, within, day, isSince);
  if (on === undefined) return otherwise;
  return { OR: [{ [on]: { lte: day } }, { AND: [{ [on]: null }, otherwise] }] };
}

/**
 * The condition that the related row is valid on `day`. `isSince` decides for a row without a related row, and for a
 * related row whose beginning is unknown.
 */
function withinParent(
  module: ModelOwner,
  columns: Columns,
  within: string,
  day: Date,
  isSince: boolean,
): object {
  const relation = columns.get(within);
  const parent = columnsOf(module.name, module.database.datamodel, relation.type);
  const related = { [within]: { is: validParent(parent, day, isSince) } };
  if (relation.isRequired) return related;
  return { OR: [related, { AND: [{ [within]: { is: null } }, all(isSince)] }] };
}

function validParent(parent: Columns, day: Date, isSince: boolean): object {
  if (!isTemporal(parent)) return { year: day.getUTCFullYear() };
  const unknown = parent.get('from').isRequired ? [] : [{ AND: [{ from: null }, all(isSince)] }];
  return { AND: [{ OR: [{ from: { lte: day } }, ...unknown] }, notEnded(parent, day)] };
}

/** Whether rows of the model can bound others: they have a period or are of one year. */
function isBounded(columns: Columns): boolean {
  return isTemporal(columns) || (columns.has('year') && columns.get('year').isRequired);
}

function all(wanted: boolean): object {
  return wanted ? {} : { id: { in: [] } };
}

function sinceOf({ since: begun = older }: ModelOwner, { since = begun }: UnknownBeginning): Date {
  return since === older ? new Date(-8.64e15) : dayOf(since);
}

const older = 'older';

/**
 * Describes the rule for unknown beginnings in a sentence for the type's description; empty if every row has a
 * beginning.
 */
export function describeUnknown(
  module: ModelOwner,
  columns: Columns,
  { on, within, since = module.since }: UnknownBeginning = {},
): string {
  if (!isTemporal(columns) || columns.get('from').isRequired) return '';
  const last =
    since === older ? 'of every day, being older than the documents' : `from ${since} on`;
  if (on !== undefined && columns.get(on).isRequired) {
    return ` As of a day, a row whose beginning is not known is valid from \`${on}\` on.`;
  }
  const steps = [
    ...(on === undefined ? [] : [`from \`${on}\` on`]),
    ...(within === undefined ? [] : [describeParent(module, columns, within)]),
    last,
  ].join('; without it, ');
  return ` As of a day, a row whose beginning is not known is valid ${steps}.`;
}

function describeParent(module: ModelOwner, columns: Columns, within: string): string {
  const { type } = columns.get(within);
  const parent = columnsOf(module.name, module.database.datamodel, type);
  return isTemporal(parent) ? `while \`${within}\` is` : `in the year of \`${within}\``;
}

/** Refuses a temporal model whose rows may lack a beginning, if its `unknownBeginning` is missing or wrong. */
export function refuseUnruled(
  module: ModelOwner,
  columns: Columns,
  unknown: UnknownBeginning | undefined,
): void {
  if (!isTemporal(columns) || columns.get('from').isRequired) return;
  const { model } = columns;
  const parents = columns.relations.filter((one) =>
    isBounded(columnsOf(module.name, module.database.datamodel, one.type)),
  );
  if (unknown === undefined) {
    throw new ConfigurationError(
      `Module ${module.name} publishes ${model}, whose rows may have no \`from\`, without saying from when such a row is valid: give module.model an \`unknownBeginning\`, such as {} for the first day of the module.`,
    );
  }
  const { on, within, since = module.since } = unknown;
  const [parent] = parents;
  const fault =
    (on !== undefined && columns.get(on).type !== 'DateTime' && `${on} holds no day`) ||
    (within !== undefined &&
      parents.every(({ name }) => name !== within) &&
      `${within} leads to rows without a period or year`) ||
    (within === undefined &&
      since !== older &&
      (on === undefined || !columns.get(on).isRequired) &&
      parent &&
      `${parent.name} leads to a row with a period or year, and no \`within\` names a row that bounds it`) ||
    faultOfDay(since);
  if (fault) {
    throw new ConfigurationError(
      `Module ${module.name} gives ${model} an \`unknownBeginning\` that is none: ${fault}.`,
    );
  }
}

function faultOfDay(since: string | undefined): string | null {
  if (since === undefined) return 'the module has no `since`';
  return since === older || parseDay(since) ? null : `"${since}" is no day`;
}
