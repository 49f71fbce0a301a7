import type { RequestContext } from '../context/context.ts';
import { ConfigurationError } from '../errors/errors.ts';

/**
 * What data say of people and how closed they are: `public`; `internal` to the bodies of a module; about
 * people (`personal`); about them of a `sensitive` kind, or about `minors`.
 */
export type Classification = 'public' | 'internal' | 'personal' | 'sensitive' | 'minors';

/** Data that are not public, and about nobody. */
export interface InternalRule {
  readonly classification?: 'internal';
  /** The caller holds all of them. */
  readonly scopes: readonly string[];
}

/** Data about people, with what a record of processing must say of them. */
export interface PeopleRule {
  readonly classification: 'personal' | 'sensitive' | 'minors';
  /** The caller holds all of them. */
  readonly scopes: readonly string[];
  /** What they are kept for. */
  readonly purpose: string;
  /** What gives the right to keep them. */
  readonly legalBasis: string;
}

/**
 * Who may read a type or field: everybody, or a principal that holds all of the named scopes; and so what
 * kind of data it is. Types and fields without a rule do not build.
 */
export type Rule = 'public' | InternalRule | PeopleRule;

/** What kind of data a rule is about. */
export function classificationOf(rule: Rule): Classification {
  return rule === 'public' ? 'public' : (rule.classification ?? 'internal');
}

/** Whether a rule is about people. */
export function isAboutPeople(rule: Rule): rule is PeopleRule {
  return rule !== 'public' && classificationOf(rule) !== 'internal';
}

/** Whether the caller of `context` may read what `rule` is for. */
export function mayRead(rule: Rule, { principal }: Pick<RequestContext, 'principal'>): boolean {
  return rule === 'public' || rule.scopes.every((scope) => principal.scopes.has(scope));
}

/** The rule of a field that leads from one thing to another: both must hold. */
export function bothRules(one: Rule | undefined, other: Rule | undefined): Rule | undefined {
  if (one === undefined || one === 'public') return other ?? one;
  if (other === undefined || other === 'public') return one;
  const closer = isAboutPeople(other) ? other : one;
  return { ...closer, scopes: [...new Set([...one.scopes, ...other.scopes])] };
}

/** Refuses a rule that says less than it must. */
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
