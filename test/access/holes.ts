import type { HubModule } from '@vesthub/kernel';
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
