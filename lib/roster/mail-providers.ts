/** Where families have their mail: never a school's own domain, and never a slip in one. The commonest in the United States. */
export const MAIL_PROVIDERS: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com yahoo.com ymail.com rocketmail.com hotmail.com outlook.com live.com msn.com icloud.com me.com mac.com ' +
    'aol.com aim.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net charter.net spectrum.net cox.net earthlink.net ' +
    'optonline.net optimum.net frontier.com windstream.net centurylink.net juno.com netzero.net mail.com email.com gmx.com gmx.net ' +
    'protonmail.com proton.me pm.me fastmail.com hushmail.com zoho.com hey.com tutanota.com usa.net duck.com'
  ).split(' '),
);

/** Those whose names are long enough for a slip to be told from another name. */
export const LONG_NAMED = [
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'rocketmail.com',
  'protonmail.com',
  'comcast.net',
  'verizon.net',
  'sbcglobal.net',
  'bellsouth.net',
  'earthlink.net',
  'optonline.net',
] as const;
