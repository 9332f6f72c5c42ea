import { m } from '../../words/index.ts';
import { checkTargetFields, longestValue, maxTargetFields, type TargetField } from '../../sync/target-fields.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { SettingsCommands } from './settings-port.ts';

/** The fields for a SCIM service while they are being set: nothing is kept before it is saved, and Cancel takes all of it back. */
export class TargetFields {
  /** `null`: as they are saved. */
  draft = $state.raw<readonly TargetField[] | null>(null);
  saved = $state(false);
  readonly saving = new Attempt();

  readonly problem: string | null = $derived.by(() => (this.draft ? targetFieldProblem(this.draft) : null));

  #commands: Pick<SettingsCommands, 'saveTargetFields'>;

  constructor(commands: Pick<SettingsCommands, 'saveTargetFields'>) {
    this.#commands = commands;
  }

  change(fields: readonly TargetField[]): void {
    this.saved = false;
    this.draft = fields;
  }

  cancel(): void {
    this.draft = null;
    this.saving.forget();
  }

  async save(): Promise<void> {
    const { draft } = this;
    if (!draft || this.problem !== null) return;
    this.saved = await this.saving.runOnce(() =>
      this.#commands.saveTargetFields(draft.map(({ name, source }) => ({ name: name.trim(), source }))),
    );
    if (this.saved) this.draft = null;
  }
}

/** What is wrong with the fields, in one sentence, or `null`. */
function targetFieldProblem(fields: readonly TargetField[]): string | null {
  const [problem] = checkTargetFields(fields);
  const name = problem && 'index' in problem ? (fields[problem.index]?.name.trim() ?? '') : '';
  switch (problem?.kind) {
    case undefined:
      return null;
    case 'no-name':
      return m.settings_fields_no_name();
    case 'not-a-name':
      return m.settings_fields_not_a_name({ name });
    case 'taken':
      return m.settings_fields_taken({ name });
    case 'twice':
      return m.settings_fields_twice({ name });
    case 'no-text':
      return m.settings_fields_no_text({ name });
    case 'too-long':
      return m.settings_fields_too_long({ count: longestValue });
    case 'not-here':
      return m.settings_fields_wrong_source({ name });
    case 'too-many':
      return m.settings_fields_too_many({ count: maxTargetFields });
  }
}
