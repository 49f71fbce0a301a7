import type { ImportLimits } from '../importer.ts';
import type { Slots } from './slots.ts';

/** Limits of files that clients upload to the hub or that the hub fetches. */
export interface FileLimits {
  /** Maximum size of a file in bytes. */
  readonly size: number;
  /** Maximum number of uploads at a time. */
  readonly atATime: number;
  /** Milliseconds without a byte after which an upload is aborted. */
  readonly pause: number;
  /** Milliseconds without a byte after which a service that was sent a file counts as vanished. */
  readonly answer: number;
  /** Milliseconds within which an announced file must be sent. */
  readonly wait: number;
  /** Limits of the modules' importers. */
  readonly imports: ImportLimits;
}

/** The upload resources of a process. A hot reload replaces the endpoints but keeps these resources. */
export interface UploadResources {
  readonly limits: FileLimits;
  readonly slots: Slots;
  /** Folder of the temporary files. */
  readonly folder: string;
}
