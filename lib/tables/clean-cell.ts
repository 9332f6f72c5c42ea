const EDGES =
  /^[\s\p{Default_Ignorable_Code_Point}]+|(?<![\s\p{Default_Ignorable_Code_Point}])[\s\p{Default_Ignorable_Code_Point}]+$/gu;
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const AS_TEXT = /^="((?:[^"]|"")*)"$/;

/**
 * A cell without blanks and invisible characters around it, and without what spreadsheet programs put around it to keep it a text
 * (`="1042"`); the apostrophes that `disarmFormulas` of lib/sync/targets/csv.ts puts before what could be a formula are taken off.
 */
export function cleanCell(cell: string): string {
  const text = PLAIN.test(cell) ? cell : cell.replace(EDGES, '');
  const inner = text.startsWith('="') ? AS_TEXT.exec(text)?.[1]?.replaceAll('""', '"') : undefined;
  if (inner !== undefined) return inner.trim();
  return text.includes("'") ? rearmFormulas(text) : text;
}

function rearmFormulas(cell: string): string {
  return cell.replace(
    /'(?=[=+\-@\t\r＝＋－＠])(?<=(?:^|["'`,;|\t\r\n])[\p{Zs}\p{Default_Ignorable_Code_Point}]*')/gu,
    '',
  );
}
