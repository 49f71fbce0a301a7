import { whole } from './files.ts';

/** Schemas of the settings for files that the hub gives, keyed by the name of the environment variable. */
export const resultSettings = {
  VESTHUB_MAX_FILE_ROWS: whole(1_000_000, 1, 1_000_000_000),
  VESTHUB_MAX_FILE_CELLS: whole(5_000_000, 1, 1_000_000_000),
  VESTHUB_CONCURRENT_DOWNLOADS: whole(4, 1, 1_000),
  VESTHUB_CACHE_SECONDS: whole(0, 0, 86_400),
};

/** Limits of the files that the hub gives. */
export interface ResultLimits {
  /** Maximum number of rows of a file. */
  readonly fileRows: number;
  /** Maximum number of codes and numbers of a file. */
  readonly fileCells: number;
  /** Number of files that a process writes at the same time. */
  readonly downloads: number;
  /** Seconds for which caches may keep results without asking again. */
  readonly cacheSeconds: number;
}

/** Converts the settings to the limits of the files that the hub gives. */
export function resultLimits(settings: {
  readonly [Name in keyof typeof resultSettings]: number;
}): ResultLimits {
  return {
    fileRows: settings.VESTHUB_MAX_FILE_ROWS,
    fileCells: settings.VESTHUB_MAX_FILE_CELLS,
    downloads: settings.VESTHUB_CONCURRENT_DOWNLOADS,
    cacheSeconds: settings.VESTHUB_CACHE_SECONDS,
  };
}
