import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { expect, it } from 'vitest';
import { parseModuleName } from '../apps/hub/src/scaffold/module-name.ts';
import { moduleFiles } from '../apps/hub/src/scaffold/template.ts';

it.each(['choir', 'men-choir', 'men-choir2'])(
  'the code of a new module %s parses',
  async (name) => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const files = moduleFiles(root, parseModuleName(name, []));
    const code = Object.entries(files).filter(([file]) => file.endsWith('.ts'));
    expect(code.length).toBeGreaterThan(8);
    for (const [sourcefile, text] of code) await transform(text, { loader: 'ts', sourcefile });
  },
);
