import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { RefusedFile } from '../../reading/refused-file.ts';

/** A packed file in an archive. */
export interface Part {
  readonly name: string;
  /** 0 if it is stored, 8 if it is deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes. */
  readonly packed: number;
  readonly unpacked: number;
  /** Position of its header in the archive. */
  readonly at: number;
}

const endSize = 22;
const headerSize = 46;
const localHeaderSize = 30;

/** The directory may not be larger: it is read into memory. */
const largestDirectory = 10_000_000;

/** The largest number of a field of four bytes; the number itself is then in the extra field, as eight bytes. */
const moved = 0xffffffff;

/** Reads the directory of a zip archive, such as a workbook: its parts by name. */
export async function partsOf(path: string, size: number): Promise<ReadonlyMap<string, Part>> {
  const handle = await open(path);
  try {
    const { count, bytes, at } = await endOf(handle, size);
    if (bytes > largestDirectory || at + bytes > size) throw damaged();
    const parts = new Map<string, Part>();
    const directory = await bytesAt(handle, at, bytes);
    for (let next = 0; parts.size < count;) {
      const { part, end } = partAt(directory, next);
      if (parts.has(part.name)) throw damaged();
      parts.set(part.name, part);
      next = end;
    }
    return parts;
  } catch (error) {
    // Numbers that point beyond the directory.
    throw error instanceof RangeError ? damaged(error) : error;
  } finally {
    await handle.close();
  }
}

/** The number of parts, and place and size of the directory, which the end of an archive states. */
async function endOf(handle: FileHandle, size: number) {
  const length = Math.min(size, 66_000);
  const tail = await bytesAt(handle, size - length, length);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + endSize > length) {
    throw new RefusedFile('The workbook cannot be read: its end is missing.');
  }
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const at = tail.readUInt32LE(end + 16);
  const hasLarge = end >= 20 && tail.readUInt32LE(end - 20) === 0x07064b50;
  if (!hasLarge || (count !== 0xffff && bytes !== moved && at !== moved)) {
    return { count, bytes, at };
  }
  const large = await bytesAt(handle, numberAt(tail, end - 12), 56);
  return { count: numberAt(large, 32), bytes: numberAt(large, 40), at: numberAt(large, 48) };
}

function partAt(directory: Buffer, from: number): { part: Part; end: number } {
  if (directory.readUInt32LE(from) !== 0x02014b50) throw damaged();
  const [nameSize, extraSize, commentSize] = [28, 30, 32].map((field) =>
    directory.readUInt16LE(from + field),
  ) as [number, number, number];
  const nameAt = from + headerSize;
  const extra = directory.subarray(nameAt + nameSize, nameAt + nameSize + extraSize);
  const large = largeNumbers(extra);
  const number = (field: number) => {
    const value = directory.readUInt32LE(from + field);
    return value === moved ? (large.shift() ?? value) : value;
  };
  const unpacked = number(24);
  const packed = number(20);
  const at = number(42);
  const part = {
    name: directory.toString('utf8', nameAt, nameAt + nameSize),
    method: directory.readUInt16LE(from + 10),
    crc: directory.readUInt32LE(from + 16),
    packed,
    unpacked,
    at,
  };
  return { part, end: nameAt + nameSize + extraSize + commentSize };
}

/** The numbers of eight bytes in the extra field of a part. */
function largeNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
      numberAt(field, index * 8),
    );
  }
  return [];
}

/** Unpacks a part. Throws `RefusedFile` if it is not as the directory says. */
export async function* unpack(path: string, part: Part): AsyncGenerator<Buffer> {
  const { method, packed, unpacked, crc } = part;
  if ((method !== 0 && method !== 8) || unpacked >= moved) throw damaged();
  const start = await contentsAt(path, part);
  if (packed === 0) return;
  const input = createReadStream(path, { start, end: start + packed - 1 });
  const output =
    method === 0
      ? input
      : pipeline(input, createInflateRaw({ chunkSize: 64 * 1024 }), () => undefined);
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of output as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > unpacked) throw damaged();
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : damaged(error);
  } finally {
    input.destroy();
    output.destroy();
  }
  if (size !== unpacked || sum !== crc) throw damaged();
}

async function contentsAt(path: string, { at }: Part): Promise<number> {
  const handle = await open(path);
  try {
    const header = await bytesAt(handle, at, localHeaderSize);
    if (header.readUInt32LE(0) !== 0x04034b50) throw damaged();
    return at + localHeaderSize + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw damaged();
  return buffer;
}

function numberAt(buffer: Buffer, at: number): number {
  return Number(buffer.readBigUInt64LE(at));
}

/** The refusal of an archive that is not as its directory says. */
export function damaged(cause?: unknown): RefusedFile {
  return new RefusedFile('The workbook cannot be read: its archive is damaged.', { cause });
}
