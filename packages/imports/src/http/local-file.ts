import {
  accessDenied,
  codedError,
  type CodedError,
  followingMoves,
  globalId,
  requireOwner,
  writableDatabaseOf,
  type RequestContext,
} from '@vesthub/kernel';
import type { FileLimits } from './file-settings.ts';
import { readAnnounced, takenBefore, type KeptAnnouncement } from '../announced-import.ts';
import type { ImportingModule, ImportResult, ModuleImports } from '../importer.ts';

/** Rejects callers who may not write in the module on behalf of its owner today. */
export async function refuseStrangers(context: RequestContext, module: string): Promise<void> {
  if (!context.principal.scopes.has(`${module}:write`)) {
    throw accessDenied(
      context.principal,
      `This needs the scope ${module}:write, which the caller does not have.`,
    );
  }
  await requireOwner(context, module);
}

/** Returns the announcement `key`. Throws if it is unknown or too old, or if its file has already arrived. */
export async function awaited(
  context: RequestContext,
  module: string,
  key: string,
  { wait }: Pick<FileLimits, 'wait'>,
): Promise<KeptAnnouncement> {
  const announced = await readAnnounced(writableDatabaseOf(context, module), key);
  if (announced === null) throw noSuchImport();
  if (announced.taken) throw takenBefore(key);
  if (Date.now() - announced.announcedAt.getTime() > wait) {
    throw codedError(
      'CONFLICT',
      `Import ${key} was announced too long ago; announce another with createImport.`,
      { status: 410 },
    );
  }
  return announced;
}

export function noSuchImport(): CodedError {
  return codedError(
    'NOT_FOUND_OR_FORBIDDEN',
    'No such import was announced; createImport announces one.',
  );
}

/** Imports an announced file into the module. Repeats the import if the module's tables move meanwhile. */
export function importAnnounced(
  context: RequestContext,
  { module, imports }: ImportingModule,
  announced: KeptAnnouncement,
  path: string,
  { limits, dryRun }: { limits: FileLimits; dryRun: boolean },
): Promise<ImportResult> {
  const { id, fileName, format, settings } = announced;
  return followingMoves(context, module.name, async () => {
    const importer = await imports.load();
    return importer.importFile(
      writableDatabaseOf(context, module.name),
      path,
      {
        author: context.principal.name,
        as: format ?? undefined,
        dryRun,
        settings,
        reportId: id,
        limits: limits.imports,
      },
      fileName,
    );
  });
}

/** The import's report as the answer to the upload. */
export function reportAnswer({ report }: ModuleImports, result: ImportResult): object {
  const { id, fresh, ...rest } = result;
  return { import: { id: globalId(report, id), ...rest, new: fresh } };
}
