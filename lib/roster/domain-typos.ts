/** Misspelt domains that families really type, each with the one they meant. Kept by hand: add what a school reports. */
export const DOMAIN_TYPOS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'gmail.com':
      'gmial.com gmai.com gmal.com gmil.com gamil.com gmaill.com gmaii.com gmail.co gmail.cm gmail.om gnail.com gmsil.com gmaul.com ' +
      'ggmail.com gmailc.om gmail.net gmail.org gimail.com gmaik.com gmeil.com g-mail.com gmila.com gmali.com gemail.com',
    'hotmail.com':
      'hotmial.com hotmai.com hotmal.com hotmil.com hotmaill.com hotmail.co hotmail.cm hotnail.com hotamil.com homail.com hotmsil.com hormail.com hotmail.net hotmail.org',
    'yahoo.com':
      'yaho.com yahooo.com yahoo.co yahoo.cm yhoo.com yhaoo.com yaoo.com yahho.com yshoo.com uahoo.com aho.com yho.com yao.com yhao.com yhooo.com yaooo.com yahoo.net yahoo.org',
    'outlook.com':
      'outlok.com outloo.com outlook.co outlook.cm outllook.com oulook.com outook.com outlool.com outlook.net outlook.org',
    'icloud.com':
      'iclod.com icloud.co icloud.cm iclould.com icoud.com icluod.com iclound.com icloud.net icloud.org icould.com',
    'aol.com': 'aol.co aol.cm aoll.com aol.net aol.org',
    'googlemail.com': 'googlemail.co googlemail.cm googlemail.net gogglemaii.com',
    'comcast.net': 'comcas.net concast.net comcat.net comcast.com comcast.ne comcast.nt',
    'verizon.net': 'verison.net verizon.com',
    'sbcglobal.net': 'sbcglobal.com sbcgobal.net',
    'live.com': 'live.co live.cm',
    'msn.com': 'msn.co msn.cm',
  }).flatMap(([meant, typos]) => typos.split(' ').map((typo) => [typo, meant] as const)),
);

/** Endings that are no top-level domain, each with the one meant. */
export const ENDING_TYPOS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    com: 'con cmo ocm comm coom cmm cpm vom xom cim clm cok comn coml comk ccom c0m',
    org: 'ogr rog og orgg og orh prg irg 0rg ort orq oorg',
    net: 'nte ent ney met nett nrt',
    edu: 'eud deu edi ed eduu esu edy',
    us: 'uss',
    gov: 'gvo giv',
  }).flatMap(([meant, typos]) => typos.split(' ').map((typo) => [typo, meant] as const)),
);
