import { renames, allModules, features } from '@vesthub/hub/modules';
import { compose, kernelRenames, type Renames } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';

const updateCommand = 'npx vitest run test/renames.test.ts --update=all';
const { schema } = compose({ modules: [registryModule, ...allModules], as: 'monolith', features });

/** Whether the schema has a coordinate: a type, a field, an argument such as `T.f(a:)`, or an enum value. */
function exists(coordinate: string): boolean {
  const [, name, member, argument] = /^(\w+)(?:\.(\w+)(?:\((\w+):\))?)?$/.exec(coordinate) ?? [];
  const type = name === undefined ? undefined : schema.getType(name);
  if (type === undefined || member === undefined) return type !== undefined;
  if (isEnumType(type)) return type.getValue(member) !== undefined;
  if (isInputObjectType(type)) return member in type.getFields();
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const field = type.getFields()[member];
  return argument === undefined
    ? field !== undefined
    : field !== undefined && field.args.some((one) => one.name === argument);
}

const entries = Object.entries(renames);
const rows = entries
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([old, now]) => `| \`${old}\` | \`${now}\` |`);
const page = `# Renamed coordinates

A test prints this page from the tables \`packages/module-*/src/renames.ts\` and that of the kernel. An error about an old name says the new one.
One row by its key, which had a root field such as \`grantEvent(id:)\`, is read by \`node(id: "GrantEvent:key")\`.

| before | now |
| --- | --- |
${rows.join('\n')}
`;

describe('the table of renamed coordinates', () => {
  it('leads from coordinates that the schema no longer has to those that it has', () => {
    expect(entries.filter(([old]) => exists(old))).toEqual([]);
    expect(entries.filter(([, now]) => !exists(now))).toEqual([]);
    const size = (table: Renames) => Object.keys(table).length;
    const tables = [kernelRenames, ...allModules.map((one) => one.renames ?? {})];
    expect(size(renames)).toBe(tables.reduce((sum, one) => sum + size(one), 0));
  });

  it('is printed in docs/renames.md', async () => {
    const printed = await format(page, { parser: 'markdown', printWidth: 100 });
    await expect(printed, `Update docs/renames.md with: ${updateCommand}`).toMatchFileSnapshot(
      '../docs/renames.md',
    );
  });
});
