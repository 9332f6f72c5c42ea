import { atStart } from './records/destination-name.ts';

interface Conflict {
  /** Empty, or the holder's student ID in brackets. */
  readonly who: string;
  readonly account: string;
  /** The name of the destination. */
  readonly destination: string;
}

const sentences: Readonly<Record<string, (conflict: Conflict) => string>> = {
  'whose-name': ({ account }) =>
    `The account with this student’s email or ID belongs to ${account}. It was left as it is: say first whether it is this student’s.`,
  'whose-system': ({ account }) =>
    `The account with this email is managed by another system: ${account}. It was left as it is: say first whether it is this student’s.`,
  'whose-inactive': ({ account, destination }) =>
    `A deactivated account in ${destination} already uses this email: ${account}. It is not reactivated unless you say that it is this student’s.`,
  swap: ({ destination }) => `This student swaps emails with another, and ${destination} allows no step in between.`,
  'another-student': ({ who, destination }) =>
    `The account of another student${who} in ${destination} already uses this email.`,
  deactivated: ({ who, destination }) =>
    `A deactivated account in ${destination}${who} already uses this email. Give that account another email, or delete it; then sync again.`,
  unseen: ({ destination }) =>
    `${atStart(destination)} says that this email is taken, but does not show whose account has it. Look for a deactivated or deleted account with this email in ${destination}; then sync again.`,
  'still-active': ({ who, destination }) =>
    `A student who has left${who} still uses this email: the account in ${destination} is active. Deactivate that account; then sync again.`,
  'not-ours': ({ who, destination }) =>
    `The account in ${destination} that had this email${who} belongs to somebody else by now, so it was not touched.`,
  'not-given-up': ({ who, destination }) =>
    `A student who has left${who} has this email, and ${destination} does not let that archived account give it up. Change it in ${destination}; then sync again.`,
};

/** Why somebody can't have their email at a destination: what is known of the account that has it, and what to do. */
export function conflictSentence(detail: Readonly<Record<string, string | number>>, destination: string): string {
  const sentence = sentences[String(detail['reason'])];
  if (!sentence) return `Another account in ${destination} already uses this email.`;
  const who = detail['holder'] ? ` (student ID ${detail['holder']})` : '';
  return sentence({ who, account: accountWords(detail), destination });
}

function accountWords(detail: Readonly<Record<string, string | number>>): string {
  // The target's own words: marks that turn the direction of writing must not reach the sentence around them.
  const text = (name: string): string => String(detail[name] ?? '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  const id = text('externalId') === '' ? 'no ID' : `ID ${text('externalId')}`;
  return `${text('name') || text('userName') || 'somebody without a name'} (${id}, ${detail['active'] === 'yes' ? 'active' : 'deactivated'})`;
}

/** Why a destination refused somebody, or everybody one after the other. */
export function refusalSentence(
  { status, reason, people, message, lacks }: Readonly<Record<string, string | number>>,
  destination: string,
): string {
  if (status === 412) {
    return `Somebody else was changing this account in ${destination} at the same time, so it was left to them.`;
  }
  if (lacks) {
    return `${atStart(destination)} says that every account needs “${lacks}”, which this student’s would not have.${canBeSet(String(lacks)) ? ' Settings can fill it: “Other fields your service needs”.' : ''}`;
  }
  const words = message ? `: “${message}”` : '';
  if (reason === 'everybody') {
    return `${atStart(destination)} refused ${people ?? 'many'} students in a row for the same reason, so the rest was not sent${words}.`;
  }
  return `${atStart(destination)} refused this person${words}.`;
}

/** Names come from FACTS; everything else a school can set for its service. */
function canBeSet(lacks: string): boolean {
  return lacks.split(', ').some((name) => name !== 'name.givenName' && name !== 'name.familyName');
}
