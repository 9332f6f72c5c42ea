import type { Child } from './household.ts';
import type { Random } from './random.ts';

/** Makes `count` children (rounded down to pairs) look like one child entered twice: same name but for accents, birthdate and grade. */
export function doubleChildren(random: Random, enrolled: readonly Child[], count: number): [Child, Child][] {
  const chosen = random.shuffle(enrolled).slice(0, count);
  const pairs: [Child, Child][] = [];
  for (let i = 0; i + 1 < chosen.length; i += 2) {
    const [first, second] = [chosen[i] as Child, chosen[i + 1] as Child];
    second.firstName = withoutAccents(first.firstName);
    second.lastName = first.lastName;
    second.gender = first.gender;
    second.birthdate = first.birthdate;
    second.gradeIndex = first.gradeIndex;
    pairs.push([first, second]);
  }
  return pairs;
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
