import type { FileLimits } from '@vesthub/imports/http';
import { z } from 'zod';

/** Returns the schema of a setting that is a whole number. `standard` is the default. */
export const whole = (standard: number, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().min(min, `expected at least ${min}`).max(max, `expected at most ${max}`))
    .default(standard);

/** Schemas of the settings for uploaded and fetched files, keyed by the name of the environment variable. */
export const fileSettings = {
  VESTHUB_MAX_FILE: whole(2_000_000_000, 1_000, 1_000_000_000_000),
  VESTHUB_CONCURRENT_FILES: whole(4, 1, 1_000),
  VESTHUB_FILE_PAUSE: whole(30_000, 100, 600_000),
  VESTHUB_FILE_ANSWER: whole(3_600_000, 100, 86_400_000),
  VESTHUB_FILE_WAIT: whole(86_400_000, 1_000, 31_536_000_000),
  VESTHUB_REJECTED_LINES: whole(1_000, 0, 100_000),
  VESTHUB_FETCH_TIME: whole(60_000, 100, 3_600_000),
  VESTHUB_FETCH_WAIT: whole(120_000, 0, 3_600_000),
  VESTHUB_FETCH_TRIES: whole(5, 1, 100),
  VESTHUB_CHANGED_PERCENT: whole(25, 0, 100),
  VESTHUB_CHANGED_FACTOR: whole(5, 2, 1_000_000),
  VESTHUB_REGIONLESS_PERCENT: whole(50, 0, 100),
  VESTHUB_MAX_UNPACKED: whole(2_000_000_000, 1_000, 1_000_000_000_000),
  VESTHUB_MAX_UNPACKED_RATIO: whole(100, 1, 1_000_000),
};

type FileSettings = { readonly [Name in keyof typeof fileSettings]: number };

/** Converts the settings to the limits of uploaded and fetched files. */
export function fileLimits(settings: FileSettings): FileLimits {
  return Object.freeze({
    size: settings.VESTHUB_MAX_FILE,
    atATime: settings.VESTHUB_CONCURRENT_FILES,
    pause: settings.VESTHUB_FILE_PAUSE,
    answer: settings.VESTHUB_FILE_ANSWER,
    wait: settings.VESTHUB_FILE_WAIT,
    imports: Object.freeze({
      rejectedLines: settings.VESTHUB_REJECTED_LINES,
      fetchTime: settings.VESTHUB_FETCH_TIME,
      fetchWait: settings.VESTHUB_FETCH_WAIT,
      fetchTries: settings.VESTHUB_FETCH_TRIES,
      changedPercent: settings.VESTHUB_CHANGED_PERCENT,
      changedFactor: settings.VESTHUB_CHANGED_FACTOR,
      regionlessPercent: settings.VESTHUB_REGIONLESS_PERCENT,
      unpackedBytes: settings.VESTHUB_MAX_UNPACKED,
      unpackedRatio: settings.VESTHUB_MAX_UNPACKED_RATIO,
    }),
  });
}
