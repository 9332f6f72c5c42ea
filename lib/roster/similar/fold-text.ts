/** Longer texts are cut: nobody's name needs more, and a pasted megabyte must not cost a second. */
const LONGEST = 120;

/** Letters that Unicode does not take apart, and the alphabets that schools meet most beside Latin. */
const LATIN = new Map(
  Object.entries({
    ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n',
    а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', й: 'i', к: 'k',
    л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
    щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
    α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x',
    ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
  }),
); // prettier-ignore

const PLAIN = /^[a-z0-9 ]*$/;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * A text as it is compared: lower case, no accents, Cyrillic and Greek in Latin letters, apostrophes dropped, words of
 * letters and digits with one space between them. Other scripts stay as they are. Never throws; not a text or number gives `''`.
 */
export function foldText(value: unknown): string {
  const text = asText(value).slice(0, LONGEST).toLowerCase();
  if (PLAIN.test(text)) return text.trim().replace(/ {2,}/g, ' ');
  // The same as below, sooner: nearly every name is this plain.
  if (ASCII.test(text)) {
    return text
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .replace(/[^a-z0-9 ]/gu, (letter) => LATIN.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Texts as they are, numbers as texts (a table may hold `20110304` or `2011.0`), everything else as nothing. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** The ASCII digits of a text, without the `.0` that a spreadsheet may have added. */
export function digitsOf(value: unknown): string {
  return asText(value)
    .slice(0, LONGEST)
    .normalize('NFKC')
    .trim()
    .replace(/\.0+$/, '')
    .replace(/[^0-9]/g, '');
}
