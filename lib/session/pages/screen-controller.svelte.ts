import { Attempt } from '../attempt.svelte.ts';
import type { LanguageChoice } from '../../words/index.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import { screenDefaults, type Audience, type ScreenChoices, type ScreenStore } from '../../records/screen-choices.ts';
import { resizeColumn, showColumn, type ColumnChoices, type ColumnKey } from '../../records/table-columns.ts';

/** Columns, saved filters and shortcuts as a person chose them; kept at once, and the same in every tab. */
export class ScreenController {
  choices = $state.raw<ScreenChoices>(screenDefaults);
  readonly saving = new Attempt();

  #store: ScreenStore;
  #stop: Unsubscribe;

  constructor(store: ScreenStore) {
    this.#store = store;
    this.#stop = store.watch((choices) => {
      this.choices = choices;
    });
  }

  close(): void {
    this.#stop();
  }

  /** While a column's edge is dragged: shown, but not kept yet. */
  tryWidth(key: ColumnKey, width: number): void {
    this.choices = { ...this.choices, tableColumns: resizeColumn(this.choices.tableColumns, key, width) };
  }

  async setWidth(key: ColumnKey, width: number): Promise<void> {
    await this.#setColumns(resizeColumn(this.choices.tableColumns, key, width));
  }

  async showColumn(key: ColumnKey, shown: boolean): Promise<void> {
    await this.#setColumns(showColumn(this.choices.tableColumns, key, shown));
  }

  async resetColumns(): Promise<void> {
    await this.#setColumns({});
  }

  /** Keeps a filter's address under a name; one of the same name is replaced. */
  async saveFilter(name: string, route: string): Promise<boolean> {
    const others = this.#filtersBesides(name);
    return this.#change({ savedFilters: [...others, { name: name.trim(), route }] });
  }

  async deleteFilter(name: string): Promise<boolean> {
    return this.#change({ savedFilters: this.#filtersBesides(name) });
  }

  async setShortcuts(on: boolean): Promise<boolean> {
    return this.#change({ shortcuts: on });
  }

  async setLookUpMenu(on: boolean): Promise<boolean> {
    return this.#change({ lookUpMenu: on });
  }

  async setAudience(audience: Audience): Promise<boolean> {
    return this.#change({ audience });
  }

  async setLanguage(language: LanguageChoice): Promise<boolean> {
    return this.#change({ language });
  }

  async setBadges(on: boolean): Promise<boolean> {
    return this.#change({ badges: on });
  }

  #filtersBesides(name: string): ScreenChoices['savedFilters'] {
    return this.choices.savedFilters.filter((filter) => filter.name !== name.trim());
  }

  async #setColumns(tableColumns: ColumnChoices): Promise<void> {
    await this.#change({ tableColumns });
  }

  /** Holds at once, for the next key too; what could not be kept is taken back. */
  async #change(change: Partial<ScreenChoices>): Promise<boolean> {
    const former = this.choices;
    const next = { ...former, ...change };
    this.choices = next;
    const kept = await this.saving.run(() => this.#store.change(change));
    if (!kept && this.choices === next) this.choices = former;
    return kept;
  }
}
