import type { Rule } from '../access/rule.ts';
import type { PothosBuilder } from '../schema/types.ts';

type Builder = PothosBuilder<object>;

/** The rules set on single fields of a type, except `public`. */
export function fieldRulesOf(builder: Builder, type: string): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const [name, config] of builder.configStore.getFields(type)) {
    const { rule } = config.pothosOptions as { rule?: Rule };
    if (rule !== undefined && rule !== 'public') rules.set(name, rule);
  }
  return rules;
}

/**
 * The rule of a type. Composition later rejects a type without a rule. Until then, such a type requires a scope that no
 * caller has.
 */
export function ruleOf(builder: Builder, type: string): Rule {
  const config = builder.configStore.typeConfigs.get(type);
  return (config?.pothosOptions as { rule?: Rule } | undefined)?.rule ?? { scopes: ['nobody'] };
}
