const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A text with one slip at a random place: a character too many, missing, wrong, or two swapped; never the same text. */
export function slip(text: string, random: () => number): string {
  for (;;) {
    const at = Math.floor(random() * text.length);
    const letter = LETTERS.charAt(Math.floor(random() * LETTERS.length));
    const slipped = [
      () => text.slice(0, at) + letter + text.slice(at),
      () => text.slice(0, at) + text.slice(at + 1),
      () => text.slice(0, at) + letter + text.slice(at + 1),
      () => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
    ][Math.floor(random() * 4)]?.();
    if (slipped && slipped !== text) return slipped;
  }
}
