import { Refusal, type SentUser } from './accounts.ts';
import type { Dialect } from './dialect.ts';

export const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const ourExtension = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';

/** What a service makes of a user that is sent whole; refuses as its dialect has it. */
export function checkUser<User extends SentUser>(user: User, dialect: Dialect): User {
  const foreign = (user.schemas ?? []).filter((schema) => schema !== coreUser && schema !== dialect.custom?.schema);
  if (dialect.strict && foreign[0]) throw new Refusal(400, `Unsupported User schema ${foreign[0]}`, 'invalidValue');
  if (typeof dialect.extension === 'number' && ourExtension in user) {
    if (dialect.extension === 500) throw new Refusal(500, 'Internal error');
    throw new Refusal(dialect.extension, `Schema ${ourExtension} is not supported`, 'invalidValue');
  }
  checkGrade(user, dialect);
  for (const path of dialect.required) {
    if (!holds(user, path.split('.'))) throw new Refusal(400, `Attribute ${path} is required`, 'invalidValue');
  }
  checkCustom(user, dialect);
  const gone = [...dialect.drops, ...(dialect.extension === 'dropped' ? [ourExtension] : [])];
  return Object.fromEntries(Object.entries(user).filter(([name]) => !gone.includes(name))) as User;
}

function checkGrade(user: SentUser, { grades }: Dialect): void {
  const { gradeLevel } = (user[ourExtension] ?? {}) as { gradeLevel?: string };
  if (!grades || gradeLevel === undefined || grades.includes(gradeLevel)) return;
  throw new Refusal(400, `gradeLevel "${gradeLevel}" is not one of the canonical values`, 'invalidValue');
}

function checkCustom(user: SentUser, { custom }: Dialect): void {
  if (!custom || custom.resourceTypes === 'of-groups') return;
  if (custom.resourceTypes === 'optional' && !(custom.schema in user)) return;
  for (const path of custom.required) {
    if (holds(user[custom.schema], path.split('.'))) continue;
    throw new Refusal(400, `Attribute ${custom.schema}:${path} is required`, 'invalidValue');
  }
}

function holds(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (Array.isArray(value)) {
    return value.length > 0 && (step === undefined || value.every((each) => holds(each, [step, ...rest])));
  }
  if (step === undefined) return value !== undefined && value !== null && value !== '';
  return typeof value === 'object' && value !== null && holds((value as Record<string, unknown>)[step], rest);
}
