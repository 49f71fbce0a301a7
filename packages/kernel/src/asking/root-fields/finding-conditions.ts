import type { FindingConditions } from '../../context/finding.ts';
import type { RequestContext } from '../../context/context.ts';
import type { KnownName } from '../../context/service-shapes.ts';
import { inputError } from '../../errors/errors.ts';
import { nearestName } from '../../errors/nearest-name.ts';
import { keysNamed, unknownName } from '../../naming/known-names.ts';
import { parseGlobalId } from '../../schema/global-id.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import { askModules } from '../ask-modules.ts';
import { checkNames } from '../local-service.ts';
import type { FindingType } from './finding-type.ts';
import { documentNamed } from './source.ts';

/** The argument `filter` of `findings`. */
export interface FindingFilterInput {
  readonly status?: FindingConditions['status'] | undefined;
  readonly kind?: FindingConditions['kind'] | undefined;
  readonly module?: string | null | undefined;
  readonly check?: string | null | undefined;
  readonly document?: string | null | undefined;
  readonly line?: number | null | undefined;
  readonly year?: number | null | undefined;
  readonly type?: string | null | undefined;
  readonly row?: string | null | undefined;
}

export function findingFilter(builder: PothosBuilder<object>, finding: FindingType) {
  return builder.inputRef<FindingFilterInput>('FindingFilter').implement({
    description:
      'Conditions on findings; all that are given must hold. A module, check, document or type that does not exist is refused.',
    fields: (t) => ({
      status: t.field({ type: finding.status, description: 'Of this status.' }),
      kind: t.field({ type: finding.kind, description: 'Of this kind.' }),
      module: t.string({ description: 'Of this module.' }),
      check: t.string({ description: 'Of the check of this name.' }),
      document: t.string({
        description: 'With a source in this document: its key or title, or the address of a page.',
      }),
      line: t.int({ description: 'With a source on this line of `document`, from 1.' }),
      year: t.int({ description: 'About this year.' }),
      type: t.string({ description: 'About a row of this type.' }),
      row: t.id({ description: 'About the row with this global id.' }),
    }),
  });
}

/** The conditions of a filter. Refuses names of nothing, with the nearest name. */
export async function conditionsOf(
  { status, kind, check, document, line, year, type, row }: FindingFilterInput,
  types: () => readonly string[],
  context: RequestContext,
): Promise<FindingConditions> {
  if (line !== null && line !== undefined && (line < 1 || !document)) {
    throw inputError('findings(filter:)', { line }, 'a line from 1 together with `document`');
  }
  const parsed = row ? parseGlobalId(row) : null;
  if (row && !parsed) {
    throw inputError('findings(filter:)', { row }, 'a global id, as the field `id` gives it');
  }
  const known = () => types().map((name) => ({ key: name, name }));
  return {
    status: status ?? null,
    kind: kind ?? null,
    check: typeof check === 'string' ? await checkNamed(check, context) : null,
    document:
      typeof document === 'string'
        ? await documentNamed('findings(filter.document:)', document, context)
        : null,
    line: line ?? null,
    year: year ?? null,
    type: typeof type === 'string' ? keyOf('findings(filter.type:)', 'type', type, known()) : null,
    rows: parsed
      ? [`${keyOf('findings(filter.row:)', 'type', parsed.type, known())}/${parsed.key}`]
      : null,
  };
}

/** The check that a text names. Where a module does not answer, a text that names none is taken as it is. */
async function checkNamed(text: string, context: RequestContext): Promise<string> {
  const { answers, incomplete } = await askModules(context, (service) =>
    service.names(context, checkNames),
  );
  const names = answers.flat();
  const [key] = keysNamed(text, names, null);
  if (key === undefined && incomplete.length > 0) return text;
  return keyOf('findings(filter.check:)', 'check', text, names);
}

function keyOf(field: string, what: string, text: string, names: readonly KnownName[]): string {
  const [key] = keysNamed(text, names, null);
  if (key !== undefined) return key;
  throw unknownName(field, what, text, names);
}

/** The module in an argument; null where none is given. */
export function moduleIn(
  field: string,
  module: string | null | undefined,
  { services }: RequestContext,
): string | null {
  if (module === null || module === undefined) return null;
  if (services.has(module)) return module;
  const modules = [...services.keys()].sort();
  const nearest = nearestName(module, modules);
  throw inputError(field, module, `one of ${modules.join(', ')}; the nearest is ${nearest}`);
}
