import { strFromU8, unzipSync } from 'fflate';

const STYLE = /<style:style\b([^>]*)>\s*<style:table-properties\b([^>]*)>/g;
const SHEET = /<table:table\s([^>]*)>/g;

/** The places of the hidden sheets of an OpenDocument workbook: it says so in the style of a sheet, where its reader doesn't look. */
export function hiddenOdsSheets(bytes: Uint8Array): ReadonlySet<number> {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' });
  const content = parts['content.xml'];
  if (!content) return new Set();
  const xml = strFromU8(content);
  const closed = new Set<string>();
  for (const [, style = '', properties = ''] of xml.matchAll(STYLE)) {
    if (/\btable:display="false"/.test(properties)) closed.add(/\bstyle:name="([^"]*)"/.exec(style)?.[1] ?? '');
  }
  const hidden = new Set<number>();
  if (closed.size === 0) return hidden;
  let place = 0;
  for (const [, sheet = ''] of xml.matchAll(SHEET)) {
    if (closed.has(/\btable:style-name="([^"]*)"/.exec(sheet)?.[1] ?? '')) hidden.add(place);
    place += 1;
  }
  return hidden;
}
