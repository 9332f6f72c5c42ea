import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key with what was put under it; `null`: it was deleted. Former values come too, as long as their bytes are there. */
export interface LevelEntry {
  readonly key: Buffer;
  readonly value: Buffer | null;
}

/** Everything that still lies in a folder of LevelDB, whatever the database would answer: all logs, all tables, each version. */
export function readLevelDb(folder: string): LevelEntry[] {
  return readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    if (name.endsWith('.log')) return readLog(bytes);
    return name.endsWith('.ldb') ? readTable(bytes) : [];
  });
}

const blockSize = 32_768;

/** https://github.com/google/leveldb/blob/main/doc/log_format.md, with the batches of write_batch.cc in it. */
function readLog(bytes: Buffer): LevelEntry[] {
  const entries: LevelEntry[] = [];
  let parts: Buffer[] = [];
  for (let at = 0; at + 7 <= bytes.length;) {
    const left = blockSize - (at % blockSize);
    const length = bytes.readUInt16LE(at + 4);
    const type = bytes.readUInt8(at + 6);
    if (left < 7 || type === 0) {
      at += left;
      continue;
    }
    parts.push(bytes.subarray(at + 7, at + 7 + length));
    at += 7 + length;
    // Whole, or the last of its parts.
    if (type === 1 || type === 4) {
      entries.push(...readBatch(Buffer.concat(parts)));
      parts = [];
    }
  }
  return entries;
}

function readBatch(batch: Buffer): LevelEntry[] {
  const entries: LevelEntry[] = [];
  const reader = new Reader(batch, 12);
  while (reader.at < batch.length) {
    const isPut = reader.byte() === 1;
    const key = reader.bytes(reader.varint());
    entries.push({ key, value: isPut ? reader.bytes(reader.varint()) : null });
  }
  return entries;
}

/** https://github.com/google/leveldb/blob/main/doc/table_format.md */
function readTable(bytes: Buffer): LevelEntry[] {
  const footer = new Reader(bytes, bytes.length - 48);
  footer.varint();
  footer.varint();
  const index = readBlock(bytes, footer.varint(), footer.varint());
  return index.flatMap(({ value }) => {
    const place = new Reader(value ?? Buffer.alloc(2), 0);
    // Eight bytes at a key's end number and type it.
    return readBlock(bytes, place.varint(), place.varint()).map(({ key, value: held }) => ({
      key: key.subarray(0, -8),
      value: key.readUInt8(key.length - 8) === 0 ? null : held,
    }));
  });
}

function readBlock(bytes: Buffer, offset: number, size: number): LevelEntry[] {
  const stored = bytes.subarray(offset, offset + size);
  const block = bytes.readUInt8(offset + size) === 1 ? unsnappy(stored) : stored;
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
  const entries: LevelEntry[] = [];
  const reader = new Reader(block, 0);
  let key: Buffer = Buffer.alloc(0);
  while (reader.at < end) {
    const [shared, unshared, length] = [reader.varint(), reader.varint(), reader.varint()];
    key = Buffer.concat([key.subarray(0, shared), reader.bytes(unshared)]);
    entries.push({ key, value: reader.bytes(length) });
  }
  return entries;
}

/** https://github.com/google/snappy/blob/main/format_description.txt */
export function unsnappy(bytes: Buffer): Buffer {
  const reader = new Reader(bytes, 0);
  const out = Buffer.alloc(reader.varint());
  let to = 0;
  while (reader.at < bytes.length) {
    const tag = reader.byte();
    const kind = tag & 3;
    if (kind === 0) {
      const code = tag >> 2;
      const length = code < 60 ? code + 1 : reader.little(code - 59) + 1;
      reader.bytes(length).copy(out, to);
      to += length;
      continue;
    }
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = kind === 1 ? ((tag >> 5) << 8) | reader.byte() : reader.little(kind === 2 ? 2 : 4);
    for (let copied = 0; copied < length; copied++, to++) out[to] = out[to - back] ?? 0;
  }
  return out;
}

class Reader {
  at: number;
  readonly #from: Buffer;

  constructor(from: Buffer, at: number) {
    this.#from = from;
    this.at = at;
  }

  byte(): number {
    return this.#from.readUInt8(this.at++);
  }

  bytes(length: number): Buffer {
    this.at += length;
    return this.#from.subarray(this.at - length, this.at);
  }

  little(length: number): number {
    this.at += length;
    return this.#from.readUIntLE(this.at - length, length);
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
}
