type Key = Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode' | 'repeat' | 'isTrusted'>;

/** So browsers mark a key that still belongs to a composition, also the Enter that ends one. */
const composing = 229;

/** Enter as a press: by a person, once, and not the one that ends a composition (Japanese, Chinese, accents). */
export function isEnter({ key, isComposing, keyCode, repeat, isTrusted }: Key): boolean {
  return key === 'Enter' && isTrusted && !repeat && !isComposing && keyCode !== composing;
}
