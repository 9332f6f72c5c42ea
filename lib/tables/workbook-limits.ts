import { unzipSync } from 'fflate';
import type { TableFault } from './table.ts';

/** A workbook of a whole school has some megabytes; one that unpacks to more is no report. */
const MAX_BYTES = 150_000_000;
const MAX_PARTS = 5_000;

/** Sheets and cells that are read. */
export const MAX_ROWS = 200_000;
export const MAX_CELLS = 5_000_000;

export interface WorkbookParts {
  readonly kind: 'xlsx' | 'ods' | null;
  readonly fault: TableFault | null;
}

/**
 * Looks at the directory of a packed file without unpacking anything: what it is, and whether it unpacks to more than a workbook has (a zip
 * bomb). What a part claims there, its reader holds it to.
 */
export function weighWorkbook(bytes: Uint8Array): WorkbookParts {
  let unpacked = 0;
  let packed = 0;
  let parts = 0;
  let isOdd = false;
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        parts += 1;
        packed += size;
        unpacked += originalSize;
        isOdd ||= originalSize === 0 && size > 16;
        names.add(name);
        return false;
      },
    });
  } catch {
    return { kind: null, fault: 'damaged' };
  }
  // Parts that lie over each other in the file are how a small one unpacks to a huge one.
  if (unpacked > MAX_BYTES || parts > MAX_PARTS || packed > bytes.length) return { kind: null, fault: 'too-large' };
  if (isOdd) return { kind: null, fault: 'damaged' };
  if (names.has('xl/workbook.xml')) return { kind: 'xlsx', fault: null };
  const isOds = names.has('content.xml') && names.has('mimetype');
  return isOds ? { kind: 'ods', fault: null } : { kind: null, fault: 'unknown-kind' };
}
