/** Width of the bar in characters. */
const width = 30;

/** Creates a progress bar for reading a file. Prints nothing if `output` is not a terminal. */
export function progressBar(output: NodeJS.WriteStream): {
  show(this: void, done: number, of: number): void;
  end(this: void): void;
} {
  let last = '';
  return {
    show: (done, of) => {
      const share = of === 0 ? 1 : Math.min(1, done / of);
      const full = Math.round(share * width);
      const line = `${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.round(share * 100)} %`;
      if (!output.isTTY || line === last) return;
      last = line;
      output.write(`\r${line}`);
    },
    end: () => {
      if (last !== '') output.write(`\r${' '.repeat(last.length)}\r`);
    },
  };
}
