import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stores the hash of a setup step's inputs in a file, so that the step runs again only when an input changes. */
export class Stamp {
  /**
   * @param file path of the stamp
   * @param inputs files, relative to the root, that determine the result, in addition to the running Node
   * @param outputs paths, relative to the root, that must exist for the stamp to be current
   * @param root path of the project's folder
   */
  constructor(file, inputs, outputs, root) {
    this.file = file;
    this.outputs = outputs.map((output) => join(root, output));
    const hash = createHash('sha256').update(
      `${process.version} ${process.platform} ${process.arch}`,
    );
    for (const input of inputs) hash.update(`\0${input}\0`).update(readFileSync(join(root, input)));
    this.hash = hash.digest('hex');
  }

  isCurrent() {
    if (!existsSync(this.file) || readFileSync(this.file, 'utf8') !== this.hash) return false;
    return this.outputs.every((output) => existsSync(output));
  }

  /** Deletes the stamp. Call it before the step, so that setup repeats an interrupted step. */
  remove() {
    rmSync(this.file, { force: true });
  }

  write() {
    writeFileSync(this.file, this.hash);
  }
}
