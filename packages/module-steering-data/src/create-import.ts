import { randomUUID } from 'node:crypto';
import { announceImport } from '@vesthub/imports';
import {
  databaseOf,
  globalId,
  inputError,
  isoDay,
  limited,
  longestReason,
  mutate,
  naming,
  refuseFuture,
  refuseLong,
  type RequestContext,
} from '@vesthub/kernel';
import type { registerImportReport } from './import-report.ts';
import type { registerIndicator, registerMeasure } from './indicator.ts';
import { formatNames, imports } from './imports.ts';
import { kindOption } from './import/kind-option.ts';
import { steeringData, type SteeringBuilder } from './module.ts';

/** The GraphQL types that an announcement refers to. */
interface Targets {
  readonly report: ReturnType<typeof registerImportReport>;
  readonly measure: ReturnType<typeof registerMeasure>;
  readonly counted: ReturnType<typeof registerIndicator>['counted'];
}

/** Maximum length of a mapping. */
const longestMapping = 20_000;

/** Maximum length of names and other texts. */
const longest = 300;

/** Registers the mutation by which the owner announces a file and gets the address to send it to. */
export function registerCreateImport(module: SteeringBuilder, targets: Targets): void {
  const { report } = targets;
  const input = createImportInput(module, targets);
  const announced = module.builder
    .objectRef<{ readonly key: string }>('SteeringImportAnnouncement')
    .implement({
      description: 'An announced file, and the address to send it to (varslet fil).',
      rule: { scopes: ['steering-data:write'] },
      fields: (t) => ({
        importId: t.id({
          description: 'Global id of the import; its report is `steeringImport(id:)`.',
          resolve: ({ key }) => globalId(imports.report, key),
        }),
        url: t.string({
          description:
            'Address to send the file to with PUT, unencoded and with an access token of the same body: a path at the address of this hub. With `?dryRun=true` the answer is the report that an import would give, and the file can be sent again.',
          resolve: ({ key }) => `/imports/${globalId(imports.report, key)}`,
        }),
        import: t.field({
          type: report,
          nullable: true,
          description: 'The report, in state `WAITING`. Needs the scope to read reports.',
          resolve: ({ key }, _args, context) =>
            steeringData.client(context).steeringImport.findUnique({ where: { id: key } }),
        }),
      }),
    });
  module.builder.mutationField('createImport', (t) =>
    t.field({
      type: announced,
      nullable: true,
      rule: { scopes: ['steering-data:write'] },
      description:
        'Announces a file of figures or codes and returns the address to send it to (import). The file can be imported once, within the time the hub waits for it.',
      args: {
        input: t.arg({ type: input, required: true, description: 'Properties of the file.' }),
      },
      resolve: (_root, args, context) => createImport(context, args.input),
    }),
  );
}

function createImportInput(
  module: SteeringBuilder,
  { measure, counted }: Pick<Targets, 'measure' | 'counted'>,
) {
  const decimal = module.enum('SteeringDecimalSign', decimalNames, {
    description: 'The sign before the decimals of a number (desimaltegn).',
    values: { COMMA: 'As in 12,5 (komma).', POINT: 'As in 12.5 (punktum).' },
  });
  return module.builder.inputType('CreateImportInput', {
    description:
      'A file that will be sent, and the properties that the file does not state (fil som skal importeres).',
    fields: (t) => ({
      idempotencyKey: t.string(
        limited(200, {
          required: true,
          description:
            'Key chosen by the caller, such as a UUID. A repeated request with the same key is executed once.',
        }),
      ),
      fileName: t.string(limited(longest, { required: true, description: 'Name of the file.' })),
      format: t.string(
        limited(longest, {
          description: `Format of the file: ${formatNames.join(', ')}. Detected by default.`,
        }),
      ),
      publisher: t.string(limited(longest, { description: 'Publisher of the figures.' })),
      dataSet: t.string(
        limited(longest, { description: 'Data set in which they were published (datasett).' }),
      ),
      retrieved: t.field({
        type: 'Date',
        description:
          'The day the file was fetched from the publisher. Default: the moment it is sent.',
      }),
      licence: t.string(limited(longest, { description: 'Terms of use (lisens).' })),
      indicator: t.string(
        limited(longest, {
          description: 'Key of the indicator to which all figures of the file belong.',
          ...naming('SteeringIndicator'),
        }),
      ),
      measure: t.field({
        type: measure,
        description:
          'What all figures of the file are. Without it, figures of which the file does not state it are taken for counts of persons and closed.',
      }),
      counted: t.field({
        type: counted,
        description: 'Whether counts are of events or of persons. Default: persons.',
      }),
      partOf: t.string(
        limited(longest, {
          description:
            'Key of the indicator of which all counts of the file are a part (del av). Stated before the first release of both.',
          ...naming('SteeringIndicator'),
        }),
      ),
      unit: t.string(limited(longest, { description: 'Unit of all figures of the file (enhet).' })),
      per: t.int({ description: 'Number of inhabitants that rates are per.' }),
      decimal: t.field({
        type: decimal,
        description:
          'Decimal sign of the numbers of a text file (desimaltegn). By default it is found in the numbers.',
      }),
      sheet: t.string(
        limited(longest, {
          description:
            'Name or number of the sheet of a workbook (ark). Needed if several sheets have tables.',
        }),
      ),
      mapping: t.string(
        limited(longestMapping, {
          description:
            'How the file is read, in YAML (kolonnetilordning). Later files of the same publisher and data set are read in the same way.',
        }),
      ),
      confirm: t.boolean({
        required: true,
        defaultValue: false,
        description:
          'Whether large changes of known figures are intended. Otherwise a file that makes such changes is reported as `UNCONFIRMED`.',
      }),
      synthetic: t.boolean({
        required: true,
        defaultValue: false,
        description: 'Whether a generator made the figures, so that they measure nothing.',
      }),
      validFrom: t.field({
        type: 'Date',
        description: 'For a code list without dates: the first day on which its codes are valid.',
      }),
      validTo: t.field({
        type: 'Date',
        description: 'The first day on which they are no longer valid.',
      }),
      reason: t.string(
        limited(longestReason, { description: 'Reason for the import, kept in the history.' }),
      ),
    }),
  });
}

const decimalNames = { COMMA: 'COMMA', POINT: 'POINT' } as const;

type Input = ReturnType<typeof createImportInput>['$inferInput'];

async function createImport(context: RequestContext, input: Input): Promise<{ key: string }> {
  const settings = settingsOf(input, context.today);
  if (input.mapping) {
    // The parser loads the libraries of all formats, so it is imported at its first use.
    const { mappingFrom } = await import('./import/mapping-option.ts');
    settings['mapping'] = mappingFrom(input.mapping).text;
  }
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
    async (tx) => {
      const id = randomUUID();
      const { schema } = databaseOf(context, 'steering-data');
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
      return id;
    },
  );
  return { key };
}

/** Validates the input as far as possible without the file. Returns the importer's settings by name. */
function settingsOf(input: Input, today: Date): Record<string, string> {
  const { fileName, format, synthetic, retrieved, validFrom, validTo } = input;
  if (!/^[^\p{Cc}/\\]+$/u.test(fileName) || fileName.length > longest) {
    throw inputError('fileName', fileName, `the name of a file, 1 to ${longest} characters`);
  }
  if (format && !formatNames.includes(format)) {
    throw inputError('format', format, `one of ${formatNames.join(', ')}`);
  }
  refuseFuture('retrieved', retrieved, today);
  if (validFrom && validTo && validFrom >= validTo) {
    throw inputError('validTo', isoDay(validTo), `a day after ${isoDay(validFrom)}`);
  }
  const { publisher, dataSet, licence, indicator, unit, measure, counted, per, sheet, partOf } =
    input;
  const texts = { publisher, dataSet, licence, indicator, unit, sheet, partOf };
  const kind = { measure, counted, per: per?.toString() };
  const { decimal } = input;
  kindOption({
    unit: unit ?? undefined,
    measure: measure ?? undefined,
    counted: counted ?? undefined,
    per: kind.per,
  });
  for (const [name, text] of Object.entries(texts)) {
    refuseLong(name, text, longest);
  }
  const days = { retrieved, validFrom, validTo };
  return Object.fromEntries([
    ...Object.entries({ ...texts, ...kind, decimal }).flatMap(([name, text]) =>
      text ? [[name, text]] : [],
    ),
    ...Object.entries(days).flatMap(([name, day]) => (day ? [[name, isoDay(day)]] : [])),
    ...(synthetic ? [['synthetic', 'true']] : []),
    ...(input.confirm ? [['confirm', 'true']] : []),
  ]);
}
