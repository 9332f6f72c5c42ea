import { m } from '../../words/index.ts';
import type { Entry } from '../../roster/index.ts';
import type { Mailboxes } from '../../review/people/mailboxes.ts';
import type { FindEntry } from '../../review/entry-finder.ts';
import { adviseOnAddress, type AddressAdvice } from '../person/address-advice.ts';
import type { PersonRef } from '../../review/people/people-view.ts';
import { isFix, type ReportLine, type WriteLine } from './report-line.ts';

export interface AdvisedBy {
  readonly find: FindEntry;
  readonly schoolDomains: readonly string[];
  readonly mailboxes: Mailboxes | null;
  /** Everybody else in FACTS who has an address. */
  readonly whoHas: (email: string, studentId: number) => Promise<readonly PersonRef[]>;
}

/** Lines asked about at a time, and lines passed over at a time. */
const STEP = 50;
const BREATH = 500;

/**
 * The same lines with everything that the panel would say of their addresses; what would be written unasked is `doubtful` where that is a
 * reason to look. Yields after each few lines. A line of which nobody could say who has its address is doubtful too.
 */
export async function* adviseLines(lines: readonly ReportLine[], by: AdvisedBy): AsyncGenerator<void, ReportLine[]> {
  const advised: ReportLine[] = [];
  for (let at = 0; at < lines.length; at += STEP) {
    const some = lines.slice(at, at + STEP);
    if (at % BREATH === 0 || some.some(isFix)) yield;
    advised.push(...(await Promise.all(some.map(async (line) => (isFix(line) ? advise(line, by) : line)))));
  }
  return advised;
}

async function advise(line: WriteLine, { find, schoolDomains, mailboxes, whoHas }: AdvisedBy): Promise<WriteLine> {
  const entry = find(line.studentId);
  if (!entry) return line;
  const owners = await whoHas(line.to, line.studentId).catch(() => null);
  const known = owners === null ? [notAsked()] : [];
  const advice = [
    ...line.advice,
    ...known,
    ...adviseOn(line.to, entry, { schoolDomains, mailboxes, owners: owners ?? [] }),
  ];
  const isDoubtful = line.kind === 'write' && advice.some(({ look }) => look);
  return isDoubtful ? { ...line, kind: 'doubtful', advice } : { ...line, advice };
}

function adviseOn(
  email: string,
  { student }: Entry,
  {
    schoolDomains,
    mailboxes,
    owners,
  }: Pick<AdvisedBy, 'schoolDomains' | 'mailboxes'> & { owners: readonly PersonRef[] },
): readonly AddressAdvice[] {
  return adviseOnAddress(email, {
    firstName: student.firstName,
    schoolDomains,
    owners,
    verdict: mailboxes?.judge(email, student) ?? null,
    own: mailboxes?.ownOf(student) ?? null,
  });
}

const notAsked = (): AddressAdvice => ({
  code: 'owner',
  sentence: m.report_not_asked(),
  instead: null,
  look: true,
});
