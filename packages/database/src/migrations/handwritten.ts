import type { DatabaseLog } from '../log.ts';
import type { MigrationFile } from './migration-files.ts';

/**
 * What the history made through Prisma, by the heading Prisma sets over each of its statements. Everything else
 * in the schema was written by hand or belongs to the kernel, and a difference may not drop it. (Exclusion and
 * check constraints, views, functions, triggers and partial indexes Prisma does not look at in the first place.)
 */
export interface PrismaMade {
  readonly tables: ReadonlySet<string>;
  readonly enums: ReadonlySet<string>;
  readonly indexes: ReadonlySet<string>;
}

/** Reads from the history which tables, enums and indexes Prisma made. */
export function prismaMade(files: readonly MigrationFile[]): PrismaMade {
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

/** What a difference would drop that Prisma has not made: the engine is asked again with these left alone. */
export function foreignDrops(
  sql: string,
  made: PrismaMade,
): { readonly tables: string[]; readonly enums: string[] } {
  function dropped(kind: string, known: ReadonlySet<string>): string[] {
    const pattern = new RegExp(`^DROP ${kind} (?:"\\w+"\\.)?"([^"]+)"`, 'gm');
    const names = [...sql.matchAll(pattern)].map((match) => match[1] ?? '');
    return names.filter((name) => !known.has(name));
  }
  return { tables: dropped('TABLE', made.tables), enums: dropped('TYPE', made.enums) };
}

/**
 * Takes out of a difference what would undo handwritten parts, and says so in the log. The transaction Prisma
 * puts around an exchange of enum values goes too: the whole migration runs in one.
 */
export function keepHandwritten(
  sql: string,
  made: PrismaMade,
  generatedColumns: readonly { readonly table: string; readonly column: string }[],
  log: DatabaseLog,
): string {
  const kept: string[] = [];
  for (const part of sql.replaceAll(/^(?:BEGIN|COMMIT);\n/gm, '').split(/\n\n(?=-- )/)) {
    const index = /^DROP INDEX (?:"\w+"\.)?"([^"]+)"/m.exec(part)?.[1];
    if (index !== undefined && !made.indexes.has(index)) {
      log.info(
        `Left the index ${index} alone: it was written by hand. Drop it by hand if it has to go.`,
      );
      continue;
    }
    const text = withoutDefaults(part, generatedColumns);
    if (text !== '') kept.push(text);
  }
  return kept.join('\n\n').trim();
}

/** A generated column has an expression where others have a default, which Prisma takes for one and drops. */
function withoutDefaults(
  part: string,
  generatedColumns: readonly { readonly table: string; readonly column: string }[],
): string {
  const alter = /^(-- AlterTable\n)?ALTER TABLE (?:"\w+"\.)?"([^"]+)" ([\s\S]*);\s*$/.exec(part);
  if (alter === null) return part;
  const [, heading = '', table = '', body = ''] = alter;
  const columns = generatedColumns.filter((generated) => generated.table === table);
  const drops = new Set(columns.map(({ column }) => `ALTER COLUMN "${column}" DROP DEFAULT`));
  const clauses = body.split(/,\n/).filter((clause) => !drops.has(clause.trim()));
  if (clauses.length === 0) return '';
  return `${heading}ALTER TABLE "${table}" ${clauses.join(',\n')};`;
}
