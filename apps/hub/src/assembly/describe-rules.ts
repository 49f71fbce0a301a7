import { compose, type Module, type Rule } from '@vesthub/kernel';

/** A rule and its fields: either one field with its own rule, or all fields of a type that have no own rule. */
export interface DescribedRule {
  readonly module: string;
  readonly type: string;
  readonly fields: string[];
  readonly rule: Rule;
}

/** Lists every type of the modules with its rule and fields. Fields with their own rule are listed separately. */
export function describeRules(modules: readonly Module[]): DescribedRule[] {
  const { schema, registration } = compose({ modules, as: 'monolith' });
  return [...registration.entities.values()].flatMap(({ name, module, rule }) => {
    const type = schema.getType(name);
    if (!type || !('getFields' in type)) return [];
    const rules = registration.fieldRules(name);
    const fields = Object.keys(type.getFields());
    const own = fields.filter((field) => rules.has(field));
    return [
      { module, type: name, fields: fields.filter((field) => !rules.has(field)), rule: rule() },
      ...own.map((field) => ({ module, type: name, fields: [field], rule: rules.get(field)! })),
    ];
  });
}
