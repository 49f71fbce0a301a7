export type { FileLimits, UploadResources } from './file-settings.ts';
export { hubFiles } from './hub-files.ts';
export { removeAbandoned } from './receive-file.ts';
export { createSlots } from './slots.ts';
export { serviceFiles } from './service-files.ts';
