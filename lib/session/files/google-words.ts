import { formatNumber } from '../../words/index.ts';
import { isolateText } from '../../roster/index.ts';
import {
  prepareUsers,
  type GoogleWorld,
  type LeftOutStudent,
  type PreparedUsers,
  type RowKind,
} from '../../sync/targets/google/prepare-users.ts';
import { writeUsers } from '../../sync/targets/google/write-users.ts';
import type { AskedText, CsvDestination, FileWorld, Needed, PreparedFile } from './csv-destination.ts';

const orgUnitKey = 'google.orgUnit';

const needsList: Needed = {
  sentence: 'Google Workspace needs your Google directory first.',
  action:
    'It tells who has an account already. Without it, a new password could lock a student out. In the Google Admin console go to Directory > Users > Download users, then choose that file in Settings.',
  href: '#/settings',
  link: 'Open Settings',
};

const orgUnit: AskedText = {
  key: orgUnitKey,
  label: 'Org unit for new accounts',
  placeholder: '/Students',
  hint: 'As in Google Admin under Directory > Organizational units. Accounts that exist stay where your Google directory has them.',
  problem: (text) => {
    if (text.trim() === '') return 'Enter the org unit for students, such as /Students.';
    if (!text.trim().startsWith('/')) return 'An org unit starts with a slash, such as /Students.';
    if (text.trim() === '/')
      return 'The top level (/) has the settings of your staff. Enter the org unit for students.';
    return null;
  },
};

/** Users for the bulk upload of Google's Admin console. */
export const googleWorkspace: CsvDestination = {
  fileName: 'google-workspace',
  steps: [
    'In the Google Admin console go to Directory > Users > Bulk update users.',
    'Attach the file and press Upload. Don’t open it in a spreadsheet program before.',
    'Google says when it is done, and which rows it refused. Fix those, then say here that you have imported it.',
    'Give each new student their password from the file. They choose their own when they first sign in.',
    'Delete the file, also from Downloads and the trash.',
  ],
  prepare: (plan, world) => {
    const google = toGoogleWorld(world);
    return google ? tell(prepareUsers(plan, google)) : needsList;
  },
};

function toGoogleWorld({ student, directory, ownMailbox, handedOverAt, now }: FileWorld): GoogleWorld | null {
  if (directory?.kind !== 'google') return null;
  return {
    now,
    listAt: directory.broughtAt,
    handedOverAt,
    look: (email, named) => {
      const { preferredName = null, middleName = null } = student(named.studentId) ?? {};
      const verdict = directory.judge(email, { ...named, preferredName, middleName });
      const account = directory.accountOf(email);
      return (
        verdict && {
          state: verdict.state,
          name: verdict.name,
          orgUnit: account?.orgUnit ?? '',
          hasId: account?.studentId === named.studentId,
        }
      );
    },
    ownOf: ownMailbox,
  };
}

function tell(prepared: PreparedUsers): PreparedFile {
  const { plan, rows, leftOut, there } = prepared;
  const of = (kind: RowKind): number => rows.filter((row) => row.kind === kind).length;
  const contents = [
    say(of('new'), 'new account', 'new accounts'),
    say(of('changed'), 'change', 'changes'),
    say(of('back'), 'reopened', 'reopened'),
    say(of('suspended'), 'suspended', 'suspended'),
  ].flatMap((each) => each ?? []);
  const made = of('new');
  const unusual = plan.unusual !== null && of('changed') + of('suspended') > 0;
  return {
    plan,
    contents,
    people: rows.length,
    warnings: made === 0 ? [] : [passwordWords(made)],
    confirmations: [
      ...(made === 0 ? [] : [noneYetWords(made)]),
      ...(unusual
        ? [
            `I have checked that ${formatNumber(of('suspended'))} accounts are to be suspended and ${formatNumber(of('changed'))} changed`,
          ]
        : []),
    ],
    noted:
      there.length === 0
        ? null
        : `${formatNumber(there.length)} ${there.length === 1 ? 'student has' : 'students have'} an account in Google Workspace already. Nothing is changed for them now. Once noted, their name changes and leavers are in the file.`,
    leftOut: leftOut.map((each) => ({ item: each.item, sentence: leftOutSentence(each) })),
    asks: rows.some((row) => row.orgUnit === '') ? [orgUnit] : [],
    write: ({ texts, fillRandom, raw = false }) =>
      writeUsers(rows, { orgUnit: texts[orgUnitKey]?.trim() ?? '', fillRandom, raw }),
  };
}

function passwordWords(made: number): string {
  const whose = made === 1 ? 'The new account gets' : `Each of the ${formatNumber(made)} new accounts gets`;
  return `${whose} a random password of its own. It is made by this browser as you download, stands only in that file, and each download has other ones: upload the one you downloaded last. Google asks for a new password at the first sign-in. Passwords of accounts that exist stay as they are.`;
}

/** A list of some users looks like one of all, and a new password locks out whoever has an account. */
function noneYetWords(made: number): string {
  const whose = made === 1 ? 'and this student isn’t' : `and none of these ${formatNumber(made)} students is`;
  return `My Google directory has all our users, ${whose} among them`;
}

function leftOutSentence({ item, reason, told }: LeftOutStudent): string {
  switch (reason) {
    case 'outside':
      return `${item.person?.userName ?? 'This address'} is outside your Google domains.`;
    case 'others':
      return `The address belongs to ${told === '' ? 'somebody else' : isolateText(told)} in your Google directory. Fix the email in FACTS.`;
    case 'own-account':
      return `Seems to have ${told} in your Google directory. Fix the email in FACTS, or create the account in Google if it is somebody else’s.`;
    case 'old-list':
      return 'New, but your Google directory is older than a week. Download your users from Google again and choose that file in Settings.';
    case 'long-name':
      return 'Google takes names of up to 60 characters. Shorten it in FACTS.';
  }
}

function say(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${formatNumber(count)} ${count === 1 ? one : many}`;
}
