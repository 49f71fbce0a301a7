import type { HubModule, Rule } from '@vesthub/kernel';
import type { ClosedType } from './matrix.ts';

interface LooseHub {
  model(name: string, options: LooseOptions): unknown;
}

interface LooseOptions {
  readonly rule: unknown;
  readonly rows?: unknown;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One rule that a module states, and that a hole leaves out. */
export interface Hole {
  readonly type: string;
  readonly module: string;
  readonly rule: 'of the type' | 'of the rows';
}

/** Every rule of the types that are closed to some, each to be left out by itself. */
export function holesIn(closed: readonly ClosedType[]): Hole[] {
  return closed.flatMap(({ name: type, module, closesRows }) => [
    { type, module, rule: 'of the type' },
    ...(closesRows ? [{ type, module, rule: 'of the rows' } as const] : []),
  ]);
}

/** The same module without one of its rules. */
export function withHole(module: HubModule, { type, rule }: Omit<Hole, 'module'>): HubModule {
  return {
    ...module,
    register: (hub) => {
      const loose = hub as unknown as LooseHub;
      const opened: LooseHub = {
        ...loose,
        model: (name, options) =>
          loose.model(name, name === type ? without(rule, options) : options),
      };
      module.register(opened as never);
    },
  };
}

function without(rule: Hole['rule'], { rows, ...options }: LooseOptions): LooseOptions {
  if (rule === 'of the rows') return options;
  return { ...options, ...(rows === undefined ? {} : { rows }), rule: 'public' };
}

/** Where a rule stands: on a type, or on one of its fields. */
export interface RulePlace {
  readonly type: string;
  readonly field: string | null;
}

interface LooseBuilder {
  readonly builder: {
    readonly configStore: {
      prepareForBuild(): void;
      readonly typeConfigs: ReadonlyMap<string, Ruled>;
      getFields(type: string): ReadonlyMap<string, Ruled>;
    };
  };
}

interface Ruled {
  pothosOptions: object;
}

/**
 * The same module in a schema in which one rule, whoever stated it, is another or none: put there just before the
 * schema is built, so that nothing else of it changes.
 */
export function withRule(
  module: HubModule,
  { type, field }: RulePlace,
  rule: Rule | undefined,
): HubModule {
  return {
    ...module,
    register: (hub) => {
      const { configStore } = (hub as unknown as LooseBuilder).builder;
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

/** The registry without its word on who has a module. */
export function withoutHolders(registry: HubModule): HubModule {
  return {
    ...registry,
    register: (hub) => registry.register({ ...hub, holders: () => undefined } as never),
  };
}
