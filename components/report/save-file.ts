/** Hands a text to the browser's downloads. */
export function saveFile(name: string, text: string, page: Document = document): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
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
