import { Kind, visit, type ASTNode, type DocumentNode, type StringValueNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { inputError, textFault } from '@vesthub/kernel';
import { limitExceeded } from './errors.ts';

/**
 * Normalises all texts of an operation, in literals and variables, to Unicode NFC before other code reads them. Both
 * encodings of `å` then find the same rows. Refuses texts that PostgreSQL cannot store and texts above `maxLength`
 * characters.
 */
export function useInputText(maxLength: number): Plugin {
  const checked = (field: string, text: string) => checkedText(field, text, maxLength);
  return {
    onParams({ params, setParams }) {
      if (!params.variables) return;
      const variables = mapTexts('$', params.variables, checked) as Record<string, unknown>;
      setParams({ ...params, variables });
    },
    onParse() {
      return ({ result, replaceParseResult }) => {
        if (isDocument(result)) replaceParseResult(withTexts(result, checked));
      };
    },
  };
}

type CheckText = (field: string, text: string) => string;

function checkedText(field: string, text: string, maxLength: number): string {
  if (text.length > maxLength) {
    const message = `${field}: the text has ${text.length} characters, more than ${maxLength}, the most one may have (limit "textLength").`;
    throw limitExceeded('textLength', message);
  }
  const fault = textFault(text);
  if (fault !== null) throw inputError(field, text, `a text that can be stored; ${fault}`);
  return text.normalize('NFC');
}

/** Returns a copy of a JSON value with every string replaced by the result of `check`. */
function mapTexts(path: string, value: unknown, check: CheckText): unknown {
  if (typeof value === 'string') return check(path, value);
  if (Array.isArray(value)) {
    return value.map((item, index) => mapTexts(`${path}.${index}`, item, check));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      mapTexts(path === '$' ? `$${name}` : `${path}.${name}`, item, check),
    ]),
  );
}

/**
 * Returns the document with every string literal replaced by the result of `check`, or the same object if none changes.
 */
function withTexts(document: DocumentNode, check: CheckText): DocumentNode {
  return visit(document, {
    [Kind.STRING]: (node, _key, parent, _path, ancestors): StringValueNode | undefined => {
      const value = check(fieldOf(parent ? [...ancestors, parent] : ancestors), node.value);
      return value === node.value ? undefined : { ...node, value };
    },
  });
}

/** Returns the path of the argument that contains a literal, for example `bodies(filter.name.equals:)`. */
function fieldOf(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  const nodes = ancestors.filter((node): node is ASTNode => 'kind' in node);
  const names = nodes.flatMap((node) =>
    node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? [node.name.value] : [],
  );
  const field = nodes.findLast((node) => node.kind === Kind.FIELD || node.kind === Kind.DIRECTIVE);
  const name = field && 'name' in field ? (field.name?.value ?? '') : '';
  return `${name}(${names.join('.')}:)`;
}

function isDocument(result: unknown): result is DocumentNode {
  return (result as { kind?: unknown } | null)?.kind === Kind.DOCUMENT;
}
