/** Each takes a good address apart in a way seen in schools; index 3 and 4 are the same text: invalid, yet not a duplicate. */
export const invalidForms: readonly ((local: string, domain: string) => string)[] = [
  (local, domain) => `${local}.${domain}`,
  (local, domain) => `${local}@${domain}, parent.${local}@homemail.example`,
  (local, domain) => `${local}@${domain},`,
  () => 'none',
  () => 'none',
  (local, domain) => `${local}@${domain.split('.')[0]}`,
  (local, domain) => `${local}@@${domain}`,
  (local, domain) => `${local.replace('.', ' ')} x@${domain}`,
  (local, domain) => `${local}@${domain};parent.${local}@homemail.example`,
  (_local, domain) => `@${domain}`,
];

export const typoDomains = ['gmial.com', 'hotmial.com', 'gmai.com', 'yahooo.com'] as const;

/** White space, a no-break space, line ends and zero-width spaces around or inside a good address. */
export const paddedForms: readonly ((address: string) => string)[] = [
  (address) => ` ${address} `,
  (address) => `${address}\t`,
  (address) => `\u00a0${address}`,
  (address) => `${address}\u200b`,
  (address) => `${address}\r\n`,
  (address) => address.replace('@', '\u200b@'),
];

export const mixedCaseForms: readonly ((address: string) => string)[] = [
  (address) => address.replace(/(^|[.@])[a-z]/g, (match) => match.toUpperCase()),
  (address) => address.toUpperCase(),
  (address) => address.replace(/@.*/, (domain) => domain.toUpperCase()),
];

/** Ways in which an email is missing; `undefined` = the field is absent from the record. */
export const missingForms: readonly (string | null | undefined)[] = [
  null, null, '', null, undefined, null, '', null, '   ', undefined, null, '\u200b',
]; // prettier-ignore
