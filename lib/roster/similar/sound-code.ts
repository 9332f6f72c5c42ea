const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^mac/, 'mc'],
  [/ph/g, 'f'],
  [/tch|sch|sh|ch/g, 'j'],
  [/gh(?=[^aeiouy]|$)/g, ''],
  [/dg|g(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/ck|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
];

const CLASSES: Readonly<Record<string, string>> = {
  b: 'P', p: 'P', f: 'F', v: 'F', w: '', h: '', y: '', k: 'K', g: 'K', j: 'S', s: 'S', d: 'T', t: 'T', l: 'L', m: 'M', n: 'M', r: 'R',
  a: '', e: '', i: '', o: '', u: '',
}; // prettier-ignore

/**
 * What a folded name sounds like, in up to four consonants: names of one sound are compared even when they are spelled
 * differently. In the manner of Soundex, but the first letter counts by its sound too (Katherine, Catherine) and a vowel
 * in front is one sound. It only finds candidates, so it may be coarse.
 */
export function soundCode(name: string): string {
  let spelled = name.replaceAll(' ', '');
  for (const [spelling, sound] of SPELLINGS) spelled = spelled.replace(spelling, sound);
  let code = '';
  let previous = '';
  for (const [at, letter] of [...spelled].entries()) {
    const sound = at === 0 && 'aeiouyh'.includes(letter) ? 'A' : (CLASSES[letter] ?? letter);
    if (sound && sound !== previous) code += sound;
    if (letter !== 'h' && letter !== 'w') previous = sound;
    if (code.length === 4) break;
  }
  return code;
}
