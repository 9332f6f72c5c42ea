/** No mail reaches these: the domain is reserved to be invalid (RFC 2606). */
const domain = 'sync-review.invalid';

/** The email of a student who steps aside for a moment, so that others who swap emails can move. */
export const movingTemporaryAddress = (externalId: string): string => `moving-${externalId}@${domain}`;

/** The email of an archived account that gave up its own for somebody else. It comes back, or a newer one, with the student. */
export const leftTemporaryAddress = (externalId: string): string => `left-${externalId}@${domain}`;

/** Whether an account holds this because of us. */
export function isTemporaryAddress(userName: string): boolean {
  return userName.endsWith(`@${domain}`);
}

/** Whether an account holds this because it gave up its email. */
export function isLeftTemporaryAddress(userName: string): boolean {
  return userName.startsWith('left-') && userName.endsWith(`@${domain}`);
}
