/** Removes comments from SQL, and the contents of strings and quoted names. */
function withoutLiterals(sql: string): string {
  return sql.replace(
    /--[^\n]*|\/\*[\s\S]*?\*\/|(\$\w*\$)[\s\S]*?\1|[eE]'(?:\\.|''|[^'\\])*'|'(?:''|[^'])*'|"(?:""|[^"])*"/g,
    (match) => (match.startsWith('-') || match.startsWith('/') ? ' ' : "''"),
  );
}

/** Returns the first command that begins or ends a transaction, or null if the script has no such command. */
export function transactionCommand(sql: string): string | null {
  const pattern = /^\s*(begin|start\s+transaction|commit|rollback|abort|prepare\s+transaction)\b/i;
  for (const statement of withoutLiterals(sql).split(';')) {
    const command = pattern.exec(statement)?.[1];
    // `rollback to` a savepoint does not end the transaction.
    if (command !== undefined && !/^\s*rollback\b.*\bto\b/i.test(statement)) return command;
  }
  return null;
}

/** Returns the names of the extensions that a script creates. */
export function extensionNames(sql: string): string[] {
  const pattern = /create\s+extension\s+(?:if\s+not\s+exists\s+)?(?:"([^"]+)"|(\w+))/gi;
  const text = sql.replace(/--[^\n]*/g, '');
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ''))];
}

/** Returns the line of a character; both are counted from one. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position - 1).split('\n').length;
}
