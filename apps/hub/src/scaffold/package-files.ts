import type { ModuleName } from './module-name.ts';

/** The manifest, the table and the first fact of a new module, by their paths in the project. */
export function packageFiles(name: ModuleName): Record<string, string> {
  const { kebab } = name;
  const folder = `packages/module-${kebab}`;
  return {
    [`${folder}/package.json`]: manifest(name),
    [`${folder}/README.md`]: readme(name),
    [`${folder}/data/${kebab}-activity.yaml`]: data,
    [`prisma/${kebab}/schema.prisma`]: schema(name),
  };
}

function manifest({ kebab }: ModuleName): string {
  const content = {
    name: `@vesthub/module-${kebab}`,
    version: '0.0.0',
    private: true,
    type: 'module',
    exports: { '.': './src/index.ts' },
    hub: { role: 'module' },
    dependencies: {
      '@pothos/core': 'catalog:',
      '@pothos/plugin-prisma': 'catalog:',
      '@prisma/client': 'catalog:',
      '@vesthub/kernel': 'workspace:*',
      graphql: 'catalog:',
    },
    devDependencies: { '@vesthub/testing': 'workspace:*', vitest: 'catalog:' },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const data = `# What the collaboration does. The first record shows the form; put your own in its place.
- id: first-activity
  title: Første aktivitet
  titleEn: First activity
  from: '2019-01-01'
  municipalityId: asker
  # A fact of yours says instead where it was read; then it needs no reasoning:
  # sources: [{ url: 'https://…', words: the words there }]
  certainty: NONE
  reasoning: Et eksempel, laget sammen med modulen.
  reasoningEn: An example, made with the module.
`;

function schema({ kebab, snake, pascal }: ModuleName): string {
  return `generator client {
  provider            = "prisma-client"
  output              = "../../packages/module-${kebab}/src/generated/client"
  importFileExtension = "ts"
  moduleFormat        = "esm"
}

generator pothos {
  provider          = "prisma-pothos-types"
  clientOutput      = "./client/client.ts"
  output            = "../../packages/module-${kebab}/src/generated/pothos.ts"
  generateDatamodel = true
}

datasource db {
  provider = "postgresql"
  schemas  = ["${snake}"]
}

/// Something the collaboration does (aktivitet).
model ${pascal}Activity {
  id             String    @id
  title          String
  titleEn        String?   @map("title_en")
  from           DateTime? @map("valid_from") @db.Date
  fromPrecision  String?   @map("from_precision")
  to             DateTime? @map("valid_to") @db.Date
  toPrecision    String?   @map("to_precision")
  /// The municipality it takes place in, a row of another module
  municipalityId String    @map("municipality_id")

  @@index([municipalityId])
  @@map("activity")
  @@schema("${snake}")
}
`;
}

function readme({ kebab, camel, pascal, words }: ModuleName): string {
  return `# @vesthub/module-${kebab}

${words}: what the collaboration does, when and where. Its tables lie in \`prisma/${kebab}\`, its facts in \`data\`.

| Type | What it is |
| ---- | ---------- |
| \`${pascal}Activity\` | something the collaboration does, with its period and municipality |

It adds \`${camel}Activities\` to \`Municipality\`.

\`\`\`graphql
type ${pascal}Activity implements Node & Sourced @key(fields: "id") {
  id: ID!
  title(language: Language! = NB): String!
  period: Period!
  municipality: Municipality
  certainty: Certainty!
  reasoning(language: Language! = NB): String
  sources: [Source!]!
}
\`\`\`

## A question

\`\`\`graphql
{
  ${camel}Activities(asOf: "2019-06-01") {
    nodes {
      title
      municipality {
        id
      }
    }
  }
}
\`\`\`

## Running it alone

\`\`\`sh
npx vesthub serve --only ${kebab}
\`\`\`
`;
}
