import type { Locator, Page } from '@playwright/test';

export const counterLabels = {
  importable: 'Importable students',
  excluded: 'Excluded students',
  duplicatesUnresolved: 'Duplicates',
  duplicatesResolved: 'Duplicates, resolved',
  missingEmails: 'Missing emails',
  invalidEmails: 'Invalid emails',
  toSync: 'Users to sync',
  toSkip: 'Users to skip',
} as const;

export type CounterName = keyof typeof counterLabels;

/** The extension's own full page. */
export class ReviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The tab comes to the front, as it does for a person; behind another one it is drawn once a second, and every click waits for that. */
  async go(place: 'Students' | 'Sync' | 'Settings'): Promise<void> {
    await this.page.bringToFront();
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
  }

  async saveKeys(keys: { subscription: string; api: string }): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Subscription key' }).fill(keys.subscription);
    await this.page.getByRole('textbox', { name: 'FACTS API key' }).fill(keys.api);
    await this.page.getByRole('button', { name: 'Test & save' }).first().click();
  }

  async saveTarget(target: { url: string; token: string }): Promise<void> {
    await this.page.getByRole('textbox', { name: 'SCIM address' }).fill(target.url);
    await this.page.getByRole('textbox', { name: 'Token' }).fill(target.token);
    await this.page.getByRole('button', { name: 'Test & save' }).last().click();
  }

  /** Where it was opened by itself before. */
  async setPassphrase(passphrase: string): Promise<void> {
    await this.go('Settings');
    await this.typePassphrase(passphrase);
    await this.page.getByRole('button', { name: 'Save the passphrase' }).click();
    await this.page.getByRole('button', { name: 'Lock now' }).waitFor();
  }

  get searchField(): Locator {
    return this.page
      .getByRole('textbox', { name: 'Search by name, ID or email' })
      .or(this.page.getByRole('searchbox', { name: 'Search by name, ID or email' }));
  }

  /** Of Settings; not saved yet. */
  async typePassphrase(passphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Protect it with a passphrase…' }).click();
    await this.page.getByRole('textbox', { name: 'New passphrase', exact: true }).fill(passphrase);
    await this.page.getByRole('textbox', { name: 'New passphrase once more' }).fill(passphrase);
  }

  async unlock(passphrase: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
    await this.page.getByRole('button', { name: 'Unlock' }).click();
  }

  counter(name: CounterName): Locator {
    const group = this.page.getByRole('group', { name: /^Counters/ });
    return group.getByRole('button', { name: new RegExp(`^[\\d,.]+ ${counterLabels[name]}$`) });
  }

  /** The numbers as a person reads them. */
  async counts(): Promise<Record<CounterName, number>> {
    const read = async (name: CounterName): Promise<[CounterName, number]> => {
      const text = await this.counter(name).innerText();
      return [name, Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''))];
    };
    const names = Object.keys(counterLabels) as CounterName[];
    return Object.fromEntries(await Promise.all(names.map(read))) as Record<CounterName, number>;
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'Students' });
  }

  row(studentId: number): Locator {
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell', { name: String(studentId), exact: true }) });
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(text);
  }

  /** How the switch of a student's decision is called. */
  async nameOf(studentId: number): Promise<RegExp> {
    await this.search(String(studentId));
    const name = await this.row(studentId).getByRole('link').innerText();
    return new RegExp(`^Sync ${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  }

  /** Refreshes and waits for the end. */
  /** From elsewhere: a click that comes a moment after the button came under a resting pointer counts for nothing. */
  async pressRefresh(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.getByRole('button', { name: 'Refresh' }).click();
  }

  async refresh(): Promise<void> {
    const taken = this.page.locator('time.taken');
    const before = await taken.getAttribute('datetime');
    await this.pressRefresh();
    await this.page.locator(`time.taken:not([datetime="${before}"])`).waitFor();
  }

  /** Shows a part of the sync's preview. */
  async showPart(title: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${title} \\d`) }).check();
  }

  get syncButton(): Locator {
    return this.page.getByRole('button', { name: /^(Sync \d|Nothing to sync)/ });
  }

  /** The big button before the first sync with a target. */
  get tryButton(): Locator {
    return this.page.getByRole('button', { name: 'Try it without syncing' });
  }

  /** Sends what the preview on screen shows. */
  async sync(): Promise<void> {
    await this.syncButton.click();
  }
}
