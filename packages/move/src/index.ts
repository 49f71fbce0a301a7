export { startLog, stopLog } from './change-log.ts';
export { compare, type Comparison } from './compare.ts';
export { catchUp, copyTables, openPlace, readFence, receive, type Fence } from './copy.ts';
export { cutOver, withWritersWaiting, type CutOver } from './cut-over.ts';
export { inTransaction, quoted, withSession, type Place } from './session.ts';
export { snapshotPool, withSnapshot } from './snapshot.ts';
export { readTables, validateForeignKeys, type Table } from './tables.ts';
