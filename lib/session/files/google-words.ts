import { m } from '../../words/index.ts';
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

const needsList = (): Needed => ({
  sentence: m.files_google_needs_list(),
  action: m.files_google_needs_list_action(),
  href: '#/settings',
  link: m.files_open_settings(),
});

const orgUnit = (): AskedText => ({
  key: orgUnitKey,
  label: m.files_org_unit(),
  placeholder: '/Students',
  hint: m.files_org_unit_hint(),
  problem: (text) => {
    if (text.trim() === '') return m.files_org_unit_empty();
    if (!text.trim().startsWith('/')) return m.files_org_unit_slash();
    return text.trim() === '/' ? m.files_org_unit_top() : null;
  },
});

/** Users for the bulk upload of Google's Admin console. */
export const googleWorkspace: CsvDestination = {
  fileName: 'google-workspace',
  steps: () => [
    m.files_google_step_open(),
    m.files_google_step_upload(),
    m.files_google_step_refused(),
    m.files_google_step_passwords(),
    m.files_google_step_delete(),
  ],
  prepare: (plan, world) => {
    const google = toGoogleWorld(world);
    return google ? tell(prepareUsers(plan, google)) : needsList();
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
  const contents = (
    [
      ['new', m.files_google_new],
      ['changed', m.files_google_changed],
      ['back', m.files_google_back],
      ['suspended', m.files_google_suspended],
    ] as const
  ).flatMap(([kind, say]) => (of(kind) === 0 ? [] : say({ count: of(kind) })));
  const made = of('new');
  const [changed, suspended] = [of('changed'), of('suspended')];
  const unusual = plan.unusual !== null && changed + suspended > 0;
  return {
    plan,
    contents,
    people: rows.length,
    warnings: made === 0 ? [] : [m.files_google_passwords({ count: made })],
    confirmations: [
      // A list of some users looks like one of all, and a new password locks out whoever has an account.
      ...(made === 0 ? [] : [m.files_google_confirm_new({ count: made })]),
      ...(unusual ? [m.files_google_confirm_unusual({ suspended, changed })] : []),
    ],
    noted: there.length === 0 ? null : m.files_google_noted({ count: there.length }),
    leftOut: leftOut.map((each) => ({ item: each.item, sentence: leftOutSentence(each) })),
    asks: rows.some((row) => row.orgUnit === '') ? [orgUnit()] : [],
    write: ({ texts, fillRandom, raw = false }) =>
      writeUsers(rows, { orgUnit: texts[orgUnitKey]?.trim() ?? '', fillRandom, raw }),
  };
}

function leftOutSentence({ item, reason, told }: LeftOutStudent): string {
  switch (reason) {
    case 'outside':
      return item.person ? m.files_google_outside({ email: item.person.userName }) : m.files_google_outside_unknown();
    case 'others':
      return told === '' ? m.files_google_others_unknown() : m.files_google_others({ name: isolateText(told) });
    case 'own-account':
      return m.files_google_own_account({ account: told });
    case 'old-list':
      return m.files_google_old_list();
    case 'long-name':
      return m.files_google_long_name();
  }
}
