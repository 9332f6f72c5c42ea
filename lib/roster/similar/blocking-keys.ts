import type { PersonRecord } from './record.ts';

/**
 * The keys under which a record is looked for: each is two small things that survive most errors, so that two records of
 * one person share at least one key even after several errors.
 */
export function blockingKeys(record: PersonRecord): string[] {
  const { first, last, birth, street, postcode, phone, email } = record;
  const keys: string[] = [];
  const day = birth?.value.digits ?? '';
  const code = postcode?.value ?? '';
  const givenSound = first?.sound ?? '';
  const familySound = last?.sound ?? '';
  if (first && last) {
    keys.push(namesKey(givenSound, familySound));
    keys.push(`starts ${first.joined.slice(0, 2)} ${last.joined.slice(0, 3)}`);
    keys.push(`ends ${first.joined.slice(-2)} ${last.joined.slice(-3)}`);
    for (const { group } of first.nicknames) keys.push(`nick ${group} ${familySound}`);
    for (const name of [record.preferred, record.middle]) {
      if (!name) continue;
      keys.push(namesKey(name.sound, familySound));
      for (const { group } of name.nicknames) keys.push(`nick ${group} ${familySound}`);
    }
  } else if (first) keys.push(`name ${first.joined}`);
  for (const name of [first, last]) {
    if (!name) continue;
    if (day) keys.push(`year ${day.slice(0, 4)} ${name.sound}`);
    if (code) keys.push(`code ${code} ${name.sound}`);
    if (street) keys.push(`street ${street.joined.slice(0, 4)} ${name.sound}`);
    if (name.words.length > 1) for (const word of name.words) if (word.length > 2) keys.push(`word ${word}`);
  }
  if (day) {
    const initial = first?.joined[0] ?? '';
    keys.push(`day ${day}`);
    if (day.length === 8) {
      keys.push(`month ${day.slice(0, 6)} ${initial}`, `monthday ${day.slice(4)} ${initial}`);
      keys.push(`yearday ${day.slice(0, 4)}${day.slice(6)} ${initial}`);
      if (last) keys.push(`monthday ${day.slice(4)} ${last.joined[0]}`);
      if (code) keys.push(`monthday ${day.slice(4)} ${code}`);
    }
  }
  if (street) {
    keys.push(`house ${street.number} ${street.joined.slice(0, 5)}`);
    if (code)
      keys.push(
        `place ${street.joined.slice(0, 5)} ${code}`,
        `house ${street.number} ${code}`,
        `street ${street.joined} ${code}`,
      );
    if (first) keys.push(`house ${street.number} ${first.joined.slice(0, 3)}`);
    if (last) keys.push(`house ${street.number} ${last.joined.slice(0, 3)}`);
  }
  if (phone) {
    keys.push(`phone ${phone.value.slice(-7)}`, `phone start ${phone.value.slice(0, -3)} ${first?.joined[0] ?? ''}`);
    if (first) keys.push(`phone end ${phone.value.slice(-4)} ${first.joined[0]}`);
  }
  if (email) keys.push(`mail ${email.value}`, `mail ${email.value.slice(0, email.value.lastIndexOf('@'))}`);
  return keys;
}

/** The same for names in each other's columns. */
function namesKey(one: string, other: string): string {
  return `names ${one < other ? `${one} ${other}` : `${other} ${one}`}`;
}
