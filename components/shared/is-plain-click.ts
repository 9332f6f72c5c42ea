/** A click on a row itself, and not on something in it that does something of its own, or the end of selecting a text. */
export function isPlainClick(event: MouseEvent): boolean {
  return !(event.target as Element).closest('a, label, input, button') && !window.getSelection()?.toString();
}
