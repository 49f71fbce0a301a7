import { contributionKind, type Module, type ModuleDatabase } from '@vesthub/kernel';

/** Something a module's import can be told, as a flag of the command line and a name in its settings. */
export interface ImportSetting {
  /** In camel case, such as `dataSet` for `--data-set`. */
  readonly name: string;
  /** What stands for the value in the help; null for a switch. */
  readonly value: string | null;
  readonly description: string;
}

/** What an import may keep and how patiently it fetches. */
export interface ImportLimits {
  /** Rejected lines that are kept in the report; all are counted. */
  readonly rejectedLines: number;
  /** Milliseconds one request for a part of what is fetched may take. */
  readonly fetchTime: number;
  /** Most milliseconds to wait where a publisher asks for patience. */
  readonly fetchWait: number;
  /** Times a request is sent before the publisher is given up. */
  readonly fetchTries: number;
}

/** What an import is told beside its file. */
export interface ImportRequest {
  /** Who imports, for the history. */
  readonly author: string;
  /** Name of the format; detected without it. */
  readonly as?: string | undefined;
  /** Read, compare and report, and take everything back. */
  readonly dryRun?: boolean | undefined;
  /** Values of the module's own settings, by name; switches are `'true'`. */
  readonly settings?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * Key of a report that was announced before. The importer calls `takeAnnounced` for it in the transaction that
   * stores the report, so that the file comes once.
   */
  readonly reportId?: string | undefined;
  /** What the hub allows; an importer has its own ideas of it otherwise. */
  readonly limits?: ImportLimits | undefined;
  /** Told now and then how many bytes of the file have been read. */
  readonly progress?: ((bytes: number, size: number) => void) | undefined;
}

/** What became of a file. */
export interface ImportResult {
  readonly id: string;
  readonly state: 'DONE' | 'REFUSED';
  readonly dryRun: boolean;
  readonly fileName: string;
  readonly format: string | null;
  readonly read: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
  /** The first of the rejected lines. */
  readonly rejections: readonly {
    readonly line: number;
    readonly cell: string;
    readonly reason: string;
  }[];
  /** Why the file was refused as a whole; null otherwise. */
  readonly reason: string | null;
}

/** How a module takes in files. */
export interface Importer {
  /** Imports the file at `path`, which is called `name`: all of it in one transaction, or nothing. */
  importFile(
    database: ModuleDatabase,
    path: string,
    request: ImportRequest,
    name?: string,
  ): Promise<ImportResult>;
  /** Fetches what is published at `url` and imports it likewise. */
  importUrl(database: ModuleDatabase, url: string, request: ImportRequest): Promise<ImportResult>;
}

/** A module's importer, with what must be known before it is loaded. */
export interface ModuleImports {
  /** Name of the type of its reports: `PUT /imports/<global id of one>` takes the file that was announced by it. */
  readonly report: string;
  readonly formats: readonly { readonly name: string; readonly description: string }[];
  readonly settings: readonly ImportSetting[];
  /** Loads the code, which most processes never need. */
  load(): Promise<Importer>;
}

/** Contributes the importer of a module. */
export const importer = contributionKind<ModuleImports>('importer', () => 'importer');

/** A module that imports files, with its importer. */
export interface ImportingModule {
  readonly module: Module;
  readonly imports: ModuleImports;
}

/** Those of `modules` that import files. */
export function importingModules(modules: readonly Module[]): ImportingModule[] {
  return modules.flatMap((module) => importer.of(module).map((imports) => ({ module, imports })));
}
