// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import BackupSection from '../../components/backup/backup-section.svelte';
import DirectorySection from '../../components/directory/directory-section.svelte';
import FactsKeys from '../../components/settings/facts-keys.svelte';
import ForgetSchool from '../../components/settings/forget-school.svelte';
import PassphraseChoice from '../../components/settings/passphrase-choice.svelte';
import SyncTarget from '../../components/settings/sync-target.svelte';
import LockView from '../../components/views/lock-view.svelte';
import { AppError } from '../../lib/errors.ts';
import { SettingsController } from '../../lib/session/settings/settings-controller.svelte.ts';
import type { SettingsView } from '../../lib/session/settings/settings-view.ts';
import { VaultController } from '../../lib/session/settings/vault-controller.svelte.ts';
import type { VaultState } from '../../lib/records/vault.ts';

afterEach(cleanup);

/** What was handed over at the press, and a way to end it. */
function hang() {
  const handed: unknown[] = [];
  const ends: ((ok: boolean) => void)[] = [];
  const work = (...given: unknown[]): Promise<never> => {
    handed.push(...given);
    return new Promise<never>((resolve, reject) =>
      ends.push((ok) => (ok ? (resolve as () => void)() : reject(new AppError('passphrase-wrong')))),
    );
  };
  return { handed, work, end: (ok = true) => ends.shift()?.(ok) };
}
type Hung = ReturnType<typeof hang>;

const settings: SettingsView = {
  keysSaved: false,
  writeAccess: 'unknown',
  unreadableLists: [],
  targetUrl: null,
  targetName: '',
  targetFields: [],
  targetNeeds: [],
  tokenSaved: false,
  options: { schools: [], grades: [] },
  students: null,
  leftOutSchools: [],
  leftOutGrades: [],
  dailyCheck: true,
  pausedUntil: null,
};

function settingsController({ work }: Hung): SettingsController {
  const commands = {
    saveKeys: work,
    saveTarget: work,
    forgetSchool: work,
    watch: (listener: (view: SettingsView) => void) => (listener(settings), () => {}),
  };
  return new SettingsController(commands as never);
}

function vaultController({ work }: Hung, state: VaultState): VaultController {
  const watch = (listener: (state: VaultState) => void) => (listener(state), () => {});
  const commands = {
    watch,
    watchLockAfter: () => () => {},
    unlock: async () => {},
    setPassphrase: work,
    keepKey: work,
  };
  return new VaultController(commands as never);
}

const forms: Readonly<
  Record<string, { open(hung: Hung): Promise<unknown> | unknown; texts: Record<string, string>; handed: unknown }>
> = {
  'FACTS’ keys': {
    open: (hung) => render(FactsKeys, { controller: settingsController(hung), settings }),
    texts: { 'Subscription key': 'sub-1', 'FACTS API key': 'key-1' },
    handed: { subscriptionKey: 'sub-1', apiKey: 'key-1' },
  },
  'the target and its token': {
    open: (hung) => render(SyncTarget, { controller: settingsController(hung), settings }),
    texts: { 'SCIM address': 'https://scim.example/v2', Token: 'token-1' },
    handed: { url: 'https://scim.example/v2', token: 'token-1' },
  },
  'a new passphrase': {
    open: async (hung) => {
      render(PassphraseChoice, { controller: vaultController(hung, 'kept') });
      await fireEvent.click(screen.getByRole('button', { name: /^Protect it/ }));
    },
    texts: { 'New passphrase': 'correct horse', 'New passphrase once more': 'correct horse' },
    handed: 'correct horse',
  },
  'the passphrase that unlocks': {
    open: (hung) => render(LockView, { vault: { unlock: hung.work }, forgetSchool: hung.work }),
    texts: { Passphrase: 'correct horse' },
    handed: 'correct horse',
  },
};

it.each(Object.entries(forms))(
  '%s: what stood there at the press counts, once, and the fields stand still until it is done',
  async (_, form) => {
    const hung = hang();
    await form.open(hung);
    const field = (label: string): HTMLInputElement => screen.getByLabelText(label, { selector: 'input' });
    for (const [label, text] of Object.entries(form.texts))
      await fireEvent.input(field(label), { target: { value: text } });
    const first = field(Object.keys(form.texts)[0] ?? '');
    await fireEvent.submit(first.closest('form') as HTMLFormElement);
    for (const label of Object.keys(form.texts)) expect(field(label).readOnly, label).toBe(true);
    await fireEvent.submit(first.closest('form') as HTMLFormElement);
    for (const label of Object.keys(form.texts)) await fireEvent.input(field(label), { target: { value: 'x' } });
    expect(hung.handed).toEqual([form.handed]);
    hung.end(false);
    await expect.poll(() => field(Object.keys(form.texts)[0] ?? '').readOnly).toBe(false);
  },
);

const cancels: Readonly<Record<string, (hung: Hung) => Promise<void>>> = {
  'a new passphrase': async (hung) => {
    await forms['a new passphrase']?.open(hung);
    for (const label of ['New passphrase', 'New passphrase once more'])
      await fireEvent.input(screen.getByLabelText(label, { selector: 'input' }), {
        target: { value: 'correct horse' },
      });
    await fireEvent.click(screen.getByRole('button', { name: 'Save the passphrase' }));
  },
  'a passphrase that is given up': async (hung) => {
    render(PassphraseChoice, { controller: vaultController(hung, 'open') });
    await fireEvent.click(screen.getByRole('button', { name: /^Stop asking/ }));
    await fireEvent.input(screen.getByLabelText('Current passphrase', { selector: 'input' }), {
      target: { value: 'x' },
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Stop asking' }));
  },
  'a school that is forgotten': async (hung) => {
    render(ForgetSchool, { controller: settingsController(hung) });
    await fireEvent.click(screen.getByRole('button', { name: /^Forget this school/ }));
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'forget' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Forget this school now' }));
  },
  'a backup that comes in': async (hung) => {
    const preview = { madeAt: 1, madeBy: '', schools: [], decisions: 1, emails: 0, notSimilar: 0, accounts: 0 };
    const check = async () => ({ ...preview, savedFilters: 0, settings: [], alreadyHere: 0, unlisted: 0 });
    render(BackupSection, { commands: { make: hung.work, check, restore: hung.work } });
    await fireEvent.change(screen.getByLabelText('Backup file'), { target: { files: [new File(['{}'], 'b.json')] } });
    await fireEvent.click(await screen.findByRole('button', { name: 'Restore' }));
  },
  'a list of mailboxes': async (hung) => {
    const watch = (listener: (directory: null) => void) => (listener(null), () => {});
    render(DirectorySection, { commands: { store: { watch, put: hung.work, remove: hung.work }, now: () => 1 } });
    const csv = 'First Name [Required],Last Name [Required],Email Address [Required]\nAnn,Lee,ann@school.org\n';
    await fireEvent.change(screen.getByLabelText('User list'), { target: { files: [new File([csv], 'u.csv')] } });
    await fireEvent.click(await screen.findByRole('button', { name: 'Use this list' }));
  },
};

it.each(Object.entries(cancels))('%s: Cancel promises nothing while it is under way', async (_, begin) => {
  const hung = hang();
  await begin(hung);
  await expect.poll(() => screen.getByRole('button', { name: 'Cancel' }).getAttribute('aria-disabled')).toBe('true');
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
});
