import type { Scope } from '../../roster/index.ts';
import type { TargetField } from '../../sync/target-fields.ts';
import type { SettingsView } from './settings-view.ts';
import type { KeyCheck, TargetCheck } from '../../records/settings.ts';
import type { Unsubscribe } from '../../records/watch.ts';

/** Keys go in and never come out. */
export interface SettingsCommands {
  /** What FACTS asks for where a school makes its key, 32 hex digits; absent where each school gets its own. */
  readonly subscriptionId?: string | null;
  /** Asks the browser for its menu on this click, or gives it back. Must be called from a click handler. */
  allowLookUpMenu(on: boolean): Promise<boolean>;
  /** Removes list, keys, decisions and history from this computer, and gives the target's host back to the browser. */
  forgetSchool(): Promise<void>;
  watch(listener: (settings: SettingsView) => void): Unsubscribe;
  /** Tests the keys with FACTS; stores them only if FACTS accepts them. */
  saveKeys(keys: { subscriptionKey: string; apiKey: string }): Promise<KeyCheck>;
  saveScope(scope: Scope): Promise<void>;
  /** A school that looked like another one, by what it is called: a person says that it is the same. */
  confirmSchool(name: string): Promise<void>;
  /** Only what is given is changed. */
  saveDaily(daily: Partial<Pick<SettingsView, 'dailyCheck' | 'pausedUntil'>>): Promise<void>;
  /** What goes to the SCIM service besides; from the next plan on. */
  saveTargetFields(fields: readonly TargetField[]): Promise<void>;
  /** What every sentence calls the service that is set up; `''`: by its host. */
  nameTarget(name: string): Promise<void>;
  /** Asks the browser for the host on this click, tests, then stores. Must be called from a click handler. */
  saveTarget(target: { url: string; token: string }): Promise<TargetCheck>;
}
