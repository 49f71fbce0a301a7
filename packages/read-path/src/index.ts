export { createReadPath, type ReadPath, type ReadPool } from './read-path.ts';
