import { foldText } from './fold-text.ts';

export type Gender = 'female' | 'male';

const WORDS = new Map<string, Gender>([
  ['f', 'female'], ['female', 'female'], ['girl', 'female'], ['w', 'female'], ['woman', 'female'], ['femenino', 'female'],
  ['m', 'male'], ['male', 'male'], ['boy', 'male'], ['man', 'male'], ['masculino', 'male'],
]); // prettier-ignore

/** Reads a gender as school systems write it; `undefined` for anything else, which tells nothing. */
export function readGender(value: unknown): Gender | undefined {
  return WORDS.get(foldText(value));
}
