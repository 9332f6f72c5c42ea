import { atStart } from './records/destination-name.ts';
import { m } from './words/index.ts';

type Detail = Readonly<Record<string, string | number>>;

interface Conflict {
  /** The student ID of whoever has the email, `''` where it isn't known. */
  readonly holder: string;
  readonly account: string;
  /** The name of the destination. */
  readonly destination: string;
}

const sentences: Readonly<Record<string, (conflict: Conflict) => string>> = {
  'whose-name': ({ account }) => m.errors_conflict_whose_name({ account }),
  'whose-system': ({ account }) => m.errors_conflict_whose_system({ account }),
  'whose-inactive': ({ account, destination }) => m.errors_conflict_whose_inactive({ account, destination }),
  swap: ({ destination }) => m.errors_conflict_swap({ destination }),
  'another-student': ({ holder, destination }) =>
    holder
      ? m.errors_conflict_another_student_of({ holder, destination })
      : m.errors_conflict_another_student({ destination }),
  deactivated: ({ holder, destination }) =>
    holder ? m.errors_conflict_deactivated_of({ holder, destination }) : m.errors_conflict_deactivated({ destination }),
  unseen: ({ destination }) => m.errors_conflict_unseen({ start: atStart(destination), destination }),
  'still-active': ({ holder, destination }) =>
    holder
      ? m.errors_conflict_still_active_of({ holder, destination })
      : m.errors_conflict_still_active({ destination }),
  'not-ours': ({ holder, destination }) =>
    holder ? m.errors_conflict_not_ours_of({ holder, destination }) : m.errors_conflict_not_ours({ destination }),
  'not-given-up': ({ holder, destination }) =>
    holder
      ? m.errors_conflict_not_given_up_of({ holder, destination })
      : m.errors_conflict_not_given_up({ destination }),
};

/** Why somebody can't have their email at a destination: what is known of the account that has it, and what to do. */
export function conflictSentence(detail: Detail, destination: string): string {
  const sentence = sentences[String(detail['reason'])];
  if (!sentence) return m.errors_conflict_another({ destination });
  return sentence({ holder: String(detail['holder'] ?? ''), account: accountWords(detail), destination });
}

function accountWords(detail: Detail): string {
  // The target's own words: marks that turn the direction of writing must not reach the sentence around them.
  const text = (name: string): string => String(detail[name] ?? '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  const name = text('name') || text('userName') || m.errors_conflict_nameless();
  const id = text('externalId');
  if (detail['active'] === 'yes')
    return id ? m.errors_conflict_account({ name, id }) : m.errors_conflict_account_without_id({ name });
  return id
    ? m.errors_conflict_account_deactivated({ name, id })
    : m.errors_conflict_account_without_id_deactivated({ name });
}

/** Why a destination refused somebody, or everybody one after the other. */
export function refusalSentence({ status, reason, people, message, lacks }: Detail, name: string): string {
  if (status === 412) return m.errors_refused_at_same_time({ destination: name });
  const destination = atStart(name);
  if (lacks) {
    const needed = { destination, lacks: String(lacks) };
    return canBeSet(needed.lacks) ? m.errors_refused_lacks_settings(needed) : m.errors_refused_lacks(needed);
  }
  const sentence = refusedSentence(destination, reason === 'everybody', people);
  return message ? `${sentence} ${m.errors_refused_says({ destination, message: String(message) })}` : sentence;
}

function refusedSentence(destination: string, everybody: boolean, people: string | number | undefined): string {
  if (!everybody) return m.errors_refused_person({ destination });
  return people === undefined
    ? m.errors_refused_many({ destination })
    : m.errors_refused_everybody({ destination, people: Number(people) });
}

/** Names come from FACTS; everything else a school can set for its service. */
function canBeSet(lacks: string): boolean {
  return lacks.split(', ').some((name) => name !== 'name.givenName' && name !== 'name.familyName');
}
