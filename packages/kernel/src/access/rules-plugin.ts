import { ConfigurationError } from '../errors/errors.ts';
import type { RequestContext } from '../context/context.ts';
import { checkRuleItself, mayRead, type Rule } from './rule.ts';
import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type InterfaceParam,
  type PothosOutputFieldConfig,
  type PothosTypeConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      vesthubRules: VesthubRulesPlugin<Types>;
    }
    export interface ObjectTypeOptions<Types extends SchemaTypes, Shape> {
      /** The callers that may read this type; its fields inherit the rule. */
      rule?: Rule;
    }
    export interface ObjectTypeWithInterfaceOptions<
      Types extends SchemaTypes,
      Shape,
      Interfaces extends InterfaceParam<Types>[],
    > {
      /** The callers that may read this type; its fields inherit the rule. */
      rule?: Rule;
    }
    export interface FieldOptions<
      Types extends SchemaTypes,
      ParentShape,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveShape,
      ResolveReturnShape,
    > {
      /** The callers that may read this field. They must also satisfy the rule of the type that has the field. */
      rule?: Rule;
    }
  }
}

/** Passes rules to Pothos' scope-auth plugin. Skips the rule `public`, because public fields need no checks. */
class VesthubRulesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onTypeConfig(config: PothosTypeConfig): PothosTypeConfig {
    return withScopes(config, (config.pothosOptions as { rule?: Rule }).rule, config.name);
  }

  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    refuseRequiredBorder(config);
    const { rule } = config.pothosOptions as { rule?: Rule };
    return withScopes(
      nullableUnlessPublic(unreadUnlessAllowed(config, rule), rule),
      rule,
      `${config.parentType}.${config.name}`,
    );
  }
}

/** Makes a restricted field nullable, so that a refusal leaves the other fields of the answer intact. */
function nullableUnlessPublic<Types extends SchemaTypes>(
  config: PothosOutputFieldConfig<Types>,
  rule: Rule | undefined,
): PothosOutputFieldConfig<Types> {
  if (rule === undefined || rule === 'public' || /Connection$|Edge$/.test(config.parentType)) {
    return config;
  }
  return { ...config, type: { ...config.type, nullable: true } };
}

type Select = (args: object, context: RequestContext, ...rest: unknown[]) => object;

/**
 * Selects no rows for a relation field that the caller may not read. Otherwise Prisma would read the related rows
 * before authorization rejects the field.
 */
function unreadUnlessAllowed<Types extends SchemaTypes>(
  config: PothosOutputFieldConfig<Types>,
  rule: Rule | undefined,
): PothosOutputFieldConfig<Types> {
  const select = config.extensions?.['pothosPrismaSelect'] as object | undefined;
  if (rule === undefined || rule === 'public' || select === undefined) return config;
  const selected = typeof select === 'function' ? (select as Select) : () => ({ select });
  const pothosPrismaSelect: Select = (args, context, ...rest) =>
    mayRead(rule, context) ? selected(args, context, ...rest) : {};
  return { ...config, extensions: { ...config.extensions, pothosPrismaSelect } };
}

/** Handles to types of other modules. A field of such a type crosses a module boundary. */
export const borderHandles = new WeakSet<object>();

function refuseRequiredBorder<Types extends SchemaTypes>(
  config: PothosOutputFieldConfig<Types>,
): void {
  const { type } = config;
  const item = type.kind === 'List' ? type.type : type;
  const ref = 'ref' in item ? item.ref : null;
  if (typeof ref !== 'object' || ref === null || !borderHandles.has(ref)) return;
  // The fields of a page inherit the nullability of the field that leads to the page.
  if (type.nullable || /Connection$|Edge$/.test(config.parentType)) return;
  throw new ConfigurationError(
    `${config.parentType}.${config.name} leads to ${String((ref as { name?: string }).name)} through a reference and must be nullable, so that a module that does not answer costs its own fields only.`,
  );
}

function withScopes<Config extends { pothosOptions: object }>(
  config: Config,
  rule: Rule | undefined,
  what: string,
): Config {
  if (rule === undefined || rule === 'public') return config;
  checkRuleItself(rule, what);
  const authScopes = { $all: { holds: rule.scopes } };
  return { ...config, pothosOptions: { ...config.pothosOptions, authScopes } };
}

/** The name under which the builder loads the plugin. */
export const rulesPlugin = 'vesthubRules' as const;

SchemaBuilder.registerPlugin(rulesPlugin, VesthubRulesPlugin);
