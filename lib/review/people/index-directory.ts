import { emailKey, type Student } from '../../roster/index.ts';
import { namesAgree, nameWords, wordsOfWhole } from './names-agree.ts';
import type { Directory, DirectoryAccount, DirectoryKind, DirectoryVerdict } from '../../records/directory.ts';

type NamedStudent = Pick<Student, 'studentId' | 'firstName' | 'lastName' | 'preferredName' | 'middleName'>;

export interface DirectoryIndex {
  readonly kind: DirectoryKind;
  readonly broughtAt: number;
  /** Whoever's it is. */
  accountOf(email: string): DirectoryAccount | null;
  /** `null` for an address at a domain of which the directory has nobody: it can't know. */
  judge(email: string | null, student: NamedStudent): DirectoryVerdict | null;
  /** The student's own account: by ID, else the only one of that name that is nobody else's by ID. */
  ownOf(student: NamedStudent): DirectoryAccount | null;
}

/** Finds accounts by address, ID and name. Made once for each directory. */
export function indexDirectory({ kind, broughtAt, accounts }: Directory): DirectoryIndex {
  const byEmail = new Map(accounts.map((account) => [account.email, account]));
  const domains = new Set(accounts.map(({ email }) => domainOf(email)));
  const byId = Map.groupBy(
    accounts.filter(({ studentId }) => studentId !== null),
    ({ studentId }) => studentId,
  );
  const byName = groupByName(accounts);

  const isOfOther = (account: DirectoryAccount, student: NamedStudent): boolean => {
    if (account.studentId === student.studentId) return false;
    return (
      namesAgree(student, account) === false ||
      byId.get(student.studentId)?.some((own) => agrees(own, student)) === true
    );
  };
  return {
    kind,
    broughtAt,
    accountOf: (email) => byEmail.get(email) ?? null,
    judge(email, student) {
      const key = emailKey(email);
      if (key === null || !domains.has(domainOf(key))) return null;
      const account = byEmail.get(key);
      const verdict = (state: DirectoryVerdict['state']) => ({ state, name: nameOf(account), kind, broughtAt });
      if (!account) return verdict('missing');
      if (isOfOther(account, student)) return verdict('other');
      return verdict(account.suspended ? 'suspended' : 'exists');
    },
    ownOf(student) {
      const ofId = (byId.get(student.studentId) ?? []).filter((account) => agrees(account, student));
      if (ofId.length > 0) return ofId.find(({ suspended }) => !suspended) ?? ofId[0] ?? null;
      const first = [student.firstName, student.preferredName ?? ''];
      const named = first.flatMap((name) => byName.get(keyOf(nameWords(name), nameWords(student.lastName))) ?? []);
      const found = [...new Set(named)];
      const [only] = found;
      return found.length === 1 && only && only.studentId === null ? only : null;
    },
  };
}

/** An ID alone doesn't make an account a student's: numbers of staff and students can be the same. */
function agrees(account: DirectoryAccount, student: NamedStudent): boolean {
  return namesAgree(student, account) !== false;
}

function groupByName(accounts: readonly DirectoryAccount[]): Map<string, DirectoryAccount[]> {
  const groups = new Map<string, DirectoryAccount[]>();
  for (const account of accounts) {
    for (const key of new Set(keysOf(account))) {
      const known = groups.get(key);
      if (known) known.push(account);
      else groups.set(key, [account]);
    }
  }
  groups.delete('');
  return groups;
}

function keysOf({ firstName, lastName, wholeName }: DirectoryAccount): string[] {
  const [first, last] = [nameWords(firstName), nameWords(lastName)];
  if (first.length > 0 && last.length > 0) return [keyOf(first, last)];
  return wordsOfWhole(wholeName).map(([one, other]) => keyOf(one, other));
}

function keyOf(first: readonly string[], last: readonly string[]): string {
  return first.length === 0 || last.length === 0 ? '' : `${first.join('')}\n${last.join('')}`;
}

function nameOf(account: DirectoryAccount | undefined): string {
  if (!account) return '';
  return `${account.firstName} ${account.lastName}`.trim() || account.wholeName;
}

function domainOf(key: string): string {
  return key.slice(key.lastIndexOf('@') + 1);
}
