import { perRequest, type ModelRef, type RequestContext } from '@vesthub/kernel';
import type PrismaTypes from '../generated/pothos.ts';
import { economy, type EconomyBuilder } from '../module.ts';
import type { registerAccountsEnums } from './accounts-enums.ts';

/** Adds the lists that lead from accounts to lines, and between lines and the notes printed next to them. */
export function registerLinesAndNotes(
  module: EconomyBuilder,
  { statement }: ReturnType<typeof registerAccountsEnums>,
  line: ModelRef<PrismaTypes, 'AccountsLine'>,
  note: ModelRef<PrismaTypes, 'AccountsNote'>,
): void {
  module.builder.prismaObjectField('AnnualAccounts', 'lines', (t) =>
    t.relation('lines', {
      description:
        'The lines of the operating statement, of the balance sheet, and of the specifications in the notes (regnskapslinjer).',
      args: {
        statement: t.arg({ type: statement, description: 'Only lines of this statement.' }),
      },
      query: (args) => ({
        where: args.statement ? { statement: args.statement } : {},
        orderBy: [{ statement: 'asc' as const }, { position: 'asc' as const }],
      }),
    }),
  );
  module.builder.objectField(line, 'notes', (t) =>
    t.field({
      type: [note],
      description: 'Notes printed next to the line (noter).',
      resolve: async ({ accountsId, noteNumbers }, _args, context) => {
        if (noteNumbers.length === 0) return [];
        const { notes } = await linesAndNotes(context);
        return noteNumbers.flatMap((number) => notes.get(`${accountsId} ${number}`) ?? []);
      },
    }),
  );
  module.builder.objectField(note, 'referringLines', (t) =>
    t.field({
      type: [line],
      description: 'Lines that have the number of the note printed next to them (notehenvisning).',
      resolve: async ({ accountsId, number }, _args, context) => {
        const { lines } = await linesAndNotes(context);
        return lines.get(`${accountsId} ${number}`) ?? [];
      },
    }),
  );
}

const linesAndNotesKey = Symbol('lines and notes');

/** Notes, and the lines that refer to them, by accounts and number. All are read once in a request, because they are few. */
function linesAndNotes(context: RequestContext) {
  return perRequest(context, linesAndNotesKey, async () => {
    const tables = economy.client(context);
    const [notes, lines] = await Promise.all([
      tables.accountsNote.findMany(),
      tables.accountsLine.findMany({
        where: { noteNumbers: { isEmpty: false } },
        orderBy: [{ statement: 'asc' }, { position: 'asc' }],
      }),
    ]);
    return {
      notes: new Map(notes.map((note) => [`${note.accountsId} ${note.number}`, note])),
      lines: linesByNote(lines),
    };
  });
}

function linesByNote<Line extends { accountsId: string; noteNumbers: number[] }>(
  lines: readonly Line[],
): ReadonlyMap<string, Line[]> {
  const byNote = new Map<string, Line[]>();
  for (const line of lines) {
    for (const number of line.noteNumbers) {
      const name = `${line.accountsId} ${number}`;
      byNote.set(name, [...(byNote.get(name) ?? []), line]);
    }
  }
  return byNote;
}
