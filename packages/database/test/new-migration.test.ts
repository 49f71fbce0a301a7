import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { silent } from '../src/log.ts';
import { migrate } from '../src/migrations/apply.ts';
import { newMigration } from '../src/migrations/new-migration.ts';
import { memoryLog, query, temporaryFolder } from './fixtures.ts';
import { testServer } from './server.ts';

const root = temporaryFolder();
const server = testServer();
let folders = 0;

const head = `
generator client {
  provider = "prisma-client"
  output   = "generated"
}
datasource db {
  provider = "postgresql"
  schemas  = ["art_festival"]
}
`;

function edition(fields = ''): string {
  return `
model FestivalEdition {
  id    String          @id
  title String
  from  DateTime        @map("valid_from") @db.Date
  to    DateTime?       @map("valid_to") @db.Date
  works FestivalWork[]
  ${fields}
  @@map("edition")
  @@schema("art_festival")
}
`;
}

const work = `
model FestivalWork {
  id        String          @id
  kind      FestivalKind
  editionId String          @map("edition_id")
  edition   FestivalEdition @relation(fields: [editionId], references: [id])

  @@index([editionId])
  @@map("work")
  @@schema("art_festival")
}
enum FestivalKind {
  PAINTING
  SCULPTURE

  @@map("kind")
  @@schema("art_festival")
}
`;

/** Creates a module's schema folder and a folder of kernel migrations; `next` writes the module's next migration. */
async function project(): Promise<{
  folder: string;
  write(files: Record<string, string>): Promise<void>;
  next(name: string): Promise<string | null>;
  log: ReturnType<typeof memoryLog>;
}> {
  const base = join(root, String(folders++));
  const folder = join(base, 'prisma', 'art-festival');
  const kernel = join(base, 'kernel');
  await mkdir(join(kernel, '20990101000000_kernel'), { recursive: true });
  const tables = "create table kernel_fence (id int); create type kernel_state as enum ('OPEN');";
  await writeFile(join(kernel, '20990101000000_kernel', 'migration.sql'), tables);
  await mkdir(folder, { recursive: true });
  const log = memoryLog();
  const options = {
    url: server.url,
    module: 'art-festival',
    schemaFolder: folder,
    before: [kernel],
  };
  return {
    folder,
    log,
    next: (name) => newMigration({ ...options, name, log }),
    async write(files) {
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    },
  };
}

test('writes the whole schema first, then only changes, and returns null without changes', async () => {
  const { folder, write, next, log } = await project();
  await write({ 'schema.prisma': head, 'edition.prisma': edition(), 'work.prisma': work });
  const first = (await next('Editions, and works!')) ?? '';
  expect(basename(dirname(first))).toMatch(/^\d{14}_editions_and_works$/);
  expect(await readFile(first, 'utf8')).toMatchInlineSnapshot(`
    "-- CreateEnum
    CREATE TYPE "kind" AS ENUM ('PAINTING', 'SCULPTURE');

    -- CreateTable
    CREATE TABLE "edition" (
        "id" TEXT NOT NULL,
        "title" TEXT NOT NULL,
        "valid_from" DATE NOT NULL,
        "valid_to" DATE,

        CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
    );

    -- CreateTable
    CREATE TABLE "work" (
        "id" TEXT NOT NULL,
        "kind" "kind" NOT NULL,
        "edition_id" TEXT NOT NULL,

        CONSTRAINT "work_pkey" PRIMARY KEY ("id")
    );

    -- CreateIndex
    CREATE INDEX "work_edition_id_idx" ON "work"("edition_id");

    -- AddForeignKey
    ALTER TABLE "work" ADD CONSTRAINT "work_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
    "
  `);
  expect(await readFile(join(folder, 'migrations', 'migration_lock.toml'), 'utf8')).toContain(
    '"postgresql"',
  );
  expect(await next('again')).toBeNull();
  expect(log.lines.at(-1)).toBe('Module art-festival: the migrations match the schema already.');

  await write({ 'edition.prisma': edition('juried Boolean @default(true)') });
  const second = (await next('juried')) ?? '';
  expect(await readFile(second, 'utf8')).toMatchInlineSnapshot(`
    "-- AlterTable
    ALTER TABLE "edition" ADD COLUMN     "juried" BOOLEAN NOT NULL DEFAULT true;
    "
  `);
  expect(basename(dirname(second)) > basename(dirname(first))).toBe(true);
  expect(
    await query(server.url, `select 1 from pg_database where datname like 'vesthub_shadow_%'`),
  ).toEqual([]);
});

test('keeps handwritten objects and kernel tables in later migrations', async () => {
  const { folder, write, next, log } = await project();
  const search = 'search Unsupported("tsvector")?';
  await write({ 'schema.prisma': head, 'edition.prisma': edition(), 'work.prisma': work });
  const first = (await next('init')) ?? '';
  await writeFile(
    first,
    `${await readFile(first, 'utf8')}
create extension if not exists btree_gist;
alter table edition add constraint one_title_at_a_time
  exclude using gist (title with =, daterange(valid_from, valid_to) with &&);
alter table edition add constraint begins_before_it_ends check (valid_from < valid_to);
alter table edition alter column title type text collate "nb-NO-x-icu";
alter table edition add column search tsvector generated always as (to_tsvector('norwegian', title)) stored;
create index edition_search on edition using gin (search);
create unique index edition_open on edition (title) where valid_to is null;
create index edition_lower on edition (lower(title));
create table rollup (year int primary key, works int);
create type mood as enum ('GLAD');
create view open_edition as select * from edition where valid_to is null;
create function touch() returns trigger language plpgsql as $$ begin return new; end; $$;
create trigger touch before insert on edition for each row execute function touch();
`,
  );
  await write({ 'edition.prisma': edition(search) });
  expect(await next('nothing')).toBeNull();
  expect(log.lines).toContain(
    'Kept the handwritten index edition_search. To remove it, write a migration that drops it.',
  );

  await write({ 'edition.prisma': edition(`${search}\n  place String?\n  @@index([place])`) });
  const second = (await next('place')) ?? '';
  expect(await readFile(second, 'utf8')).toMatchInlineSnapshot(`
    "-- AlterTable
    ALTER TABLE "edition" ADD COLUMN     "place" TEXT;

    -- CreateIndex
    CREATE INDEX "edition_place_idx" ON "edition"("place");
    "
  `);

  const url = await server.createDatabase();
  const folders = [join(folder, 'migrations')];
  await migrate({ url, module: 'art-festival', schema: 'art_festival', folders, log: silent });
  const overlap = `insert into art_festival.edition (id, title, valid_from, valid_to)
    values ('a', 'Kunst rett vest', '2016-01-01', '2017-01-01'), ('b', 'Kunst rett vest', '2016-06-01', null)`;
  await expect(query(url, overlap)).rejects.toThrow('one_title_at_a_time');
});

test('removes and adds enum values in a migration that can be applied', async () => {
  const { write, next } = await project();
  await write({ 'schema.prisma': head, 'edition.prisma': edition(), 'work.prisma': work });
  await next('init');
  await write({ 'work.prisma': work.replace('SCULPTURE', 'PRINT\n  TEXTILE') });
  const second = (await next('kinds')) ?? '';
  expect(await readFile(second, 'utf8')).toMatchInlineSnapshot(`
    "-- AlterEnum
    CREATE TYPE "kind_new" AS ENUM ('PAINTING', 'PRINT', 'TEXTILE');
    ALTER TABLE "work" ALTER COLUMN "kind" TYPE "kind_new" USING ("kind"::text::"kind_new");
    ALTER TYPE "kind" RENAME TO "kind_old";
    ALTER TYPE "kind_new" RENAME TO "kind";
    DROP TYPE "art_festival"."kind_old";
    "
  `);
  expect(await next('again')).toBeNull();
});

test('drops objects that Prisma created and the schema no longer has', async () => {
  const { write, next } = await project();
  await write({
    'schema.prisma': head,
    'edition.prisma': edition('@@index([title])'),
    'work.prisma': work,
  });
  await next('init');
  await write({ 'edition.prisma': edition().replace(/.*works.*\n/, ''), 'work.prisma': '' });
  const second = (await next('without works')) ?? '';
  expect(await readFile(second, 'utf8')).toMatchInlineSnapshot(`
    "-- DropForeignKey
    ALTER TABLE "work" DROP CONSTRAINT "work_edition_id_fkey";

    -- DropIndex
    DROP INDEX "edition_title_idx";

    -- DropTable
    DROP TABLE "work";

    -- DropEnum
    DROP TYPE "kind";
    "
  `);
  expect(await next('again')).toBeNull();
});

test('rejects a folder without schema files, a datasource without schema and a name without letters', async () => {
  const { folder, write, next } = await project();
  await expect(next('init')).rejects.toThrow(`${folder} contains no *.prisma file`);
  await write({ 'schema.prisma': head.replace(/schemas.*/, '') });
  await expect(next('init')).rejects.toThrow('must name one PostgreSQL schema');
  await write({ 'schema.prisma': head, 'edition.prisma': edition().replace(/.*works.*\n/, '') });
  await expect(next('!')).rejects.toThrow('A migration needs a name');
  expect(await readdir(folder)).not.toContain('migrations');
});
