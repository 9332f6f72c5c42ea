export type * from './student.ts';
export type * from './review.ts';
export { classify } from './classify.ts';
export { emailKey } from './email-key.ts';
export { addressFault, isDeliverable, type AddressFault } from './address.ts';
export { suggestEmail } from './domain-advice.ts';
