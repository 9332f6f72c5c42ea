import Papa from 'papaparse';

/** The cells of a pasted or saved table: commas, semicolons, tabs or bars between them, quoted or not. Blank lines stay, so that lines can be counted. */
export function readTable(text: string): string[][] {
  const { body, delimiter } = readHint(text.replace(/^\uFEFF/, ''));
  const { data } = Papa.parse<string[]>(body, {
    delimiter: delimiter ?? guessDelimiter(body),
  });
  return data.map((row) => row.map((cell) => rearmFormulas(cell.trim())));
}

/** Excel's own first line, `sep=;`. */
function readHint(text: string): { body: string; delimiter: string | null } {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  return hint ? { body: text.slice(hint[0].length), delimiter: hint[1] ?? null } : { body: text, delimiter: null };
}

const delimiters = ['\t', ';', ',', '|'];
const sampleLines = 20;

/** The one that stands on most of the first lines, outside quotes; of equals the rarer in prose. */
function guessDelimiter(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, sampleLines);
  const holds = (delimiter: string): number => lines.filter((line) => line.includes(delimiter)).length;
  return delimiters.reduce((best, other) => (holds(other) > holds(best) ? other : best));
}

/** Takes off the apostrophes that `disarmFormulas` of lib/sync/csv.ts put before what could be a formula. */
function rearmFormulas(cell: string): string {
  return cell.replace(
    /'(?=[=+\-@\t\r＝＋－＠])(?<=(?:^|["'`,;|\t\r\n])[\p{Zs}\p{Default_Ignorable_Code_Point}]*')/gu,
    '',
  );
}
