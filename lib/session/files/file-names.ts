import { addressOf, audienceOf } from '../../records/audience-target.ts';
import { formatChoice, m } from '../../words/index.ts';

export type FileKind = 'spreadsheet' | 'googleWorkspace' | 'oneRoster';

export interface FileName {
  /** Its ledger and its runs are kept under this name. */
  readonly target: `file:${string}`;
  /** As a person calls it. */
  readonly shortName: string;
  /** As history and receipts call it. */
  readonly name: string;
  /** Who takes the file, in a sentence. */
  readonly receiver: string;
}

/** How the files that a person carries to a destination are called, in the order of the page; apart from what makes them, for whoever only names them. */
export const fileNames: Readonly<Record<FileKind, () => FileName>> = {
  spreadsheet: () => ({
    target: 'file:track-it-forward',
    shortName: m.files_track_it_forward(),
    name: m.files_track_it_forward_name(),
    receiver: m.files_track_it_forward(),
  }),
  googleWorkspace: () => ({
    target: 'file:google-workspace',
    shortName: m.files_google(),
    name: m.files_google_name(),
    receiver: m.files_google(),
  }),
  oneRoster: () => ({
    target: 'file:oneroster',
    shortName: m.files_oneroster(),
    name: m.files_oneroster_name(),
    receiver: m.files_oneroster_receiver(),
  }),
};

const all = (): readonly FileName[] => Object.values(fileNames).map((say) => say());

/** "Track it Forward, Google Workspace or OneRoster". */
export function fileReceivers(): string {
  return formatChoice(all().map(({ shortName }) => shortName));
}

function fileOf(target: string): FileName | undefined {
  return target.startsWith('file:') ? all().find((file) => file.target === addressOf(target)) : undefined;
}

/** Who takes the file of a target, in a sentence; `undefined` for a server. */
export function fileReceiver(target: string): string | undefined {
  return fileOf(target)?.receiver;
}

/** How a target is called for a person: a file by its name, a server by its address without `https://`. */
export function targetName(target: string): string {
  const destination = fileOf(target)?.name ?? addressOf(target).replace(/^https:\/\//, '');
  return withAudience(destination, target);
}

/** A destination's name with who is synced there, where that isn't students. */
export function withAudience(destination: string, target: string): string {
  return audienceOf(target) === 'parents' ? m.sync_target_parents({ destination }) : destination;
}
