const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
/** Nearly every address; the schemes of links hold a colon. */
const PLAIN = /^[A-Za-z0-9][\w.+-]*@[\w.-]+$/;

/**
 * An address as it would be typed: without what nobody sees, the apostrophe that keeps a cell a text, `mailto:`, and the name that mail programs
 * put before it.
 */
export function cleanEmail(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  const text = cell
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^'+(?=[^'\s]+@[^']*$)/, '');
  const inAngles = /^[^<>@]*<([^<>\s]+@[^<>\s]+)>$/.exec(text)?.[1];
  return (inAngles ?? text).replace(/^mailto:/i, '').trim();
}
