import type { ImportLimits } from '../importer.ts';
import type { Slots } from './slots.ts';

/** Limits of files that are sent to the hub or fetched by it. */
export interface FileLimits {
  /** Largest file, in bytes. */
  readonly size: number;
  /** Most uploads at the same time. */
  readonly atATime: number;
  /** Milliseconds without a byte after which an upload is aborted. */
  readonly pause: number;
  /** Milliseconds after its announcement in which a file must be sent. */
  readonly wait: number;
  /** Limits of the modules' importers. */
  readonly imports: ImportLimits;
}

/** The resources of a process for uploads, shared by all endpoints it serves one after the other. */
export interface UploadResources {
  readonly limits: FileLimits;
  readonly slots: Slots;
  /** Folder of the temporary files. */
  readonly folder: string;
}
