const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
const PLAIN = /^\d{1,16}$/;
/** What stands around sixteen digits at most. */
const LONGEST = 60;
const GROUPED = /^\d{1,3}(,\d{3})+$/;
const SCIENTIFIC = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i;

/**
 * A student ID as spreadsheets write it: `1042`, `1,042`, `1042.0`, `1042.`, `="1042"`, `'1042`, `#1042`, `1.042E+3`. `null` for anything else, and
 * for a number that was rounded on its way (`1.04E+9`, and whatever lies beyond 2^53 - 1) or has a fraction: 104.2 is nobody, least of all 104.
 */
export function readStudentId(cell: string): number | null {
  if (PLAIN.test(cell)) return toNumber(cell);
  if (cell.length > LONGEST || cell.includes('@')) return null;
  const text = cell
    .normalize('NFKC')
    .replace(INVISIBLE, ' ')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^(?:'|#|id[ :#]+)+/i, '')
    .replace(/(?<=^[\d,]+)\.0*$/, '');
  const digits = GROUPED.test(text) ? text.replaceAll(',', '') : (spellOut(text) ?? text);
  return PLAIN.test(digits) ? toNumber(digits) : null;
}

function toNumber(digits: string): number | null {
  const id = Number(digits);
  return Number.isSafeInteger(id) ? id : null;
}

/** Only where every digit of the number is written: a shorter one stands for many. */
function spellOut(text: string): string | null {
  const [, first, rest = '', power] = SCIENTIFIC.exec(text) ?? [];
  if (first === undefined) return null;
  return rest.length === Number(power) ? `${first}${rest}` : null;
}
