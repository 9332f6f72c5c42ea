import { formatChoice } from '../../words/index.ts';

/** How the files that a person carries to a destination are called, in the order of the page; apart from what makes them, for whoever only names them. */
export const fileNames = {
  spreadsheet: {
    target: 'file:track-it-forward',
    shortName: 'Track it Forward',
    name: 'Track it Forward spreadsheet',
    receiver: 'Track it Forward',
  },
  googleWorkspace: {
    target: 'file:google-workspace',
    shortName: 'Google Workspace',
    name: 'Google Workspace file',
    receiver: 'Google Workspace',
  },
  oneRoster: {
    target: 'file:oneroster',
    shortName: 'OneRoster',
    name: 'OneRoster file',
    receiver: 'your OneRoster system',
  },
} as const satisfies Readonly<Record<string, FileName>>;

export type FileKind = keyof typeof fileNames;

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

/** "Track it Forward, Google Workspace or OneRoster". */
export function fileReceivers(): string {
  return formatChoice(Object.values(fileNames).map(({ shortName }) => shortName));
}

const names = new Map<string, string>(Object.values(fileNames).map(({ target, name }) => [target, name]));

const receivers = new Map<string, string>(Object.values(fileNames).map(({ target, receiver }) => [target, receiver]));

/** Who takes the file of a target, in a sentence; `undefined` for a server. */
export function fileReceiver(target: string): string | undefined {
  return receivers.get(target);
}

/** How a target is called for a person: a file by its name, a server by its address without `https://`. */
export function targetName(target: string): string {
  return names.get(target) ?? target.replace(/^https:\/\//, '');
}
