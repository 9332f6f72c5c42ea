/** A heading as words to compare: lower case, no accents, `userPrincipalName` and `E-mail` taken apart as people say them. */
export function headingWords(heading: string): readonly string[] {
  return heading
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\[(required|optional|read only)\]/gi, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=ID\b)/gu, ' ')
    .toLowerCase()
    .replace(/['’`]s?\b/g, ' ')
    .replace(/#/g, ' number ')
    .replace(/\be[^\p{L}\p{N}]*mails?\b/gu, ' email ')
    .replace(/\bmails?\b(?! ?stop)/g, 'email')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}

/** The same as one text, for what must be known word by word. */
export function foldHeading(heading: string): string {
  return headingWords(heading).join(' ');
}
