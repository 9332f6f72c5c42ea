import { m } from '../../words/index.ts';
import { gradeKey, wholeSchool } from '../../roster/index.ts';
import { Attempt } from '../attempt.svelte.ts';
import { cleanSecret } from './clean-secret.ts';
import type { SettingsCommands } from './settings-port.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import { leaveOut } from './scope-options.ts';
import { TargetFields } from './target-fields.svelte.ts';
import type { SettingsView } from './settings-view.ts';
import type { KeyCheck, TargetCheck } from '../../records/settings.ts';

/** The settings page. What is typed as a key lives here until it is saved, and is forgotten then. */
export class SettingsController {
  settings = $state.raw<SettingsView | null>(null);
  /** What FACTS asks for where a key is made; `null` where the school gets its own. */
  readonly subscriptionId: string | null;

  subscriptionKey = $state('');
  apiKey = $state('');
  keyCheck = $state.raw<KeyCheck | null>(null);
  /** New keys are being entered over saved ones. */
  replacingKeys = $state(false);
  readonly savingKeys = new Attempt();

  readonly savingScope = new Attempt();
  scopeSaved = $state(false);

  targetUrl = $state('');
  token = $state('');
  targetName = $state('');
  targetCheck = $state.raw<TargetCheck | null>(null);
  readonly savingDaily = new Attempt();
  readonly savingTarget = new Attempt();
  readonly targetFields: TargetFields;
  readonly namingTarget = new Attempt();

  readonly forgetting = new Attempt();

  #commands: SettingsCommands;
  #stop: Unsubscribe;
  #urlTouched = false;
  #nameTouched = false;

  readonly keysTyped: boolean = $derived(this.subscriptionKey.trim() !== '' && this.apiKey.trim() !== '');
  readonly targetTyped: boolean = $derived(this.targetUrl.trim() !== '' && this.token.trim() !== '');

  readonly nameChanged: boolean = $derived(this.targetName.trim() !== (this.settings?.targetName ?? ''));

  constructor(commands: SettingsCommands) {
    this.#commands = commands;
    this.subscriptionId = commands.subscriptionId ?? null;
    this.targetFields = new TargetFields(commands);
    this.#stop = commands.watch((settings) => {
      this.settings = settings;
      if (!this.#urlTouched) this.targetUrl = settings.targetUrl ?? '';
      if (!this.#nameTouched) this.targetName = settings.targetName;
    });
  }

  close(): void {
    this.#stop();
  }

  typeUrl(url: string): void {
    this.#urlTouched = true;
    this.targetUrl = url;
  }

  typeName(name: string): void {
    this.#nameTouched = true;
    this.targetName = name;
  }

  async nameTarget(): Promise<void> {
    if (!this.nameChanged) return;
    const name = this.targetName.trim();
    if (!(await this.namingTarget.runOnce(() => this.#commands.nameTarget(name)))) return;
    this.#nameTouched = false;
    this.targetName = name;
  }

  async saveKeys(): Promise<void> {
    if (!this.keysTyped) return;
    this.keyCheck = null;
    await this.savingKeys.runOnce(async () => {
      const keys = {
        subscriptionKey: cleanSecret(this.subscriptionKey, m.settings_what_subscription_key()),
        apiKey: cleanSecret(this.apiKey, m.settings_what_api_key()),
      };
      this.keyCheck = await this.#commands.saveKeys(keys);
      this.subscriptionKey = '';
      this.apiKey = '';
      this.replacingKeys = false;
    });
  }

  /** The school that was taken for another one is the same: tries the typed keys again. False when that could not be kept, or no keys are typed. */
  async confirmSchool(name: string): Promise<boolean> {
    const kept = await this.savingKeys.runOnce(() => this.#commands.confirmSchool(name));
    await this.saveKeys();
    return kept;
  }

  async includeSchool(schoolCode: string, included: boolean): Promise<void> {
    const { leftOutSchools, leftOutGrades } = this.settings ?? wholeSchool;
    const leftOut = leaveOut(leftOutSchools, schoolCode, included, (code) => code.trim());
    await this.#saveScope({ leftOutSchools: leftOut, leftOutGrades });
  }

  async includeGrade(gradeLevel: string, included: boolean): Promise<void> {
    const { leftOutSchools, leftOutGrades } = this.settings ?? wholeSchool;
    await this.#saveScope({ leftOutSchools, leftOutGrades: leaveOut(leftOutGrades, gradeLevel, included, gradeKey) });
  }

  /** Must be called from the click itself: the browser asks for the host then. */
  async saveTarget(): Promise<void> {
    if (!this.targetTyped) return;
    this.targetCheck = null;
    await this.savingTarget.runOnce(async () => {
      this.targetCheck = await this.#commands.saveTarget({
        url: this.targetUrl.trim(),
        token: cleanSecret(this.token, m.settings_what_token()),
      });
      this.token = '';
      this.#urlTouched = false;
      this.targetUrl = this.targetCheck.url;
    });
  }

  /** Answers false when it could not be kept. */
  async saveDaily(daily: Parameters<SettingsCommands['saveDaily']>[0]): Promise<boolean> {
    return this.savingDaily.run(() => this.#commands.saveDaily(daily));
  }

  async forgetSchool(): Promise<void> {
    await this.forgetting.runOnce(() => this.#commands.forgetSchool());
  }

  async #saveScope(scope: Parameters<SettingsCommands['saveScope']>[0]): Promise<void> {
    const before = this.settings;
    if (before === null) return;
    this.scopeSaved = false;
    this.settings = { ...before, ...scope };
    this.scopeSaved = await this.savingScope.run(() => this.#commands.saveScope(scope));
    if (!this.scopeSaved) this.settings = before;
  }
}
