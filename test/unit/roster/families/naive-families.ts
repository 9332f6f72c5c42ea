import type { Choice, Family, FamilyCounts } from '../../../../lib/roster/index.ts';
import type { Truth } from '../arbitrary-rosters.ts';

export interface NaiveInput {
  readonly families: readonly Family[];
  /** What each person's address is, known because it was made so. */
  readonly truths: ReadonlyMap<number, Truth>;
  readonly decisions: ReadonlyMap<number, { readonly choice: Choice }>;
}

/**
 * The rules of families read sentence by sentence, without a thought for speed: every question is answered by looking through
 * all families. Written from the rules' text; shares no code with what it is held against.
 */
export function applyFamilyRules({ families, truths, decisions }: NaiveInput) {
  const familyIds = [...new Set(families.map(({ familyId }) => familyId))];
  const personIds = [...new Set(families.flatMap(({ members }) => members.map(({ personId }) => personId)))];
  const rowsOf = (familyId: number) =>
    families.filter((family) => family.familyId === familyId).flatMap(({ members }) => members);
  const isIn = (personId: number, familyId: number) => rowsOf(familyId).some((row) => row.personId === personId);
  const familiesOf = (personId: number) => familyIds.filter((familyId) => isIn(personId, familyId));
  const isSelected = (personId: number) => decisions.get(personId)?.choice !== 'skip';
  const keyOf = (personId: number) => {
    const truth = truths.get(personId);
    return truth?.kind === 'valid' ? truth.key : null;
  };

  const firstIn = (familyId: number): number | undefined => {
    const place = (order: number | null) => (order === null || !Number.isFinite(order) ? [1, 0] : [0, order]);
    const sorted = [...rowsOf(familyId)].sort((one, other) => {
      const [noPlace = 0, order = 0] = place(one.familyOrder);
      const [otherNoPlace = 0, otherOrder = 0] = place(other.familyOrder);
      return noPlace - otherNoPlace || order - otherOrder || one.personId - other.personId;
    });
    return sorted[0]?.personId;
  };
  const isListedFirst = (personId: number) => familyIds.some((familyId) => firstIn(familyId) === personId);

  const sharing = (key: string) => personIds.filter((personId) => keyOf(personId) === key);
  const pairsOf = (people: readonly number[]) =>
    people.flatMap((one, index) => people.slice(index + 1).map((other) => [one, other] as const));
  const isRed = (selected: readonly number[]) =>
    pairsOf(selected).some(([one, other]) => {
      const common = familiesOf(one).filter((familyId) => isIn(other, familyId));
      return common.length === 0 || common.some((familyId) => [one, other].includes(firstIn(familyId) as number));
    });

  const people = personIds.map((personId) => {
    const kind = truths.get(personId)?.kind;
    const color = isListedFirst(personId) ? 'red' : 'orange';
    const key = keyOf(personId);
    const holders = key === null ? [] : sharing(key);
    const selected = holders.filter(isSelected);
    const flags: string[] = [];
    if (kind === 'missing') flags.push(`missing-email ${color}`);
    if (kind === 'invalid') flags.push(`invalid-email ${color}`);
    if (selected.length > 1 && isSelected(personId))
      flags.push(`duplicate-email ${isRed(selected) ? 'red' : 'orange'}`);
    if (holders.length > 1 && selected.length < 2) flags.push('duplicate-resolved gray');
    const isStopped = flags.some((flag) => !flag.startsWith('duplicate-resolved'));
    return { personId, flags, outcome: !isSelected(personId) ? 'skipped' : isStopped ? 'excluded' : 'importable' };
  });

  const outcomeOf = (personId: number) => people.find((person) => person.personId === personId)?.outcome;
  const familyOutcomes = familyIds.map((familyId) => {
    const outcomes = rowsOf(familyId).map((row) => outcomeOf(row.personId));
    const isNobodySelected = outcomes.every((outcome) => outcome === 'skipped');
    return {
      familyId,
      outcome: isNobodySelected ? 'skipped' : outcomes.includes('importable') ? 'importable' : 'excluded',
    };
  });

  const keys = [...new Set(personIds.map(keyOf))].filter((key) => key !== null);
  const groups = keys
    .map((key) => ({ emailKey: key, personIds: sharing(key), resolved: sharing(key).filter(isSelected).length < 2 }))
    .filter((group) => group.personIds.length > 1);

  const having = (flag: string) => people.filter(({ flags }) => flags.includes(flag)).length;
  const ending = (rows: readonly { outcome: string }[]) => ({
    total: rows.length,
    importable: rows.filter(({ outcome }) => outcome === 'importable').length,
    excluded: rows.filter(({ outcome }) => outcome === 'excluded').length,
    skipped: rows.filter(({ outcome }) => outcome === 'skipped').length,
  });
  const counts: FamilyCounts = {
    families: ending(familyOutcomes),
    members: ending(people),
    missingFirst: having('missing-email red'),
    missingLater: having('missing-email orange'),
    invalidFirst: having('invalid-email red'),
    invalidLater: having('invalid-email orange'),
    duplicatesRed: having('duplicate-email red'),
    duplicatesOrange: having('duplicate-email orange'),
    duplicatesResolved: having('duplicate-resolved gray'),
  };
  return { people, families: familyOutcomes, groups, counts };
}
