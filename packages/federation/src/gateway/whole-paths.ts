import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

type Path = readonly (string | number)[];

/**
 * Adds missing list indexes to the paths of errors. If a field of another module fails for several rows of a list, the
 * gateway reports an error for each row, but the path lacks the index of the row.
 */
export function useWholePaths(): Plugin {
  return {
    onExecute: () => ({
      onExecuteDone: ({ result, setResult }) => {
        if (!(Symbol.asyncIterator in result) && result.errors) setResult(withWholePaths(result));
      },
    }),
  };
}

function withWholePaths(result: ExecutionResult): ExecutionResult {
  const { data, errors = [] } = result;
  const whole = new Map<string, Path[]>();
  return {
    ...result,
    errors: errors.map((error) => {
      const { path, message } = error;
      if (!path) return error;
      const name = JSON.stringify([path, message]);
      const places = whole.get(name) ?? nullsAt(data, path);
      whole.set(name, places);
      // The gateway reports one error for each null. The first error gets the path of the first null, the second error
      // that of the second null, and so on.
      const place = places.shift();
      if (!place || place.length === path.length) return error;
      const { extensions, originalError } = error;
      return new GraphQLError(message, { path: place, extensions, originalError });
    }),
  };
}

/** Returns the full paths of the nulls at `path`, including the list indexes that `path` omits. */
function nullsAt(value: unknown, path: Path): Path[] {
  const [part, ...rest] = path;
  if (part === undefined) return value === null ? [[]] : [];
  if (Array.isArray(value)) {
    if (typeof part === 'number') return prefixed(part, nullsAt(value[part], rest));
    return value.flatMap((row, at) => prefixed(at, nullsAt(row, path)));
  }
  if (typeof value !== 'object' || value === null) return [];
  return prefixed(part, nullsAt((value as Record<string, unknown>)[part], rest));
}

function prefixed(part: string | number, paths: readonly Path[]): Path[] {
  return paths.map((path) => [part, ...path]);
}
