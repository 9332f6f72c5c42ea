/** Files that a person carries to a target: each keeps a ledger of its own under this name. */
export const fileTargets = { spreadsheet: 'file:track-it-forward', oneRoster: 'file:oneroster' } as const;

export type FileKind = keyof typeof fileTargets;

const names: Readonly<Record<string, string>> = {
  [fileTargets.spreadsheet]: 'Track it Forward spreadsheet',
  [fileTargets.oneRoster]: 'OneRoster file',
};

export function isFileTarget(target: string): boolean {
  return Object.hasOwn(names, target);
}

/** How a target is called for a person: a file by its name, a server by its address without `https://`. */
export function targetName(target: string): string {
  return names[target] ?? target.replace(/^https:\/\//, '');
}
