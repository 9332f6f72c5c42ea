const words: Readonly<Record<string, string>> = { K: 'KG', KN: 'KG', KINDERGARTEN: 'KG', PREK: 'PK', 'PRE-K': 'PK' };
const codes = new Set(['IT', 'PR', 'PK', 'TK', 'KG', 'PS', 'UG']);

/** The code of the CEDS list that OneRoster takes for a grade, from FACTS' text; `Other` for what has none, `''` for none. */
export function gradeCode(gradeLevel: string): string {
  const text = gradeLevel.trim().toUpperCase();
  if (text === '') return '';
  if (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 13) return text.padStart(2, '0');
  const code = words[text] ?? text;
  return codes.has(code) ? code : 'Other';
}
