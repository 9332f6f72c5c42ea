import { foldText } from '../../roster/index.ts';

const WORDS = new Map([
  ['kindergarten', 'k'],
  ['kinder', 'k'],
  ['kg', 'k'],
  ['kdg', 'k'],
  ['prekindergarten', 'pk'],
  ['pre kindergarten', 'pk'],
  ['pre k', 'pk'],
  ['prek', 'pk'],
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'].map(
    (word, place): [string, string] => [word, String(place + 1)],
  ),
]); // prettier-ignore

/** A grade as it is compared: "Grade 08", "Gr. 8", "8.0", "8th" and "Eighth Grade" are 8, "Kindergarten" is K. */
export function gradeKey(grade: string): string {
  const text = foldText(grade.trim().replace(/(?<=^\d+)\.0+$/, ''))
    .replace(/^(?:grades?|gr|level|year|yr) (?=.)|^gr(?=\d)/, '')
    .replace(/(?<=.) (?:grades?|gr|level)$/, '')
    .replace(/(?<=^\d+)(?:st|nd|rd|th)$/, '')
    .replace(/^0+(?=\d)/, '');
  return WORDS.get(text) ?? text;
}
