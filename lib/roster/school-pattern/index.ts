/** How a school builds its addresses, learned from those that it has; and addresses for those who have none. */
export type * from './pattern.ts';
export type { Joining, Spelling } from './spelling.ts';
export { spellingChoices } from './spelling.ts';
export { learnPattern, type PatternOptions } from './learn-pattern.ts';
export { buildEmail, ruleOf, type BuiltEmail, type Doubt, type Holder, type Obstacle } from './build-email.ts';
export { proposeEmails, type Proposal } from './propose-emails.ts';
