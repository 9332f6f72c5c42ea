import { strToU8, zipSync } from 'fflate';
import type { BundleFile } from './write-bundle.ts';

/** The files as one zip. The same files and time (milliseconds since 1970) give the same bytes. */
export function zipBundle(files: readonly BundleFile[], now: number): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { mtime: now });
}
