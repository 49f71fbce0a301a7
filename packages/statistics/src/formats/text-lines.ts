/** Number of lines that the notes quote. */
const mostQuoted = 3;

/** The lines of a table that have nothing but a text, such as footnotes and sources. */
export class TextLines {
  #count = 0;
  readonly #quoted: string[] = [];

  add(line: number, text: string): void {
    this.#count += 1;
    if (this.#quoted.length < mostQuoted) {
      this.#quoted.push(`line ${line} «${text.trim().slice(0, 60)}»`);
    }
  }

  /** A sentence about these lines. */
  notes(): string[] {
    if (this.#count === 0) return [];
    const more = this.#count - this.#quoted.length;
    return [
      `${this.#count} lines with one text and no figure are left out: ${this.#quoted.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    ];
  }
}
