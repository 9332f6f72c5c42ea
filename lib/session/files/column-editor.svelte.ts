import { defaultColumns } from '../../sync/targets/spreadsheet/columns.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { UserDefinedField } from '../../records/user-defined.ts';
import type { ColumnSettings, FileCommands } from './file-commands.ts';
import { columnProblem } from './spreadsheet-words.ts';

interface Step {
  /** What was changed; typing into one field is one step. */
  readonly what: string;
  readonly before: ColumnSettings;
}

/** Longer ago than any slip. */
const maxSteps = 50;

/** The columns of a spreadsheet while they are being set: kept once they can be used, and taken back step by step. */
export class ColumnEditor {
  columns = $state.raw<ColumnSettings | null>(null);
  /** The fields that the school has made in FACTS, once they were asked for. */
  fields = $state.raw<readonly UserDefinedField[] | null>(null);
  readonly listing = new Attempt();
  readonly saving = new Attempt();

  #steps = $state.raw<readonly Step[]>([]);
  #commands: Pick<FileCommands, 'watchColumns' | 'setColumns' | 'listUserDefined'>;
  #onsaved: () => Promise<unknown>;

  readonly problem: string | null = $derived.by(() => (this.columns ? columnProblem(this.columns) : null));
  readonly canUndo: boolean = $derived.by(() => this.#steps.length > 0);

  constructor(
    commands: Pick<FileCommands, 'watchColumns' | 'setColumns' | 'listUserDefined'>,
    onsaved: () => Promise<unknown> = async () => {},
  ) {
    this.#commands = commands;
    this.#onsaved = onsaved;
  }

  /** Answers how to stop. What is being typed here isn't overwritten. */
  start(): () => void {
    return this.#commands.watchColumns((saved) => {
      this.columns ??= saved;
    });
  }

  async change(what: string, next: ColumnSettings): Promise<void> {
    const before = this.columns;
    if (!before) return;
    const isSameStep = this.#steps.at(-1)?.what === what;
    if (!isSameStep) this.#steps = [...this.#steps.slice(1 - maxSteps), { what, before }];
    await this.#use(next);
  }

  async undo(): Promise<void> {
    const last = this.#steps.at(-1);
    if (!last) return;
    this.#steps = this.#steps.slice(0, -1);
    await this.#use(last.before);
  }

  /** The columns as they are without anything set; can be taken back. */
  async reset(): Promise<void> {
    await this.change('reset', { columns: defaultColumns, own: [] });
  }

  async listFields(): Promise<void> {
    await this.listing.runOnce(async () => {
      this.fields = await this.#commands.listUserDefined();
    });
  }

  async #use(next: ColumnSettings): Promise<void> {
    this.columns = next;
    if (columnProblem(next) !== null) return;
    await this.saving.run(() => this.#commands.setColumns(next));
    await this.#onsaved();
  }
}
