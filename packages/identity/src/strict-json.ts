/** A lexical element of JSON: a string, a bracket, a colon, a comma, a number or a keyword. */
const piece = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/**
 * Whether an object in `json` has two members of the same name. `JSON.parse` takes the second value, but other parsers
 * may take the first. `json` must be valid JSON.
 */
export function hasDuplicateNames(json: string): boolean {
  const objects: Set<string>[] = [];
  let last = '';
  for (const [text] of json.matchAll(piece)) {
    if (text === '{') objects.push(new Set());
    else if (text === '[') objects.push(new Set());
    else if (text === '}' || text === ']') objects.pop();
    else if (text === ':') {
      const name = JSON.parse(last) as string;
      const names = objects.at(-1);
      if (names?.has(name)) return true;
      names?.add(name);
    }
    last = text;
  }
  return false;
}
