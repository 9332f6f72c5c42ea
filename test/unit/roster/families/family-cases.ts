/** One hand-made case: families as `readFamily` reads them, who is skipped, and what the rules' text says must come out. */
export interface FamilyCase {
  readonly name: string;
  readonly families: Readonly<Record<number, string>>;
  readonly skip?: readonly number[];
  readonly people: Readonly<Record<number, string>>;
  readonly outcomes: Readonly<Record<number, string>>;
}

const ok = 'importable';
const skipped = 'skipped';
const excluded = 'excluded';
const redDuplicate = 'excluded: duplicate-email red';
const orangeDuplicate = 'excluded: duplicate-email orange';
const redMissing = 'excluded: missing-email red';
const orangeMissing = 'excluded: missing-email orange';
const redInvalid = 'excluded: invalid-email red';
const orangeInvalid = 'excluded: invalid-email orange';
const resolved = 'importable: duplicate-resolved gray';
const resolvedSkipped = 'skipped: duplicate-resolved gray';

/** Reasoned from the rules' text, one by one; the number of each family is its familyId. */
export const FAMILY_CASES: readonly FamilyCase[] = [
  {
    name: 'one parent with an address',
    families: { 10: '1 ann@x.org' },
    people: { 1: ok },
    outcomes: { 10: ok },
  },
  {
    name: 'two parents with an address each',
    families: { 10: '1 ann@x.org, 2 bob@x.org' },
    people: { 1: ok, 2: ok },
    outcomes: { 10: ok },
  },
  {
    name: 'the one listed first has no address: red, and the family goes by the other',
    families: { 10: '1, 2 bob@x.org' },
    people: { 1: redMissing, 2: ok },
    outcomes: { 10: ok },
  },
  {
    name: 'the one listed later has no address: orange, and no account all the same',
    families: { 10: '1 ann@x.org, 2' },
    people: { 1: ok, 2: orangeMissing },
    outcomes: { 10: ok },
  },
  {
    name: 'nobody of the family has an address',
    families: { 10: '1, 2, 3' },
    people: { 1: redMissing, 2: orangeMissing, 3: orangeMissing },
    outcomes: { 10: excluded },
  },
  {
    name: 'a single parent without an address',
    families: { 10: '1' },
    people: { 1: redMissing },
    outcomes: { 10: excluded },
  },
  {
    name: 'both parents on one address, one of them listed first',
    families: { 10: '1 us@x.org, 2 us@x.org' },
    people: { 1: redDuplicate, 2: redDuplicate },
    outcomes: { 10: excluded },
  },
  {
    name: 'the second and third share an address: orange, and the family goes by the first',
    families: { 10: '1 ann@x.org, 2 us@x.org, 3 us@x.org' },
    people: { 1: ok, 2: orangeDuplicate, 3: orangeDuplicate },
    outcomes: { 10: ok },
  },
  {
    name: 'everybody of a family of four on one address',
    families: { 10: '1 us@x.org, 2 us@x.org, 3 us@x.org, 4 us@x.org' },
    people: { 1: redDuplicate, 2: redDuplicate, 3: redDuplicate, 4: redDuplicate },
    outcomes: { 10: excluded },
  },
  {
    name: 'everybody of three families on one address',
    families: { 10: '1 us@x.org', 11: '2 us@x.org', 12: '3 us@x.org' },
    people: { 1: redDuplicate, 2: redDuplicate, 3: redDuplicate },
    outcomes: { 10: excluded, 11: excluded, 12: excluded },
  },
  {
    name: 'two who share an address in two families, both listed later: red, for they share no family',
    families: { 10: '1 ann@x.org, 2 us@x.org', 11: '3 cat@x.org, 4 us@x.org' },
    people: { 1: ok, 2: redDuplicate, 3: ok, 4: redDuplicate },
    outcomes: { 10: ok, 11: ok },
  },
  {
    name: 'twins of one mother in two families: one account, never a duplicate',
    families: { 10: '1 mia@x.org', 11: '1 mia@x.org' },
    people: { 1: ok },
    outcomes: { 10: ok, 11: ok },
  },
  {
    name: 'twins of one mother in two families, who has no address: missing once, red, and both families are stuck',
    families: { 10: '1', 11: '1' },
    people: { 1: redMissing },
    outcomes: { 10: excluded, 11: excluded },
  },
  {
    name: 'the mother of two families is listed first in one only: red all the same',
    families: { 10: '1, 2 bob@x.org', 11: '3 cat@x.org, 1' },
    people: { 1: redMissing, 2: ok, 3: ok },
    outcomes: { 10: ok, 11: ok },
  },
  {
    name: 'who is listed later in both families, without an address: orange',
    families: { 10: '2 bob@x.org, 1', 11: '3 cat@x.org, 1' },
    people: { 2: ok, 1: orangeMissing, 3: ok },
    outcomes: { 10: ok, 11: ok },
  },
  {
    name: 'a grandmother listed first has no address, the parents have',
    families: { 10: '9, 1 ann@x.org, 2 bob@x.org' },
    people: { 9: redMissing, 1: ok, 2: ok },
    outcomes: { 10: ok },
  },
  {
    name: 'a grandmother listed first has her own address, the parents share one: orange',
    families: { 10: '9 nan@x.org, 1 us@x.org, 2 us@x.org' },
    people: { 9: ok, 1: orangeDuplicate, 2: orangeDuplicate },
    outcomes: { 10: ok },
  },
  {
    name: 'a grandmother listed first uses her daughter’s address: red for both, the son-in-law goes',
    families: { 10: '9 ann@x.org, 1 ann@x.org, 2 bob@x.org' },
    people: { 9: redDuplicate, 1: redDuplicate, 2: ok },
    outcomes: { 10: ok },
  },
  {
    name: 'a grandmother of two families, listed first in neither, shares an address with a mother of one: orange',
    families: { 10: '1 ann@x.org, 2 us@x.org, 9 us@x.org', 11: '3 cat@x.org, 9 us@x.org' },
    people: { 1: ok, 2: orangeDuplicate, 9: orangeDuplicate, 3: ok },
    outcomes: { 10: ok, 11: ok },
  },
  {
    name: 'the same grandmother is listed first in the other family, where nobody shares with her: still orange',
    families: { 10: '1 ann@x.org, 2 us@x.org, 9 us@x.org', 11: '9 us@x.org, 3 cat@x.org' },
    people: { 1: ok, 2: orangeDuplicate, 9: orangeDuplicate, 3: ok },
    outcomes: { 10: ok, 11: ok },
  },
  {
    name: 'a step-parent in both households of one child, with an address of their own',
    families: { 10: '1 ann@x.org, 5 sam@x.org', 11: '2 bob@x.org, 5 sam@x.org' },
    people: { 1: ok, 5: ok, 2: ok },
    outcomes: { 10: ok, 11: ok },
  },
  {
    name: 'a step-parent in both shares with the mother, who is listed first in hers: red',
    families: { 10: '1 us@x.org, 5 us@x.org', 11: '2 bob@x.org, 5 us@x.org' },
    people: { 1: redDuplicate, 5: redDuplicate, 2: ok },
    outcomes: { 10: excluded, 11: ok },
  },
  {
    name: 'a step-parent in both, and both parents, on one address: the parents share no family, so red',
    families: { 10: '8 nan@x.org, 1 us@x.org, 5 us@x.org', 11: '9 pop@x.org, 2 us@x.org, 5 us@x.org' },
    people: { 8: ok, 1: redDuplicate, 5: redDuplicate, 9: ok, 2: redDuplicate },
    outcomes: { 10: ok, 11: ok },
  },
  {
    name: 'three who meet two by two, all listed later, on one address: every two share a family, orange',
    families: {
      10: '7 g@x.org, 1 us@x.org, 2 us@x.org',
      11: '8 h@x.org, 2 us@x.org, 3 us@x.org',
      12: '9 i@x.org, 1 us@x.org, 3 us@x.org',
    },
    people: { 7: ok, 1: orangeDuplicate, 2: orangeDuplicate, 8: ok, 3: orangeDuplicate, 9: ok },
    outcomes: { 10: ok, 11: ok, 12: ok },
  },
  {
    name: 'the same three, one listed first in the family of one pair: red for all three',
    families: {
      10: '7 g@x.org, 1 us@x.org, 2 us@x.org',
      11: '8 h@x.org, 2 us@x.org, 3 us@x.org',
      12: '1 us@x.org, 3 us@x.org',
    },
    people: { 7: ok, 1: redDuplicate, 2: redDuplicate, 8: ok, 3: redDuplicate },
    outcomes: { 10: ok, 11: ok, 12: excluded },
  },
  {
    name: 'divorced over two households: the child’s parents are each listed first in their own',
    families: { 10: '1 ann@x.org', 11: '2 bob@x.org' },
    people: { 1: ok, 2: ok },
    outcomes: { 10: ok, 11: ok },
  },
  {
    name: 'divorced, and still on one address: red, for they share no family',
    families: { 10: '1 us@x.org', 11: '2 us@x.org' },
    people: { 1: redDuplicate, 2: redDuplicate },
    outcomes: { 10: excluded, 11: excluded },
  },
  {
    name: 'divorced on one address, the father skipped: settled, his household is skipped',
    families: { 10: '1 us@x.org', 11: '2 us@x.org' },
    skip: [2],
    people: { 1: resolved, 2: resolvedSkipped },
    outcomes: { 10: ok, 11: skipped },
  },
  {
    name: 'both parents on one address, the first one skipped: settled, gray on both, the family goes',
    families: { 10: '1 us@x.org, 2 us@x.org' },
    skip: [1],
    people: { 1: resolvedSkipped, 2: resolved },
    outcomes: { 10: ok },
  },
  {
    name: 'both parents on one address, both skipped: settled, the family is skipped',
    families: { 10: '1 us@x.org, 2 us@x.org' },
    skip: [1, 2],
    people: { 1: resolvedSkipped, 2: resolvedSkipped },
    outcomes: { 10: skipped },
  },
  {
    name: 'three on one address, the one listed first skipped: the others are listed later, orange; nothing is said of the skipped',
    families: { 10: '1 us@x.org, 2 us@x.org, 3 us@x.org' },
    skip: [1],
    people: { 1: skipped, 2: orangeDuplicate, 3: orangeDuplicate },
    outcomes: { 10: excluded },
  },
  {
    name: 'three on one address over two families, the stranger skipped: red turns orange',
    families: { 10: '1 ann@x.org, 2 us@x.org, 3 us@x.org', 11: '4 us@x.org' },
    skip: [4],
    people: { 1: ok, 2: orangeDuplicate, 3: orangeDuplicate, 4: skipped },
    outcomes: { 10: ok, 11: skipped },
  },
  {
    name: 'skipped without an address: flagged all the same, counted as skipped',
    families: { 10: '1, 2 bob@x.org' },
    skip: [1],
    people: { 1: 'skipped: missing-email red', 2: ok },
    outcomes: { 10: ok },
  },
  {
    name: 'the only good one is skipped, the other has no address: excluded, not skipped',
    families: { 10: '1 ann@x.org, 2' },
    skip: [1],
    people: { 1: skipped, 2: orangeMissing },
    outcomes: { 10: excluded },
  },
  {
    name: 'an invalid address of the one listed first',
    families: { 10: '1 ann@x, 2 bob@x.org' },
    people: { 1: redInvalid, 2: ok },
    outcomes: { 10: ok },
  },
  {
    name: 'an invalid address of a later one',
    families: { 10: '1 ann@x.org, 2 bob at x.org' },
    people: { 1: ok, 2: orangeInvalid },
    outcomes: { 10: ok },
  },
  {
    name: 'both parents with the same invalid address: only invalid, never also a duplicate',
    families: { 10: '1 us@x, 2 us@x' },
    people: { 1: redInvalid, 2: orangeInvalid },
    outcomes: { 10: excluded },
  },
  {
    name: 'two addresses in one field: invalid',
    families: { 10: '1 ann@x.org;bob@x.org, 2 bob@x.org' },
    people: { 1: redInvalid, 2: ok },
    outcomes: { 10: ok },
  },
  {
    name: 'one address in two spellings is one address',
    families: { 10: '1 Us@X.org, 2 us@x.ORG' },
    people: { 1: redDuplicate, 2: redDuplicate },
    outcomes: { 10: excluded },
  },
  {
    name: 'FACTS’ order counts, not the order of the rows',
    families: { 10: '1:2, 2:1' },
    people: { 1: orangeMissing, 2: redMissing },
    outcomes: { 10: excluded },
  },
  {
    name: 'no order at all: the lowest personId is listed first',
    families: { 10: '2:-, 1:-, 3:-' },
    people: { 2: orangeMissing, 1: redMissing, 3: orangeMissing },
    outcomes: { 10: excluded },
  },
  {
    name: 'who has no order comes after who has the highest',
    families: { 10: '1:-, 2:99' },
    people: { 1: orangeMissing, 2: redMissing },
    outcomes: { 10: excluded },
  },
  {
    name: 'the same order twice: the lower personId is listed first',
    families: { 10: '5:1, 4:1' },
    people: { 5: orangeMissing, 4: redMissing },
    outcomes: { 10: excluded },
  },
  {
    name: 'places count from the lowest, wherever that is: the children may have had those before',
    families: { 10: '1:4, 2:3' },
    people: { 1: orangeMissing, 2: redMissing },
    outcomes: { 10: excluded },
  },
  {
    name: 'zero and negative places are places',
    families: { 10: '1:1, 2:0, 3:-1' },
    people: { 1: orangeMissing, 2: orangeMissing, 3: redMissing },
    outcomes: { 10: excluded },
  },
  {
    name: 'a dead parent was taken out before: the widow is listed first now, whatever her place',
    families: { 10: '2:2' },
    people: { 2: redMissing },
    outcomes: { 10: excluded },
  },
  {
    name: 'a family without parents (the only one is an adult student) is skipped, and counted',
    families: { 10: '', 11: '1 ann@x.org' },
    people: { 1: ok },
    outcomes: { 10: skipped, 11: ok },
  },
  {
    name: 'one parent is an employee with the school’s address, the other has none',
    families: { 10: '1 a.carver@school.org, 2' },
    people: { 1: ok, 2: orangeMissing },
    outcomes: { 10: ok },
  },
  {
    name: 'the office’s address stands with parents of three families: red, nobody goes by it',
    families: {
      10: '1 office@school.org, 2 bob@x.org',
      11: '3 office@school.org',
      12: '4 dan@x.org, 5 office@school.org',
    },
    people: { 1: redDuplicate, 2: ok, 3: redDuplicate, 4: ok, 5: redDuplicate },
    outcomes: { 10: ok, 11: excluded, 12: ok },
  },
  {
    name: 'two families of the same two parents: listed first in one of them is enough',
    families: { 10: '9 nan@x.org, 1 us@x.org, 2 us@x.org', 11: '1 us@x.org, 2 us@x.org' },
    people: { 9: ok, 1: redDuplicate, 2: redDuplicate },
    outcomes: { 10: ok, 11: excluded },
  },
  {
    name: 'somebody listed twice in one family is one person, and at the better of the places',
    families: { 10: '1:3 ann@x.org, 2:2, 1:1 ann@x.org' },
    people: { 1: ok, 2: orangeMissing },
    outcomes: { 10: ok },
  },
  {
    name: 'a typo in a provider’s name is advice: the account is made',
    families: { 10: '1 ann@gmial.com' },
    people: { 1: 'importable: suspicious-email orange' },
    outcomes: { 10: ok },
  },
  {
    name: 'two parents on one mistyped address: the duplicate is what stops them',
    families: { 10: '1 us@gmial.com, 2 us@gmial.com' },
    people: {
      1: 'excluded: duplicate-email red, suspicious-email orange',
      2: 'excluded: duplicate-email red, suspicious-email orange',
    },
    outcomes: { 10: excluded },
  },
];
