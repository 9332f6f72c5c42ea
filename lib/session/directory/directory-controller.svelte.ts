import { Attempt } from '../attempt.svelte.ts';
import { readTextsHere, type TableReader } from '../report/table-reader.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { Table, TableFault } from '../../tables/index.ts';
import type { Directory, DirectoryStore } from '../../records/directory.ts';
import { readDirectory, type ReadDirectory } from './read-directory.ts';

/** Larger than any school's export; read before it is looked into. */
const largestFile = 60 * 1024 * 1024;

export interface DirectoryCommands {
  readonly store: DirectoryStore;
  /** Reads what a person hands in. */
  readonly read?: TableReader | undefined;
  readonly now: () => number;
}

/** Why a file is no directory. */
export type DirectoryProblem = TableFault | 'no-emails' | 'unreadable';

/** The list of mailboxes in Settings: brought from a file, looked at before it counts, removed. */
export class DirectoryController {
  /** `undefined` before it was read. */
  directory = $state.raw<Directory | null | undefined>(undefined);
  /** Read from the file and not yet used. */
  found = $state.raw<ReadDirectory | null>(null);
  problem = $state.raw<DirectoryProblem | null>(null);
  reading = $state(false);
  readonly saving = new Attempt();

  #commands: DirectoryCommands;
  #stop: Unsubscribe;

  constructor(commands: DirectoryCommands) {
    this.#commands = commands;
    this.#stop = commands.store.watch((directory) => (this.directory = directory));
  }

  close(): void {
    this.#stop();
  }

  /** Looks into a file; nothing is kept of it yet. */
  async look(file: File): Promise<void> {
    this.leave();
    this.reading = true;
    const read = this.#commands.read ?? readTextsHere;
    try {
      if (file.size > largestFile) this.problem = 'too-large';
      else {
        const { tables, fault } = await read({ bytes: new Uint8Array(await file.arrayBuffer()) });
        this.found = largest(tables);
        this.problem = this.found ? null : (fault ?? 'no-emails');
      }
    } catch {
      this.problem = 'unreadable';
    }
    this.reading = false;
  }

  /** Uses what was found, in the place of the directory before. */
  async use(): Promise<void> {
    const { found } = this;
    if (!found) return;
    const directory = { kind: found.kind, broughtAt: this.#commands.now(), accounts: [...found.accounts] };
    if (await this.saving.runOnce(() => this.#commands.store.put(directory))) this.found = null;
  }

  leave(): void {
    this.found = null;
    this.problem = null;
  }

  async remove(): Promise<void> {
    await this.saving.runOnce(() => this.#commands.store.remove());
  }
}

/** Of several sheets the one with most accounts. */
function largest(tables: readonly Table[]): ReadDirectory | null {
  const found = tables.flatMap((table) => readDirectory(table) ?? []);
  return found.toSorted((one, other) => other.accounts.length - one.accounts.length)[0] ?? null;
}
