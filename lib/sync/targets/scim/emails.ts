import type { HeldEmail } from './wire.ts';

/** What is sent for an account that has no address yet. */
export function toEmails(address: string): readonly HeldEmail[] {
  return [{ value: address, type: 'work', primary: true }];
}

/**
 * The entry of `emails` that is ours: the work address, else the primary one, else the first. A private one (`home`) that stands alone is
 * somebody's own, and stays.
 */
export function ourEmail<Email extends { readonly type?: unknown; readonly primary?: unknown }>(
  emails: readonly Email[],
): Email | undefined {
  const typeOf = ({ type }: Email): string => (typeof type === 'string' ? type.toLowerCase() : '');
  const others = emails.filter((email) => typeOf(email) !== 'home');
  return (
    others.find((email) => typeOf(email) === 'work') ?? others.find(({ primary }) => primary === true) ?? others[0]
  );
}

/** All emails of an account once `to` is its address: only ours is changed, the others are kept as they are. */
export function mergeEmails(held: readonly HeldEmail[], from: string, to: string): readonly HeldEmail[] {
  if (held.some((email) => isAddress(email, to))) return held.filter((email) => !isAddress(email, from) || from === to);
  const ours = held.find((email) => isAddress(email, from)) ?? ourEmail(held);
  if (ours) return held.map((email) => (email === ours ? { ...withoutDisplay(email), value: to } : email));
  // RFC 7643 2.4: at most one is primary.
  const [added = {}] = toEmails(to);
  return [...held, held.some(({ primary }) => primary === true) ? { ...added, primary: false } : added];
}

/** Whether the address is written by the path of the work address: it is the only one of that type. */
export function isOnlyWork(held: readonly HeldEmail[], from: string): boolean {
  const work = held.filter(({ type }) => type === 'work');
  const ours = held.find((email) => isAddress(email, from)) ?? ourEmail(held);
  return work.length === 1 && work[0] === ours;
}

function isAddress({ value }: HeldEmail, address: string): boolean {
  return address !== '' && typeof value === 'string' && value.normalize('NFC').trim().toLowerCase() === address;
}

/** What a service shows in place of the address (RFC 7643 2.4, `display`) is that of the former one. */
function withoutDisplay({ display: _, ...email }: HeldEmail): HeldEmail {
  return email;
}
