import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Remembers from which inputs something was made, so that it is made again only when they change. */
export class Stamp {
  /**
   * @param file where the stamp is kept
   * @param inputs files, relative to the root, that decide the result; the Node in use counts too
   * @param outputs paths, relative to the root, that must exist
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

  /** To be called before the work, so that work which is cut short is done again. */
  remove() {
    rmSync(this.file, { force: true });
  }

  write() {
    writeFileSync(this.file, this.hash);
  }
}
