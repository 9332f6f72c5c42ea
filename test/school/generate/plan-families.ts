import type { Adult, Child, Household } from './household.ts';
import type { Random } from './random.ts';

/** A family before it becomes FACTS rows. */
export interface PlannedFamily {
  readonly name: string;
  readonly parents: readonly Adult[];
  readonly children: readonly Child[];
  /** An enrolled student who is of age and stands in for a parent of the others. */
  readonly elder: Child | null;
  /** FACTS states no order for this family. */
  readonly unordered: boolean;
}

export interface FamilyPlan {
  readonly families: readonly PlannedFamily[];
  readonly grandparents: ReadonlySet<Adult>;
  /** Parents who live apart from their children and don't have custody. */
  readonly withoutCustody: ReadonlySet<Adult>;
  /** Parents who may not receive correspondence. */
  readonly withoutMail: ReadonlySet<Adult>;
}

const lastGrade = 13;

/**
 * Which families the households make, by chance of its own, so that nothing else of the school depends on it. Parents who live apart make two
 * families with the children in both; two of them who found each other make one with the children of both (blended). In some families
 * grandparents stand in for the parents, or an enrolled student of age does.
 */
export function planFamilies(random: Random, households: readonly Household[]): FamilyPlan {
  const families: PlannedFamily[] = [];
  const grandparents = new Set<Adult>();
  const withoutCustody = new Set<Adult>();
  const withoutMail = new Set<Adult>();
  let waiting: { readonly second: Adult; readonly children: readonly Child[] } | null = null;

  const add = (parents: readonly Adult[], children: readonly Child[], elder: Child | null = null): void => {
    const unordered = random.chance(0.04);
    families.push({ name: parents[0]?.lastName ?? '', parents, children, elder, unordered });
  };
  for (const household of households) {
    if (household.staff) continue;
    const { adults, children } = household;
    const [first, second] = adults;
    for (const adult of adults) if (random.chance(0.03)) withoutMail.add(adult);
    if (!household.apart) {
      for (const adult of chooseGrandparents(random, adults)) grandparents.add(adult);
      add(adults, children, chooseElder(random, children));
      continue;
    }
    if (!first || !second) continue;
    if (random.chance(0.3)) withoutCustody.add(second);
    const isEnrolled = children.some(({ standing }) => standing === 'enrolled');
    const remarries = isEnrolled && random.chance(0.5);
    if (!remarries || waiting === null) add([first], children);
    if (!remarries) add([second], children);
    else if (waiting === null) waiting = { second, children };
    else {
      add([first, waiting.second], [...children, ...waiting.children]);
      add([second], children);
      waiting = null;
    }
  }
  if (waiting !== null) add([waiting.second], waiting.children);
  return { families, grandparents, withoutCustody, withoutMail };
}

/** Now and then one of the two, or both. */
function chooseGrandparents(random: Random, adults: readonly Adult[]): readonly Adult[] {
  if (adults.length < 2 || !random.chance(0.05)) return [];
  return random.pick([adults, adults.slice(0, 1), adults.slice(1)]);
}

/** One of those in the last grade who have younger siblings here. */
function chooseElder(random: Random, children: readonly Child[]): Child | null {
  const enrolled = children.filter(({ standing }) => standing === 'enrolled');
  const elder = enrolled.find(({ gradeIndex }) => gradeIndex === lastGrade);
  return elder && enrolled.length > 1 && random.chance(0.25) ? elder : null;
}
