const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * An address as it would be typed: without what nobody sees, the apostrophe that keeps a cell a text, `mailto:`, and the name that mail programs
 * put before it.
 */
export function cleanEmail(cell: string): string {
  const text = cell
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^'+(?=[^'\s]+@[^']*$)/, '');
  const inAngles = /^[^<>@]*<([^<>\s]+@[^<>\s]+)>$/.exec(text)?.[1];
  return (inAngles ?? text).replace(/^mailto:/i, '').trim();
}
