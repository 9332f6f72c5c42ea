import { formatShortDay, m } from '../../words/index.ts';
import { isolateText } from '../../roster/index.ts';
import type { DirectoryProblem } from './directory-controller.svelte.ts';
import type { DirectoryKind, DirectoryVerdict } from '../../records/directory.ts';

const names: Readonly<Record<DirectoryKind, () => string>> = {
  google: m.directory_name_google,
  microsoft: m.directory_name_microsoft,
  oneroster: m.directory_name_oneroster,
  other: m.directory_name_other,
};

export function directoryName(kind: DirectoryKind): string {
  return names[kind]();
}

/** "Exists in your Google directory." */
export function verdictSentence({ state, name, kind, broughtAt }: DirectoryVerdict): string {
  const directory = directoryName(kind);
  switch (state) {
    case 'exists':
      return m.directory_exists({ directory });
    case 'suspended':
      return m.directory_suspended({ directory });
    case 'missing':
      return m.directory_missing({ directory, day: formatShortDay(broughtAt) });
    case 'other':
      return name === ''
        ? m.directory_belongs_to_somebody({ directory })
        : m.directory_belongs_to({ name: isolateText(name), directory });
  }
}

/** The same in a few words, for a cell: "Exists", "Belongs to Ann Lee". */
export function shortVerdict({ state, name }: DirectoryVerdict): string {
  if (state === 'other')
    return name === ''
      ? m.directory_short_belongs_to_somebody()
      : m.directory_short_belongs_to({ name: isolateText(name) });
  return {
    exists: m.directory_short_exists,
    suspended: m.directory_short_suspended,
    missing: m.directory_short_missing,
  }[state]();
}

/** Why a file is no directory, and what to do. */
export function problemSentence(problem: DirectoryProblem): { sentence: string; action: string } {
  const [sentence, action] = problems[problem];
  return { sentence: sentence(), action: `${action()} ${m.directory_stays()}` };
}

const again = m.directory_again;
const problems: Readonly<Record<DirectoryProblem, readonly [sentence: () => string, action: () => string]>> = {
  'no-emails': [m.directory_no_emails, m.directory_no_emails_action],
  empty: [m.directory_empty, again],
  'too-large': [m.directory_too_large, again],
  'too-many-cells': [m.directory_too_large, again],
  damaged: [m.directory_damaged, again],
  password: [m.directory_password, m.directory_password_action],
  'unknown-kind': [m.directory_unknown_kind, m.directory_unknown_kind_action],
  'old-workbook': [m.directory_old_workbook, m.directory_old_workbook_action],
  unreadable: [m.directory_unreadable, again],
};
