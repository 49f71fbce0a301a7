import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mapping } from '../src/formats/mapping.ts';
import { formatOf } from '../src/formats/format-of.ts';
import { isRejection, type Figure, type Kind, type Rejection } from '../src/reading/figure.ts';
import type { KlassRow, Reading, ReadOptions, SourceFile } from '../src/reading/format.ts';
import { Indicators } from '../src/reading/indicators.ts';
import { RefusedFile } from '../src/reading/refused-file.ts';
import { sourceFile } from '../src/reading/source-file.ts';
import { withUnpacked } from '../src/reading/gzip.ts';
import { standardUnpacking } from '../src/reading/unpacking.ts';
import { Suspicions } from '../src/reading/suspicions.ts';
import { indicators, regions } from './reference.ts';

interface TextOptions extends ReadOptions {
  /** Key of the indicator that all figures belong to. */
  readonly indicator?: string;
  /** The kind of all figures. */
  readonly kind?: Kind;
  /** The kinds that a mapping states. */
  readonly kinds?: Mapping['kinds'];
  readonly publisher?: string;
  readonly dataSet?: string;
}

/** The contents of a file; `figures` and `rejections` are in the order of the file. */
export interface ReadText {
  readonly format: string;
  readonly about: Reading['about'];
  readonly figures: readonly Figure[];
  readonly rejections: readonly Rejection[];
  /** Codes and changes of codes, including rejected rows. */
  readonly rows: readonly KlassRow[];
  /** For what the indicators of the figures were taken. */
  readonly notes: readonly string[];
}

/** Writes `content` to a file and runs `use` with its path; then removes the file. */
export async function withFile<T>(
  name: string,
  content: string | Buffer,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'vesthub-read-'));
  try {
    const path = join(folder, name);
    await writeFile(path, content);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface OpenedFile {
  readonly format: string;
  readonly reading: Reading;
  readonly found: Indicators;
}

/** Starts reading the file at `path` with the reference data of the tests. */
export async function openFile(
  path: string,
  name: string,
  options: TextOptions = {},
): Promise<OpenedFile> {
  return openSource(await sourceFile(path, name), options);
}

async function openSource(
  file: SourceFile,
  { indicator, kind, kinds, publisher, dataSet, ...options }: TextOptions,
): Promise<OpenedFile> {
  const { name } = file;
  const format = await formatOf(file, undefined);
  const found = new Indicators(indicators, {
    only: indicator,
    kind,
    kinds,
    publisher,
    dataSet,
    name,
  });
  const reading = await format.read(file, { regions, indicators: found, options });
  found.comesFrom(reading.about);
  return { format: format.name, reading, found };
}

/** Writes `content` to a file, unpacks it if it is packed, and runs `use` while it is being read. */
function withOpenFile<T>(
  name: string,
  content: string | Buffer,
  options: TextOptions,
  use: (opened: OpenedFile) => Promise<T>,
): Promise<T> {
  return withFile(name, content, async (path) => {
    const { unpacking = standardUnpacking } = options;
    return withUnpacked(await sourceFile(path, name), unpacking, async (file) =>
      use(await openSource(file, options)),
    );
  });
}

/** Reads a file with `content` completely. */
export function readText(
  name: string,
  content: string | Buffer,
  options: TextOptions = {},
): Promise<ReadText> {
  return withOpenFile(name, content, options, async ({ format, reading, found }) => {
    const { about } = reading;
    if (reading.holds === 'codes') {
      return { format, about, figures: [], rejections: [], rows: reading.rows, notes: [] };
    }
    const figures: Figure[] = [];
    const rejections: Rejection[] = [];
    const suspicions = new Suspicions();
    for await (const entries of suspicions.watching(reading.entries)) {
      for (const entry of entries) {
        if (isRejection(entry)) rejections.push(entry);
        else figures.push(entry);
      }
    }
    const used = new Set(figures.map((figure) => figure.indicator));
    const notes = [...found.notes(used), ...(reading.notes?.() ?? []), ...suspicions.notes()];
    return { format, about, figures, rejections, rows: [], notes };
  });
}

/** Reads a file with `content` and returns the message of the refusal. */
export async function refusalOf(
  name: string,
  content: string | Buffer,
  options: TextOptions = {},
): Promise<string> {
  try {
    await readText(name, content, options);
  } catch (error) {
    if (error instanceof RefusedFile) return error.message;
    throw error;
  }
  throw new Error(`${name} was not refused.`);
}

/** The figures of an indicator as `region from age sex measure value status`, ordered by region, period, age and sex. */
export function figuresOf({ figures }: ReadText, indicator: string): string[] {
  const key = ({ region, from, to, ageGroup, sex }: Figure) =>
    [region, from, to, ageGroup, sex].join(' ');
  return figures
    .filter((figure) => figure.indicator === indicator)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ region, from, ageGroup, sex, measure, value, status }) =>
      [region, from, ageGroup, sex, measure, String(value), ...(status ? [status] : [])].join(' '),
    );
}

/** The rejected figures and codes as `line «cell»: reason`. */
export function reasonsOf({ rejections, rows }: ReadText): string[] {
  const all = [...rejections, ...rows.filter((row) => 'reason' in row)];
  return all.map(({ line, cell, reason }) => `${line} «${cell}»: ${reason}`);
}
