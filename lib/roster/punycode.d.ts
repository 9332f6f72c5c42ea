declare module 'punycode/punycode.es6.js' {
  /** Throws on a part that is no code. */
  export function toUnicode(domain: string): string;
}
