/** By `reason`; `who` is empty or the holder's student ID in brackets. */
const sentences: Readonly<Record<string, (who: string, account: string) => string>> = {
  'whose-name': (_, account) =>
    `The account with this student’s email or ID belongs to ${account}. It was left as it is: say first whether it is this student’s.`,
  'whose-system': (_, account) =>
    `The account with this email is managed by another system: ${account}. It was left as it is: say first whether it is this student’s.`,
  'whose-inactive': (_, account) =>
    `A deactivated account at the target already uses this email: ${account}. It is not reactivated unless you say that it is this student’s.`,
  swap: () => 'This student swaps e-mails with another, and the target allows no step in between.',
  'another-student': (who) => `The account of another student${who} at the target already uses this e-mail.`,
  deactivated: (who) =>
    `A deactivated account at the target${who} already uses this e-mail. Give that account another e-mail there, or delete it; then sync again.`,
  unseen: () =>
    'The target says that this email is taken, but does not show whose account has it. Look for a deactivated or deleted account with this email there; then sync again.',
  'still-active': (who) =>
    `A student who has left${who} still uses this e-mail: the account at the target is active. Deactivate it there; then sync again.`,
  'not-ours': (who) =>
    `The account that had this e-mail${who} belongs to somebody else at the target by now, so it was not touched.`,
  'not-given-up': (who) =>
    `A student who has left${who} has this e-mail, and the target does not let that archived account give it up. Change it there; then sync again.`,
};

/** Why somebody can't have her e-mail at the target: what is known of the account that has it, and what to do. */
export function conflictSentence(detail: Readonly<Record<string, string | number>>): string {
  const sentence = sentences[String(detail['reason'])];
  if (!sentence) return 'Another account at the target already uses this e-mail.';
  return sentence(detail['holder'] ? ` (student ID ${detail['holder']})` : '', accountWords(detail));
}

function accountWords(detail: Readonly<Record<string, string | number>>): string {
  // The target's own words: marks that turn the direction of writing must not reach the sentence around them.
  const text = (name: string): string => String(detail[name] ?? '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  const id = text('externalId') === '' ? 'no ID' : `ID ${text('externalId')}`;
  return `${text('name') || text('userName') || 'somebody without a name'} (${id}, ${detail['active'] === 'yes' ? 'active' : 'deactivated'})`;
}

/** Why the target refused somebody, or everybody one after the other. */
export function refusalSentence({
  status,
  reason,
  people,
  message,
  lacks,
}: Readonly<Record<string, string | number>>): string {
  if (status === 412) {
    return 'Somebody else was changing this account at the target at the same time, so it was left to them.';
  }
  if (lacks) {
    return `The target says that every account needs “${lacks}”, which this student’s would not have.${canBeSet(String(lacks)) ? ' Settings can fill it: “Other fields your service needs”.' : ''}`;
  }
  const words = message ? `: “${message}”` : '';
  if (reason === 'everybody') {
    return `The target refused ${people ?? 'many'} students in a row for the same reason, so the rest was not sent${words}.`;
  }
  return `The target refused this person${words}.`;
}

/** Names come from FACTS; everything else a school can set for its service. */
function canBeSet(lacks: string): boolean {
  return lacks.split(', ').some((name) => name !== 'name.givenName' && name !== 'name.familyName');
}
