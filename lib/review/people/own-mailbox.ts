import { emailKey, type Student } from '../../roster/index.ts';
import type { Mailboxes, OwnAccount } from './mailboxes.ts';
import { nameWords } from './names-agree.ts';
import type { ReviewModel } from '../review-model.ts';

/** The student's own account in the school's directory, when FACTS has another address; `null` for none, and when it could be a namesake's. */
export function findOwnMailbox(model: ReviewModel, student: Student): OwnAccount | null {
  const account = model.directory?.ownOf(student);
  if (!account || account.email === emailKey(student.email)) return null;
  const byId = account.studentId === student.studentId;
  if (!byId && hasNamesake(model, student)) return null;
  const verdict = model.directory?.judge(account.email, student);
  return verdict ? { email: account.email, byId, verdict } : null;
}

/** What the directory says, for screens that look at many students; the same object while it is the same directory and school. */
export function createMailboxes(model: ReviewModel): () => Mailboxes | null {
  let made: { readonly of: readonly unknown[]; readonly mailboxes: Mailboxes } | null = null;
  return () => {
    const { directory, snapshot } = model;
    if (directory === null) return null;
    const of = [directory, snapshot];
    if (made?.of.every((each, place) => each === of[place])) return made.mailboxes;
    const mailboxes: Mailboxes = {
      judge: (email, student) => directory.judge(email, student),
      ownOf: (student) => findOwnMailbox(model, student),
    };
    made = { of, mailboxes };
    return mailboxes;
  };
}

type Snapshot = NonNullable<ReviewModel['snapshot']>;

/** How many students go by a name, worked out once for each copy of FACTS: emails change more often than names. */
const named = new WeakMap<Snapshot, ReadonlyMap<string, ReadonlySet<number>>>();

function hasNamesake({ snapshot }: ReviewModel, student: Student): boolean {
  if (!snapshot) return false;
  const counted = named.get(snapshot) ?? countNames(snapshot);
  named.set(snapshot, counted);
  return namesOf(student).some((name) => (counted.get(name)?.size ?? 0) > 1);
}

function countNames({ students }: Snapshot): ReadonlyMap<string, ReadonlySet<number>> {
  const ids = new Map<string, Set<number>>();
  for (const student of students) {
    for (const name of namesOf(student)) {
      const same = ids.get(name);
      if (same) same.add(student.studentId);
      else ids.set(name, new Set([student.studentId]));
    }
  }
  return ids;
}

function namesOf({ firstName, preferredName, lastName }: Student): readonly string[] {
  const last = nameWords(lastName).join('');
  const first = [firstName, preferredName ?? ''].map((name) => nameWords(name).join('')).filter((name) => name !== '');
  return [...new Set(first)].map((name) => `${name}\n${last}`);
}
