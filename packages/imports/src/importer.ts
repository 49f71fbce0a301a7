import { contributionKind, type Module, type ModuleDatabase } from '@vesthub/kernel';

/** An option of a module's import: a flag on the command line and a name in `settings`. */
export interface ImportSetting {
  /** In camel case, such as `dataSet` for `--data-set`. */
  readonly name: string;
  /** The word that stands for the value in the help, such as `name`; null for a switch, which has no value. */
  readonly value: string | null;
  readonly description: string;
  /** Whether the command line takes a file, whose contents are the value. @default false */
  readonly isFile?: boolean;
}

/** Limits of an import. */
export interface ImportLimits {
  /** Maximum number of rejected lines stored in the report. The report counts all rejected lines. */
  readonly rejectedLines: number;
  /** Time limit in milliseconds of one request to a publisher. */
  readonly fetchTime: number;
  /** Maximum milliseconds to wait when a publisher answers with `Retry-After`. */
  readonly fetchWait: number;
  /** Maximum number of attempts of a request to a publisher. */
  readonly fetchTries: number;
  /** Percentage of the known figures of a period above which changes must be confirmed. */
  readonly changedPercent: number;
  /** Factor between an old and a new figure above which the change must be confirmed. */
  readonly changedFactor: number;
  /** Percentage of the figures of a file that may name no known region; above it the file is refused. */
  readonly regionlessPercent: number;
  /** Maximum number of bytes of a packed file, or of a part of a workbook, when it is unpacked. */
  readonly unpackedBytes: number;
  /** Maximum number of unpacked bytes for each packed byte. */
  readonly unpackedRatio: number;
}

/** Options of an import. */
export interface ImportRequest {
  /** Author of the import, for the history. */
  readonly author: string;
  /** Name of the format. @default detected */
  readonly as?: string | undefined;
  /** Whether to roll the import back after it has read and compared the file and made the report. */
  readonly dryRun?: boolean | undefined;
  /** Whether to describe in `proposal` how the contents were read. @default false */
  readonly propose?: boolean | undefined;
  /** Values of the module's own settings. The key is the name of the setting. The value of a switch is `'true'`. */
  readonly settings?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * Key of an announced report. The importer must call `takeAnnounced` with this key in the transaction that stores the
   * report. The same file is then not imported a second time.
   */
  readonly reportId?: string | undefined;
  /** Limits from the hub's settings. @default the importer's own */
  readonly limits?: ImportLimits | undefined;
  /** Called from time to time with the bytes read so far. */
  readonly progress?: ((bytes: number, size: number) => void) | undefined;
}

/** The state of an import that has ended: all was imported, a part, or nothing. */
export type ImportState = 'DONE' | 'PARTLY' | 'REFUSED' | 'UNCONFIRMED';

/** The result of an import. */
export interface ImportResult {
  readonly id: string;
  readonly state: ImportState;
  readonly dryRun: boolean;
  readonly fileName: string;
  readonly format: string | null;
  readonly read: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
  /** The first rejected lines. */
  readonly rejections: readonly {
    readonly line: number;
    readonly cell: string;
    readonly reason: string;
  }[];
  /** The reasons of all rejected lines with their numbers, the most frequent first: `120 × …`. */
  readonly reasons: readonly string[];
  /** Reason for refusing the whole file; null if it was not refused. */
  readonly reason: string | null;
  /** Sentences about assumptions that the importer made, and about suspect figures. */
  readonly notes: readonly string[];
  /** The largest changes of an unconfirmed import; without figures if the file came over the network. */
  readonly changes: readonly string[];
  /** How the contents were read, as a file that can be corrected and given to the next import; null unless asked for. */
  readonly proposal: string | null;
}

/** Imports files into a module. */
export interface Importer {
  /** Imports the file at `path` in one transaction; `name` is its original name. */
  importFile(
    database: ModuleDatabase,
    path: string,
    request: ImportRequest,
    name?: string,
  ): Promise<ImportResult>;
  /** Fetches the data published at `url` and imports it in one transaction. */
  importUrl(database: ModuleDatabase, url: string, request: ImportRequest): Promise<ImportResult>;
}

/** A module's importer. Its other properties can be read without loading the importer's code. */
export interface ModuleImports {
  /**
   * GraphQL type of the import reports. `PUT /imports/<global id of a report>` receives the file of an announced
   * import.
   */
  readonly report: string;
  readonly formats: readonly { readonly name: string; readonly description: string }[];
  readonly settings: readonly ImportSetting[];
  /** Loads the importer's code, which most processes never need. */
  load(): Promise<Importer>;
}

/** Contributes the importer of a module. */
export const importer = contributionKind<ModuleImports>('importer', () => 'importer');

/** A module that imports files, with its importer. */
export interface ImportingModule {
  readonly module: Module;
  readonly imports: ModuleImports;
}

/** The modules of `modules` that import files, with their importers. */
export function importingModules(modules: readonly Module[]): ImportingModule[] {
  return modules.flatMap((module) => importer.of(module).map((imports) => ({ module, imports })));
}
