import { m } from '../../words/index.ts';
import { doubtEmail, emailKey, isolateText, isOutsideSchool, type EmailDoubt } from '../../roster/index.ts';
import type { DirectoryVerdict } from '../../records/directory.ts';
import { verdictSentence } from '../directory/directory-words.ts';
import type { OwnAccount } from '../../review/people/mailboxes.ts';
import { emailDoubtSentence, outsideSentence } from '../flag-words.ts';
import type { PersonRef } from '../../review/people/people-view.ts';
import { ownerWords, personWords } from './person-words.ts';

/** One thing to know of an address before it is written for a student. */
export interface AddressAdvice {
  readonly code: EmailDoubt | 'outside-domain' | 'owner' | 'directory' | 'own-mailbox' | 'grade' | 'strangers';
  readonly sentence: string;
  /** An address that could be taken in its place. */
  readonly instead: string | null;
  /** Whether a person should look before it is written. */
  readonly look: boolean;
}

/** What is known about an address and the student for whom it is meant. */
export interface AdviceWorld {
  /** How the student is called in sentences. */
  readonly firstName: string;
  readonly schoolDomains: readonly string[];
  /** Everybody else in FACTS who has it. */
  readonly owners: readonly PersonRef[];
  /** What the school's directory says of it; `null` where nobody knows. */
  readonly verdict: DirectoryVerdict | null;
  /** The student's own mailbox, where it should be offered. */
  readonly own: OwnAccount | null;
}

const SHOWN_OWNERS = 3;

/** Everything that speaks for and against a deliverable address, wherever it is typed or read; the student's own mailbox first. */
export function adviseOnAddress(email: string, world: AdviceWorld): readonly AddressAdvice[] {
  const { own, verdict } = world;
  return [
    ...(own !== null && own.email !== emailKey(email) ? [ownAdvice(own, verdict)] : []),
    ...adviseOnSpelling(email, world),
    ...(verdict === null ? [] : [adviceOf('directory', verdictSentence(verdict), verdict.state !== 'exists')]),
    ...adviseOnOwners(world),
  ];
}

/** What the address tells by itself. That the directory knows it speaks for its domain, not for a placeholder. */
function adviseOnSpelling(email: string, { schoolDomains, verdict }: AdviceWorld): readonly AddressAdvice[] {
  const found = doubtEmail(email, { schoolDomains });
  const isKnown = verdict !== null && verdict.state !== 'missing';
  const ofDomain = found === null || found.doubt === 'typo' || found.doubt === 'unreachable';
  if (isKnown && ofDomain) return [];
  if (found !== null)
    return [{ ...adviceOf(found.doubt, emailDoubtSentence(found.doubt), true), instead: found.meant }];
  return isOutsideSchool(email, { schoolDomains }) ? [adviceOf('outside-domain', outsideSentence(), true)] : [];
}

function adviseOnOwners({ owners, firstName }: AdviceWorld): readonly AddressAdvice[] {
  const shown = owners.slice(0, SHOWN_OWNERS);
  const more = owners.length - shown.length;
  return [
    // A parent's address for the own child is what many a school wants.
    ...shown.map((owner) => adviceOf('owner', ownerSentence(owner, firstName), owner.relation !== 'parent')),
    ...(more > 0 ? [adviceOf('owner', m.person_also_address_of_more({ count: more }), true)] : []),
  ];
}

function ownerSentence(owner: PersonRef, firstName: string): string {
  const name = isolateText(owner.name);
  if (owner.kind === 'student')
    return m.person_student_has_it({ name, who: personWords(owner), id: String(owner.personId) });
  return m.person_also_address_of({ name, who: ownerWords(owner, firstName) });
}

/** Two accounts of one student that both exist are no reason to stop. */
function ownAdvice({ email, byId, verdict }: OwnAccount, ofTyped: DirectoryVerdict | null): AddressAdvice {
  const found = byId ? m.person_mailbox_by_id() : m.person_mailbox_by_name();
  const sentence = `${found} ${verdictSentence(verdict)}`;
  return { ...adviceOf('own-mailbox', sentence, ofTyped?.state !== 'exists'), instead: email };
}

function adviceOf(code: AddressAdvice['code'], sentence: string, look: boolean): AddressAdvice {
  return { code, sentence, instead: null, look };
}
