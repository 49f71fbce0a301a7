import type { RequestContext } from '../context/context.ts';
import { ConfigurationError } from '../errors/errors.ts';

/**
 * Protection class of data: `public`, `internal` to the bodies of a module, or about people (`personal`, `sensitive`,
 * or about `minors`).
 */
export type Classification = 'public' | 'internal' | 'personal' | 'sensitive' | 'minors';

/** Data that are neither public nor about people. */
export interface InternalRule {
  readonly classification?: 'internal';
  /** Scopes; the caller needs all of them. */
  readonly scopes: readonly string[];
}

/** Data about people, with the entries that a record of processing activities requires. */
export interface PeopleRule {
  readonly classification: 'personal' | 'sensitive' | 'minors';
  /** Scopes; the caller needs all of them. */
  readonly scopes: readonly string[];
  /** Purpose of the processing. */
  readonly purpose: string;
  /** Legal basis of the processing. */
  readonly legalBasis: string;
}

/**
 * The callers that may read a type or field: everybody, or callers with all of the scopes. Composition rejects a type
 * without a rule.
 */
export type Rule = 'public' | InternalRule | PeopleRule;

/** The protection class of the data behind a rule. */
export function classificationOf(rule: Rule): Classification {
  return rule === 'public' ? 'public' : (rule.classification ?? 'internal');
}

/** Whether a rule is about people. */
export function isAboutPeople(rule: Rule): rule is PeopleRule {
  return rule !== 'public' && classificationOf(rule) !== 'internal';
}

/** Whether the caller of `context` may read data with `rule`. */
export function mayRead(rule: Rule, { principal }: Pick<RequestContext, 'principal'>): boolean {
  return rule === 'public' || rule.scopes.every((scope) => principal.scopes.has(scope));
}

/** Combines the rule of a field with the rule of the type it leads to: the caller must satisfy both. */
export function bothRules(one: Rule | undefined, other: Rule | undefined): Rule | undefined {
  if (one === undefined || one === 'public') return other ?? one;
  if (other === undefined || other === 'public') return one;
  const closer = isAboutPeople(other) ? other : one;
  return { ...closer, scopes: [...new Set([...one.scopes, ...other.scopes])] };
}

/** Rejects an incomplete rule. */
export function checkRuleItself(rule: Rule, what: string): void {
  if (rule === 'public') return;
  if (rule.scopes.length === 0) {
    throw new ConfigurationError(
      'A rule with an empty list of scopes would let everybody in: write "public".',
    );
  }
  const personal = rule.scopes.find((scope) => scope.endsWith(':personal'));
  if (personal !== undefined && !isAboutPeople(rule)) {
    throw new ConfigurationError(
      `${what} asks for ${personal} but is not classified as about people: say personal, sensitive or minors, with its purpose and legal basis.`,
    );
  }
}
