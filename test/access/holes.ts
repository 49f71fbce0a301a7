import type { Module, Rule } from '@vesthub/kernel';
import type { RestrictedType } from './matrix.ts';

type ModelOptions = Parameters<Parameters<Module['register']>[0]['model']>[1];

/** A rule that a test removes from a module, to prove that the authorisation matrix reports the missing rule. */
export interface Hole {
  readonly type: string;
  readonly module: string;
  /** `type`: the rule who may read the type; `rows`: the rule which rows a caller may read. */
  readonly rule: 'type' | 'rows';
}

/** All holes in the restricted types: one for each rule. */
export function holesIn(restricted: readonly RestrictedType[]): Hole[] {
  return restricted.flatMap(({ name: type, module, hasRowRule }) => [
    { type, module, rule: 'type' },
    ...(hasRowRule ? [{ type, module, rule: 'rows' } as const] : []),
  ]);
}

/** Returns the module without the rule of the hole. */
export function withHole(module: Module, { type, rule }: Omit<Hole, 'module'>): Module {
  return {
    ...module,
    register: (builder) =>
      module.register({
        ...builder,
        model: (name, options) =>
          builder.model(name, name === type ? without(rule, options) : options),
      }),
  };
}

function without(rule: Hole['rule'], { rows, ...options }: ModelOptions): ModelOptions {
  if (rule === 'rows') return options;
  return { ...options, ...(rows === undefined ? {} : { rows }), rule: 'public' };
}

/** A type, or a field of a type, with a rule. */
export interface RuleTarget {
  readonly type: string;
  /** The field's name; null for the rule of the type itself. */
  readonly field: string | null;
}

interface WithOptions {
  pothosOptions: object;
}

/**
 * Changes the module so that it replaces one rule of the schema; `undefined` removes the rule. The module does this
 * just before Pothos builds the schema, so that the rule may belong to any module.
 */
export function withRule(
  module: Module,
  { type, field }: RuleTarget,
  rule: Rule | undefined,
): Module {
  return {
    ...module,
    register: (builder) => {
      const { configStore } = builder.builder;
      const prepare = configStore.prepareForBuild.bind(configStore);
      configStore.prepareForBuild = () => {
        prepare();
        if (!configStore.typeConfigs.has(type)) return;
        const config: WithOptions | undefined =
          field === null
            ? configStore.typeConfigs.get(type)
            : configStore.getFields(type).get(field);
        if (config) config.pothosOptions = { ...config.pothosOptions, rule };
      };
      module.register(builder);
    },
  };
}

/** The registry without the function that loads the owners of modules. */
export function withoutOwners(registry: Module): Module {
  return {
    ...registry,
    register: (builder) => registry.register({ ...builder, ownerships: () => undefined }),
  };
}
