/** Hands a table (CSV) to the browser's downloads. */
export function saveFile(name: string, text: string, page: Document = document): void {
  save(name, new Blob([text], { type: 'text/csv;charset=utf-8' }), page);
}

/** Hands a backup (JSON) to the browser's downloads. */
export function saveJson(name: string, text: string, page: Document = document): void {
  save(name, new Blob([text], { type: 'application/json' }), page);
}

/** Hands an Excel workbook to the browser's downloads. */
export function saveWorkbook(name: string, bytes: Uint8Array, page: Document = document): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  save(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), page);
}

/** Hands a packed file to the browser's downloads. */
export function saveBytes(name: string, bytes: Uint8Array, page: Document = document): void {
  save(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), page);
}

function save(name: string, content: Blob, page: Document): void {
  const url = URL.createObjectURL(content);
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Chromium reads the blob when the download starts, which is after this click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Today as `YYYY-MM-DD` on the person's own calendar. */
export function today(now: Date = new Date()): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
