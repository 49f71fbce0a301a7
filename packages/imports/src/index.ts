export { announceImport, takeAnnounced } from './announced-import.ts';
export {
  type Importer,
  importer,
  type ImportingModule,
  importingModules,
  type ImportLimits,
  type ImportRequest,
  type ImportResult,
  type ImportSetting,
  type ImportState,
  type ModuleImports,
} from './importer.ts';
