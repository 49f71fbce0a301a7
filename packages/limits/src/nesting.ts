import { Lexer, Source, TokenKind } from 'graphql';
import { limitExceeded, overLimit } from './errors.ts';

export interface NestingLimits {
  /** Maximum tokens of an operation's text. */
  readonly tokens: number;
  /** Maximum number of brackets that may be open at the same position of an operation's text. */
  readonly nesting: number;
  /** Maximum depth of the lists and objects in a value. Applies to values in the text and in variables. */
  readonly valueDepth: number;
  /** Maximum number of entries of a list value. Applies to values in the text and in variables. */
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

/** An open bracket. `entries` counts the entries of a list and is 0 for other brackets. */
interface Open {
  readonly kind: TokenKind;
  entries: number;
}

/**
 * Refuses a text with brackets that are nested too deeply, or with a list that is too long. Reads the tokens in a loop,
 * so no text can overflow the stack. The parser of graphql-js would overflow, because it recurses into each bracket.
 */
export function refuseDeepNesting(text: string | Source, limits: NestingLimits): void {
  const lexer = new Lexer(typeof text === 'string' ? new Source(text) : text);
  const open: Open[] = [];
  // Number of open lists and objects inside parentheses. Inside parentheses are values; selection sets are outside and
  // do not count.
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

/**
 * Returns the kind of the next token. At invalid text, returns `EOF`; the parser later reports the position of the
 * mistake.
 */
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
  // The object that holds all variables is not a value itself. Its depth is therefore 0.
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
