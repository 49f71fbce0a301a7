import { Lexer, Source, TokenKind } from 'graphql';
import { limitExceeded, overLimit } from './errors.ts';

export interface NestingLimits {
  /** Tokens of an operation's text. */
  readonly tokens: number;
  /** Brackets that may be open at one place of an operation's text. */
  readonly nesting: number;
  /** Lists and objects that a value may be nested in, in the text and in variables. */
  readonly valueDepth: number;
  /** Entries of any list of values, in the text and in variables. */
  readonly listLength: number;
}

const opening: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
]);

const closing: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
]);

const values: ReadonlySet<TokenKind> = new Set([
  TokenKind.INT,
  TokenKind.FLOAT,
  TokenKind.STRING,
  TokenKind.BLOCK_STRING,
  TokenKind.NAME,
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
]);

/** A bracket that is open; `entries` are those of a list. */
interface Open {
  readonly kind: TokenKind;
  entries: number;
}

/**
 * Refuses a text whose brackets are nested too deep or whose lists are too long. It reads tokens one after another, so
 * that no text can exhaust the stack; the parser calls itself for each bracket.
 */
export function refuseDeepNesting(text: string | Source, limits: NestingLimits): void {
  const lexer = new Lexer(typeof text === 'string' ? new Source(text) : text);
  const open: Open[] = [];
  // Number of open brackets that belong to values: lists and objects within parentheses.
  let valueDepth = 0;
  let inArguments = 0;
  for (let count = 0; count <= limits.tokens; count += 1) {
    const kind = nextKind(lexer);
    if (kind === TokenKind.EOF) return;
    const list = open.at(-1);
    if (list?.kind === TokenKind.BRACKET_L && values.has(kind)) {
      list.entries += 1;
      refuseLongList(list.entries, limits.listLength);
    }
    if (opening.has(kind)) {
      open.push({ kind, entries: 0 });
      if (kind === TokenKind.PAREN_L) inArguments += 1;
      else if (inArguments > 0) valueDepth += 1;
      refuseDeepValue(valueDepth, limits.valueDepth);
      if (open.length > limits.nesting) {
        throw overLimit('nesting', open.length, limits.nesting, 'open brackets at one place');
      }
    } else if (closing.has(kind)) {
      const closed = open.pop();
      if (closed?.kind === TokenKind.PAREN_L) inArguments -= 1;
      else if (closed && inArguments > 0) valueDepth -= 1;
    }
  }
}

/** The kind of the next token; the end where the text has none, which the parser reports with its place. */
function nextKind(lexer: Lexer): TokenKind {
  try {
    return lexer.advance().kind;
  } catch {
    return TokenKind.EOF;
  }
}

/** Refuses variables with a value nested too deep or a list that is too long. */
export function refuseLargeVariables(
  variables: unknown,
  limits: Pick<NestingLimits, 'valueDepth' | 'listLength'>,
): void {
  // The object of all variables is no value.
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      refuseDeepValue(depth, limits.valueDepth);
      if (Array.isArray(value)) refuseLongList(value.length, limits.listLength);
      for (const inner of Object.values(value)) below.push(inner);
    }
    level = below;
  }
}

function refuseDeepValue(depth: number, most: number): void {
  if (depth <= most) return;
  const message = `A value of the operation is nested in more than ${most} lists and objects, the most it may be (limit "valueDepth").`;
  throw limitExceeded('valueDepth', message);
}

function refuseLongList(entries: number, most: number): void {
  if (entries <= most) return;
  const message = `A list in the operation has more than ${most} entries, the most one may have (limit "listLength").`;
  throw limitExceeded('listLength', message);
}
