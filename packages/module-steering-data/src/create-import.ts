import { randomUUID } from 'node:crypto';
import {
  announceImport,
  connectionOf,
  globalId,
  inputError,
  isoDay,
  mutate,
  type HubContext,
} from '@vesthub/kernel';
import type { registerImportReport } from './import-report.ts';
import { formatNames, imports } from './imports.ts';
import { database } from './database.ts';
import type { SteeringHub } from './hub.ts';

type ImportRef = ReturnType<typeof registerImportReport>;

/** Longest text that is taken of a name. */
const longest = 300;

/** Adds the mutation by which the owner announces a file, and is told where to send it. */
export function registerCreateImport(hub: SteeringHub, report: ImportRef): void {
  const input = createImportInput(hub);
  const announced = hub.builder
    .objectRef<{ readonly key: string }>('SteeringImportAnnouncement')
    .implement({
      description: 'A file that is awaited, and where it is to be sent.',
      rule: { scopes: ['steering-data:write'] },
      fields: (t) => ({
        importId: t.id({
          description: 'Global id of the import; its report is `steeringImport(id:)`.',
          resolve: ({ key }) => globalId(imports.report, key),
        }),
        url: t.string({
          description:
            'Where the file is to be sent with PUT, as it is and with an access token of the same body: a path at the address of this hub. With `?dryRun=true` the answer says what would become of it, and it can be sent again.',
          resolve: ({ key }) => `/imports/${globalId(imports.report, key)}`,
        }),
        import: t.field({
          type: report,
          nullable: true,
          description: 'The report, which waits for the file. Needs the scope to read reports.',
          resolve: ({ key }, _args, context) =>
            database(context).steeringImport.findUnique({ where: { id: key } }),
        }),
      }),
    });
  hub.builder.mutationField('createImport', (t) =>
    t.field({
      type: announced,
      nullable: true,
      rule: { scopes: ['steering-data:write'] },
      description:
        'Announces a file of figures or codes and answers where to send it. The file comes once, and within the time the hub waits for it.',
      args: {
        input: t.arg({ type: input, required: true, description: 'What file it is.' }),
      },
      resolve: (_root, args, context) => createImport(context, args.input),
    }),
  );
}

function createImportInput(hub: SteeringHub) {
  return hub.builder.inputType('CreateImportInput', {
    description: 'A file that will be sent, and what its import is to know of it.',
    fields: (t) => ({
      idempotencyKey: t.string({
        required: true,
        description:
          'Key of the caller’s choosing, such as a UUID. A request repeated with the same key is done once.',
      }),
      fileName: t.string({ required: true, description: 'What the file is called.' }),
      format: t.string({
        description: `What the file is: ${formatNames.join(', ')}. Found out without it.`,
      }),
      publisher: t.string({ description: 'Who published the figures.' }),
      dataSet: t.string({ description: 'What they published them in (datasett).' }),
      retrieved: t.field({
        type: 'Date',
        description: 'The day the file was fetched from them; without it, the moment it is sent.',
      }),
      licence: t.string({ description: 'Terms of use (lisens).' }),
      indicator: t.string({
        description: 'Key of the indicator that all figures of the file are of.',
      }),
      synthetic: t.boolean({
        required: true,
        defaultValue: false,
        description: 'Whether the figures were made by a generator and measure nothing.',
      }),
      validFrom: t.field({
        type: 'Date',
        description: 'Of a code list without dates: the first day of its codes.',
      }),
      validTo: t.field({ type: 'Date', description: 'The first day after them.' }),
      reason: t.string({ description: 'Why it is imported, for the history.' }),
    }),
  });
}

type Input = ReturnType<typeof createImportInput>['$inferInput'];

async function createImport(context: HubContext, input: Input): Promise<{ key: string }> {
  const settings = settingsOf(input);
  const { idempotencyKey, fileName, format, reason } = input;
  const key = await mutate(
    context,
    {
      module: 'steering-data',
      operation: 'createImport',
      idempotencyKey,
      input,
      reason: reason ?? 'Announced by createImport',
    },
    async (tx, record) => {
      const id = randomUUID();
      const { schema } = connectionOf(context, 'steering-data');
      const author = context.principal.name;
      await announceImport(tx, schema, { id, author, fileName, format: format ?? null, settings });
      await tx.$executeRawUnsafe(
        `insert into "${schema}".import_report (id, state, file_name, format, author, started_at)
         values ($1, 'WAITING', $2, $3, $4, now())`,
        id,
        fileName,
        format ?? null,
        author,
      );
      const after = { fileName, format: format ?? null, ...settings };
      record({ operation: 'insert', type: imports.report, key: id, before: null, after });
      return id;
    },
  );
  return { key };
}

/** The importer's settings by name, checked as far as they can be without the file. */
function settingsOf(input: Input): Record<string, string> {
  const { fileName, format, synthetic, retrieved, validFrom, validTo } = input;
  if (!/^[^\p{Cc}/\\]+$/u.test(fileName) || fileName.length > longest) {
    throw inputError('fileName', fileName, `the name of a file, 1 to ${longest} characters`);
  }
  if (format && !formatNames.includes(format)) {
    throw inputError('format', format, `one of ${formatNames.join(', ')}`);
  }
  if (retrieved && retrieved > new Date()) {
    throw inputError('retrieved', isoDay(retrieved), 'a day that has been');
  }
  if (validFrom && validTo && validFrom >= validTo) {
    throw inputError('validTo', isoDay(validTo), `a day after ${isoDay(validFrom)}`);
  }
  const { publisher, dataSet, licence, indicator } = input;
  const texts = { publisher, dataSet, licence, indicator };
  for (const [name, text] of Object.entries(texts)) {
    if (text !== null && text !== undefined && (text.trim() === '' || text.length > longest)) {
      throw inputError(name, text, `1 to ${longest} characters`);
    }
  }
  const days = { retrieved, validFrom, validTo };
  return Object.fromEntries([
    ...Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text]] : [])),
    ...Object.entries(days).flatMap(([name, day]) => (day ? [[name, isoDay(day)]] : [])),
    ...(synthetic ? [['synthetic', 'true']] : []),
  ]);
}
