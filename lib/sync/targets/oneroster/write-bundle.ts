import { writeTable } from '../csv.ts';
import type { PlanItem, SyncPlan } from '../../plan/plan-item.ts';
import type { LedgerEntry } from '../../account.ts';
import { isSent } from '../../plan/sent-action.ts';
import { toOrg, toRole, toUser, type BundlePerson, type School, type Stamp } from './rows.ts';
import { dataFiles, tables, type Row, type TableName } from './tables.ts';

export interface BundleInput {
  readonly plan: SyncPlan;
  /** What was confirmed by the bundle before, the same that the plan was made with. */
  readonly ledger: Iterable<LedgerEntry>;
  readonly schools: readonly School[];
  /** All schools of an enrolled student, by the ID as text; a second one is a second role. Default: the one on the person. */
  readonly schoolsOf?: (externalId: string) => readonly string[];
  /**
   * `bulk`: everybody whom the receiver shall have; it drops who is missing, so held, skipped and archived people are in it as it knows them.
   * `delta`: only what the plan would do.
   */
  readonly mode: 'bulk' | 'delta';
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface BundleFile {
  readonly name: string;
  readonly text: string;
}

/** A OneRoster 1.2 bundle: the manifest, then each file that has rows. Pure; `zipBundle` packs it. */
export function writeBundle(input: BundleInput): readonly BundleFile[] {
  const { mode, now } = input;
  const stamp: Stamp =
    mode === 'bulk'
      ? { status: '', dateLastModified: '' }
      : { status: 'active', dateLastModified: new Date(now).toISOString() };
  const people = settleEmails(mode === 'bulk' ? everybody(input) : changed(input), input);
  const moved = mode === 'bulk' ? [] : rolesGivenUp(input.plan);
  const second = people.flatMap((person) => secondPlaces(person, input.schoolsOf));
  const data = {
    orgs: orgsOf([...people, ...second, ...moved], input.schools).map((school) => toOrg(school, stamp)),
    users: people.map((person) => toUser(person, stamp)),
    roles: [
      ...people.map((person) => toRole(person, stamp)),
      ...second.map((person) => ({ ...toRole(person, stamp), roleType: 'secondary' })),
      ...moved.map((person) => toRole(person, { ...stamp, status: 'tobedeleted' })),
    ],
  };
  const files = (['orgs', 'users', 'roles'] as const).filter((name) => data[name].length > 0);
  return [
    writeManifest(files, mode),
    ...files.map((name) => ({ name: `${name}.csv`, text: writeRows(name, data[name]) })),
  ];
}

function writeManifest(present: readonly TableName[], mode: BundleInput['mode']): BundleFile {
  const isPresent = (file: string) => present.some((name) => name === file);
  const rows = [
    ['manifest.version', '1.0'],
    ['oneroster.version', '1.2'],
    ...dataFiles.map((file) => [`file.${file}`, isPresent(file) ? mode : 'absent']),
    ['source.systemName', 'Sync Review for FACTS SIS'],
    ['source.systemCode', 'sync-review'],
  ];
  return { name: 'manifest.csv', text: writeMachineTable(['propertyName', 'value'], rows) };
}

function writeRows<Name extends TableName>(name: Name, rows: readonly Row<Name>[]): string {
  const columns: readonly (keyof Row<Name>)[] = tables[name];
  return writeMachineTable(
    columns.map(String),
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  );
}

/** The binding forbids line breaks within a field; it is for machines, so nothing else is changed, also what a spreadsheet would run. */
function writeMachineTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const flat = rows.map((cells) => cells.map((cell) => cell.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ')));
  return writeTable(header, flat, { raw: true, bom: false }).text;
}

function everybody({ plan, ledger, now }: BundleInput): BundlePerson[] {
  const planned = new Map(plan.items.map((item) => [item.studentId, item]));
  const known = [...ledger].sort((a, b) => a.studentId - b.studentId);
  const atTarget = new Set(known.map(({ studentId }) => studentId));
  const fresh = plan.items.filter((item) => !atTarget.has(item.studentId)).flatMap((item) => wanted(item, now) ?? []);
  return [...known.map((entry) => wanted(planned.get(entry.studentId), now) ?? asKnown(entry)), ...fresh];
}

function changed({ plan, now }: BundleInput): BundlePerson[] {
  return plan.items.filter(isSent).flatMap((item) => wanted(item, now) ?? []);
}

/** Whoever has left and whose email is another's by now gives it up, also in a delta that says nothing else of them. */
function settleEmails(people: readonly BundlePerson[], { ledger, mode }: BundleInput): BundlePerson[] {
  const taken = new Set(people.filter(({ active }) => active).map(({ person }) => person.userName));
  const given = new Set(people.map(({ person }) => person.externalId));
  const others =
    mode === 'bulk' ? [] : [...ledger].filter(({ active, person }) => !active && !given.has(person.externalId));
  const former = others.filter(({ person }) => taken.has(person.userName)).map(asKnown);
  return [...people, ...former].map((each) =>
    !each.active && taken.has(each.person.userName) ? { ...each, emailGone: true } : each,
  );
}

/** `null` for somebody of whom the plan sends and says nothing. */
function wanted(item: PlanItem | undefined, now: number): BundlePerson | null {
  if (!item?.person) return null;
  if (item.action === 'archive') return { person: item.person, active: false, leftOn: dayOf(now) };
  return { person: item.person, active: true };
}

function asKnown({ person, active, confirmedAt }: LedgerEntry): BundlePerson {
  return active ? { person, active } : { person, active, leftOn: dayOf(confirmedAt) };
}

/** A student who changes schools gives up a role as well as taking one. */
function rolesGivenUp(plan: SyncPlan): BundlePerson[] {
  return plan.items.filter(isSent).flatMap(({ person, changes }) => {
    const change = changes.find(({ field }) => field === 'schoolCode');
    return typeof change?.from === 'string' && change.from !== ''
      ? [{ person: { ...person, schoolCode: change.from }, active: true }]
      : [];
  });
}

/** The same person at each school besides the first. Who has left is at none. */
function secondPlaces({ person, active }: BundlePerson, schoolsOf: BundleInput['schoolsOf']): BundlePerson[] {
  const others = active ? (schoolsOf?.(person.externalId) ?? []).filter((code) => code !== person.schoolCode) : [];
  return [...new Set(others)].map((schoolCode) => ({ person: { ...person, schoolCode }, active }));
}

function orgsOf(people: readonly BundlePerson[], schools: readonly School[]): School[] {
  const codes = [...new Set(people.map(({ person }) => person.schoolCode))].sort();
  return codes.map((code) => ({
    code,
    name: schools.find((school) => school.code === code)?.name.trim() || code.trim() || 'School',
  }));
}

/** The day at the school, by this computer's clock: in the evening it is another than in Greenwich. */
function dayOf(time: number): string {
  const day = new Date(time);
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
