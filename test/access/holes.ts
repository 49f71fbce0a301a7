import type { Module, Rule } from '@vesthub/kernel';
import type { RestrictedType } from './matrix.ts';

/** The part of the module builder that `withHole` wraps, without its type parameters. */
interface UntypedBuilder {
  model(name: string, options: UntypedOptions): unknown;
}

interface UntypedOptions {
  readonly rule: unknown;
  readonly rows?: unknown;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A rule that a test leaves out of a module, to see that the matrix reports it. */
export interface Hole {
  readonly type: string;
  readonly module: string;
  /** Whether the rule is for reading the type, or for which rows of it. */
  readonly rule: 'type' | 'rows';
}

/** One hole for every rule of the restricted types. */
export function holesIn(restricted: readonly RestrictedType[]): Hole[] {
  return restricted.flatMap(({ name: type, module, hasRowRule }) => [
    { type, module, rule: 'type' },
    ...(hasRowRule ? [{ type, module, rule: 'rows' } as const] : []),
  ]);
}

/** The module without one of its rules. */
export function withHole(module: Module, { type, rule }: Omit<Hole, 'module'>): Module {
  return {
    ...module,
    register: (hub) => {
      const original = hub as unknown as UntypedBuilder;
      const wrapped: UntypedBuilder = {
        ...original,
        model: (name, options) =>
          original.model(name, name === type ? without(rule, options) : options),
      };
      module.register(wrapped as never);
    },
  };
}

function without(rule: Hole['rule'], { rows, ...options }: UntypedOptions): UntypedOptions {
  if (rule === 'rows') return options;
  return { ...options, ...(rows === undefined ? {} : { rows }), rule: 'public' };
}

/** A type, or a field of a type, with a rule. */
export interface RuleTarget {
  readonly type: string;
  /** Null for the rule of the type itself. */
  readonly field: string | null;
}

interface WithPothosBuilder {
  readonly builder: {
    readonly configStore: {
      prepareForBuild(): void;
      readonly typeConfigs: ReadonlyMap<string, WithOptions>;
      getFields(type: string): ReadonlyMap<string, WithOptions>;
    };
  };
}

interface WithOptions {
  pothosOptions: object;
}

/**
 * The module, changed so that it replaces one rule of the whole schema, or removes it with `undefined`. It does so just
 * before Pothos builds the schema, so that the rule may belong to any module.
 */
export function withRule(
  module: Module,
  { type, field }: RuleTarget,
  rule: Rule | undefined,
): Module {
  return {
    ...module,
    register: (hub) => {
      const { configStore } = (hub as unknown as WithPothosBuilder).builder;
      const prepare = configStore.prepareForBuild.bind(configStore);
      configStore.prepareForBuild = () => {
        prepare();
        if (!configStore.typeConfigs.has(type)) return;
        const config =
          field === null
            ? configStore.typeConfigs.get(type)
            : configStore.getFields(type).get(field);
        if (config) config.pothosOptions = { ...config.pothosOptions, rule };
      };
      module.register(hub);
    },
  };
}

/** The registry without the function that gives the owners of modules. */
export function withoutOwners(registry: Module): Module {
  return {
    ...registry,
    register: (hub) => registry.register({ ...hub, holders: () => undefined } as never),
  };
}
