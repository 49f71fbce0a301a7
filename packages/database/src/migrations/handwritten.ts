import type { DatabaseLog } from '../log.ts';
import type { MigrationFile } from './migration-files.ts';

/**
 * Names of the tables, enums and indexes that Prisma's own statements created. Prisma writes a heading above each of
 * its statements. A new migration must not drop any other object. Prisma itself ignores exclusion and check
 * constraints, views, functions, triggers and partial indexes.
 */
export interface PrismaObjects {
  readonly tables: ReadonlySet<string>;
  readonly enums: ReadonlySet<string>;
  readonly indexes: ReadonlySet<string>;
}

/** Reads from the migrations which tables, enums and indexes Prisma created. */
export function prismaObjects(files: readonly MigrationFile[]): PrismaObjects {
  const text = files.map(({ script }) => script.replaceAll('\r\n', '\n')).join('\n');
  function names(heading: string, create: string): Set<string> {
    const pattern = new RegExp(`^-- ${heading}\\nCREATE ${create} (?:"\\w+"\\.)?"([^"]+)"`, 'gm');
    return new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  }
  return {
    tables: names('CreateTable', 'TABLE'),
    enums: names('CreateEnum', 'TYPE'),
    indexes: names('CreateIndex', '(?:UNIQUE )?INDEX'),
  };
}

/** Returns the tables and enums that a migration would drop although Prisma did not create them. */
export function foreignDrops(
  sql: string,
  created: PrismaObjects,
): { readonly tables: string[]; readonly enums: string[] } {
  function dropped(kind: string, known: ReadonlySet<string>): string[] {
    const pattern = new RegExp(`^DROP ${kind} (?:"\\w+"\\.)?"([^"]+)"`, 'gm');
    const names = [...sql.matchAll(pattern)].map((match) => match[1] ?? '');
    return names.filter((name) => !known.has(name));
  }
  return { tables: dropped('TABLE', created.tables), enums: dropped('TYPE', created.enums) };
}

/**
 * Removes from a migration the statements that would undo handwritten parts of the database. Logs each index that it
 * keeps. Also removes the transaction around changes of enum values, because the whole migration runs in one
 * transaction.
 */
export function keepHandwritten(
  sql: string,
  created: PrismaObjects,
  generatedColumns: readonly { readonly table: string; readonly column: string }[],
  log: DatabaseLog,
): string {
  const kept: string[] = [];
  for (const part of sql.replaceAll(/^(?:BEGIN|COMMIT);\n/gm, '').split(/\n\n(?=-- )/)) {
    const index = /^DROP INDEX (?:"\w+"\.)?"([^"]+)"/m.exec(part)?.[1];
    if (index !== undefined && !created.indexes.has(index)) {
      log.info(
        `Kept the handwritten index ${index}. To remove it, write a migration that drops it.`,
      );
      continue;
    }
    const text = withoutDefaults(part, generatedColumns);
    if (text !== '') kept.push(text);
  }
  return kept.join('\n\n').trim();
}

/** Removes `DROP DEFAULT` for generated columns. Prisma mistakes the expression of a generated column for a default. */
function withoutDefaults(
  part: string,
  generatedColumns: readonly { readonly table: string; readonly column: string }[],
): string {
  const alter = /^(-- AlterTable\n)?ALTER TABLE (?:"\w+"\.)?"([^"]+)" ([\s\S]*);\s*$/.exec(part);
  if (alter === null) return part;
  const [, heading = '', table = '', body = ''] = alter;
  const columns = generatedColumns.filter((column) => column.table === table);
  const drops = new Set(columns.map(({ column }) => `ALTER COLUMN "${column}" DROP DEFAULT`));
  const clauses = body.split(/,\n/).filter((clause) => !drops.has(clause.trim()));
  if (clauses.length === 0) return '';
  return `${heading}ALTER TABLE "${table}" ${clauses.join(',\n')};`;
}
