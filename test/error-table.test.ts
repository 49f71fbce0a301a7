import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ErrorCode, errorTable } from '@vesthub/kernel';
import { format } from 'prettier';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const updateCommand = 'npx vitest run test/error-table.test.ts --update=all';

const row = (code: ErrorCode) => {
  const { status, meaning, repeat, members, ...more } = errorTable[code];
  const help = 'retryAfter' in more ? `${repeat} (\`Retry-After\`)` : repeat;
  const shown = members.map((name) => `\`${name}\``).join(', ');
  return `| \`${code}\` | ${status.join(', ')} | ${meaning} | ${help} | ${shown} |`;
};

const codes = (Object.keys(errorTable) as ErrorCode[]).toSorted();
const text = `# Errors

Every error has its code in \`extensions.code\`. A test prints this page from the table
\`packages/kernel/src/errors/error-table.ts\`; every error of the hub and of a service is made from that table.

An answer with data has the status 200, and its \`errors\` name the fields that are null by their \`path\`. An answer without
data has the status of its error; for a client that accepts \`application/json\` only, GraphQL over HTTP asks for 200 when
the operation does not fit the schema. An import that refuses a whole file answers 422 with its report instead of an error.

| code | status | meaning | does repeating help? | members of \`extensions\` |
| --- | --- | --- | --- | --- |
${codes.map(row).join('\n')}

| repeating | what a client does |
| --- | --- |
| later | Wait the seconds of \`Retry-After\`, then send the same request again. |
| after a change | Change the request, the token or the rights of the caller first; the same request fails again. |
| with the same idempotency key | The server may have done the write. A mutation with the same \`idempotencyKey\` is done once; queries can be repeated at any time. |
`;

it('docs/errors.md equals the text that the error table generates', async () => {
  const printed = await format(text, { parser: 'markdown', printWidth: 100 });
  await expect(printed, `Update docs/errors.md with: ${updateCommand}`).toMatchFileSnapshot(
    '../docs/errors.md',
  );
});

it('only the error table and the listed files create errors', () => {
  const sources = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) => {
      const src = join(folder, name, 'src');
      if (!existsSync(join(root, src))) return [];
      return readdirSync(join(root, src), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => `${src}/${path}`);
    }),
  );
  const makers = sources.filter((path) =>
    /new GraphQLError\(|createGraphQLError\(/.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(makers.toSorted()).toEqual([
    // Adds a hint to the message of a validation error.
    'packages/endpoint/src/use-hints.ts',
    // Completes the path of an error that already has a code.
    'packages/federation/src/gateway/whole-paths.ts',
    // Reports unsupported patterns during composition; no client receives these errors.
    'packages/federation/src/supergraph/unsupported-patterns.ts',
    'packages/kernel/src/errors/coded-error.ts',
    'packages/kernel/src/errors/format-result.ts',
    // Rejects malformed values of scalars; GraphQL reports them as validation errors.
    'packages/kernel/src/schema/vocabulary.ts',
    // Rejects variables of a wrong type, with an HTTP status that depends on the header Accept.
    'packages/limits/src/errors.ts',
  ]);
});
