import { comparePeople } from '../person.ts';
import type { LedgerEntry, TargetPerson } from '../account.ts';
import type { PlanItem } from './plan-item.ts';
import { isSent, type SentItem } from './sent-action.ts';
import type { Unsettled } from './unsettled.ts';

interface Marks {
  readonly known: ReadonlyMap<number, LedgerEntry>;
  readonly doubtful: ReadonlyMap<number, Unsettled>;
  /** What the target knows them by who have another ID now. */
  readonly former: ReadonlyMap<number, LedgerEntry>;
}

/** A line that is sent, with what the run has to know of their account: what the ledger says, and what is in doubt. */
export function markItem(item: PlanItem, { known, doubtful, former }: Marks): PlanItem {
  if (!isSent(item)) return item;
  const { studentId } = item;
  const [entry, doubt] = [known.get(studentId), doubtful.get(studentId)];
  const { person, altered, ownLogin } = entry ?? {};
  const formerId = former.get(studentId)?.studentId;
  return {
    ...item,
    ...(ownLogin ? { ownLogin } : {}),
    ...(formerId === undefined ? {} : { formerId }),
    ...(person && (altered || differsUnshown(person, item)) ? { known: { person, altered: altered ?? {} } } : {}),
    ...(doubt ? { unsettled: true } : {}),
    ...(doubt && person
      ? { inDoubt: ['active', ...comparePeople(person, doubt.person).map(({ field }) => field)] as const }
      : {}),
  };
}

/** Whether the ledger holds something otherwise that is not sent: the target doesn't keep it. */
function differsUnshown(held: TargetPerson, { person, changes }: SentItem): boolean {
  return comparePeople(held, person).some((change) => !changes.some(({ field }) => field === change.field));
}
