import { inputError } from '@vesthub/kernel';
import type { Dimension } from '../tables/table.ts';

/** Returns the chosen codes of a dimension, given all its codes in order. */
export type Choice = (codes: readonly string[]) => readonly string[];

const longestExpression = 200;

/**
 * Parses a selection of the grammar of PxWebApi 2: codes separated by commas, `*` and `?` as wildcards, `top(n)`,
 * `bottom(n)`, `from(code)`, `to(code)`, `range(a,b)`. A code with a comma stands in square brackets. On time, `top(n)`
 * means the latest n periods.
 *
 * @throws An input error that names the dimension and the expression.
 */
export function parseSelection(dimension: Dimension, text: string): Choice {
  const choices = expressions(text).map((one) => parseExpression(dimension, one));
  return (codes) => {
    const chosen = new Set(choices.flatMap((choose) => choose(codes)));
    return codes.filter((code) => chosen.has(code));
  };
}

/** Splits at commas outside of brackets. */
function expressions(text: string): string[] {
  return (text.match(/(?:\[[^\]]*\]|\([^)]*\)|[^,])+/g) ?? []).map((one) => one.trim());
}

function parseExpression(dimension: Dimension, text: string): Choice {
  const field = `valuecodes[${dimension.key}]`;
  if (text.length > longestExpression) {
    throw inputError(field, text, `at most ${longestExpression} characters in an expression`);
  }
  const call = /^(top|bottom|from|to|range)\((.*)\)$/i.exec(text);
  if (call) {
    const [, name = '', given = ''] = call;
    const args = given.split(',').map((one) => one.trim());
    return parseCall(dimension, { name: name.toLowerCase(), args, field, text });
  }
  const code = text.replace(/^\[(.*)\]$/, '$1');
  if (/[*?]/.test(code)) {
    const matches = wildcards(code);
    return (codes) => codes.filter(matches);
  }
  return (codes) => {
    if (codes.includes(code)) return [code];
    const some = codes.slice(0, 5).join(', ');
    throw inputError(field, code, `a code of the dimension, such as ${some}, or *`);
  };
}

/** Matches without backtracking, because the caller writes the pattern. */
function wildcards(pattern: string): (code: string) => boolean {
  return (code) => {
    let reached = new Set([0]);
    const spread = (at: Set<number>) => {
      for (const one of at) if (pattern[one] === '*') at.add(one + 1);
      return at;
    };
    reached = spread(reached);
    for (const letter of code) {
      const next = new Set<number>();
      for (const at of reached) {
        if (pattern[at] === '*') next.add(at);
        else if (pattern[at] === '?' || pattern[at] === letter) next.add(at + 1);
      }
      reached = spread(next);
    }
    return reached.has(pattern.length);
  };
}

interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly field: string;
  readonly text: string;
}

function parseCall({ role }: Dimension, { name, args, field, text }: Call): Choice {
  const [first = '', second = ''] = args;
  if (name === 'top' || name === 'bottom') {
    const [count, offset] = [Number(first), Number(second)];
    const whole = /^\d{1,6}$/.test(first) && /^\d{0,6}$/.test(second) && args.length <= 2;
    if (!whole || count < 1) throw inputError(field, text, `${name}(n) or ${name}(n,offset)`);
    // The latest periods are at the end of the codes.
    const atEnd = (name === 'top') === (role === 'time');
    return (codes) =>
      atEnd
        ? codes.slice(Math.max(0, codes.length - offset - count), codes.length - offset)
        : codes.slice(offset, offset + count);
  }
  if (args.length !== (name === 'range' ? 2 : 1)) {
    throw inputError(field, text, 'from(code), to(code) or range(code,code)');
  }
  return (codes) => {
    const place = (code: string) => {
      const at = codes.indexOf(code);
      if (at < 0) throw inputError(field, code, 'a code of the dimension');
      return at;
    };
    if (name === 'from') return codes.slice(place(first));
    if (name === 'to') return codes.slice(0, place(first) + 1);
    const [low = 0, high = 0] = [place(first), place(second)].toSorted((a, b) => a - b);
    return codes.slice(low, high + 1);
  };
}
