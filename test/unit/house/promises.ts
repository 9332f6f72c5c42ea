/** What schools rely on, word for word as it stands in a document, and a test that fails where it is no longer so. */
export interface Promised {
  readonly said: string;
  readonly file: string;
  /** Part of the test's name. */
  readonly test: string;
}

const copied = 'test/e2e/copied-profile.spec.ts';
const safety = 'test/e2e/safety.spec.ts';
const lock = 'test/e2e/lock.spec.ts';
const canary = 'test/e2e/canary.spec.ts';
const settings = 'test/e2e/settings.spec.ts';
const vault = 'test/unit/store/vault.test.ts';
const kept = 'test/unit/store/stored-records.test.ts';
const lastUse = 'test/unit/platform/last-use.test.ts';
const pruned = 'test/unit/store/prune-history.test.ts';
const people = 'test/unit/facts/people-pull.test.ts';
const directory = 'test/unit/store/directory.test.ts';
const backup = 'test/unit/session/backup/backup-commands.test.ts';

const forgotten = '“Forget this school” leaves no row, no id, no name of the school and no key';
const noOtherHost = 'the extension talks to FACTS and the target only, and never says a key in an address';
const noLeak = 'what must not leak is found nowhere but where it belongs';
const whileLocked = 'while locked marks, toolbar, notifications and address bar tell nothing';

const promise = (said: string, file: string, test: string): Promised => ({ said, file, test });

export const promises: Readonly<Record<string, readonly Promised[]>> = {
  'README.md': [
    promise(
      'A refresh replaces the list as a whole or not at all.',
      'test/unit/store/review-store.test.ts',
      'stays as it was when the swap fails half-way',
    ),
    promise(
      'both are shown and nothing is written',
      'test/e2e/fix-email.spec.ts',
      'both addresses are shown, and nothing is overwritten unasked',
    ),
    promise(
      'it goes on from there, once in effect',
      'test/unit/facts/email-write.test.ts',
      'a worker that dies between any two steps, and whose every answer is lost, writes once',
    ),
    promise(
      'A sync sends what was previewed or nothing',
      'test/e2e/sync.spec.ts',
      'the preview is updated before anything can be sent',
    ),
    promise(
      'leaves a receipt, and the target is read back afterwards',
      'test/e2e/sync-receipt.spec.ts',
      'a sync leaves its receipt, and the target is read back',
    ),
    promise('they go to FACTS and to the destination that you choose, nowhere else', safety, noOtherHost),
  ],
  'docs/security.md': [
    promise(
      "a tab of the browser's own, told nothing by us",
      'test/unit/house/links.test.ts',
      'a link out of Sync Review opens a tab of its own, which is not told where it was clicked',
    ),
    promise('they go to FACTS and to the chosen target, nowhere else', safety, noOtherHost),
    promise('Closed to content scripts', safety, 'what runs in FACTS’ pages can’t read what the extension stored'),
    promise(
      'the list must not be thrown away when the disk gets full',
      safety,
      'the manifest asks for no more than the security table says',
    ),
    promise(
      'nothing of it ships',
      'test/unit/house/words.test.ts',
      'the compiler asks the network for nothing, and is no part of what ships',
    ),
    promise(
      'locks without use, removes what nobody used',
      'test/unit/platform/activity.test.ts',
      'it locks after the minutes of Settings without use, and not before',
    ),
    promise(
      'one line with numbers, never a name or an address',
      'test/unit/session/batch/batch-words.test.ts',
      'tells numbers and nobody’s name or address',
    ),
    promise(
      'asked for by its switch in Settings',
      'test/e2e/look-up.spec.ts',
      'selected text and email links are looked up',
    ),
    promise(
      'suggestions show name, grade, ID and flag, never an email',
      'test/unit/session/search/address-bar.test.ts',
      'a suggestion says name, grade, ID and flag, and never the email',
    ),
    promise(
      'No other student data, no key',
      safety,
      'the page sees nothing of the panel: no student, no key, no way in',
    ),
    promise(
      "Drawn where the page can't read them",
      'test/e2e/badges.spec.ts',
      'the page can neither read badges nor forge a click on one',
    ),
    promise('writes one email at a time', 'test/unit/facts/left-alone.test.ts', 'never two under way for one person'),
    promise(
      "only the target's host is ever asked for, on the click that saves its address",
      'test/unit/session/settings/settings-commands.test.ts',
      'asks for the host before anything else is awaited',
    ),
    promise(
      "the one upload field of Track it Forward's page, in the tab that the click opened",
      'test/unit/session/files/hand-over.test.ts',
      'puts the file into the one field, in the tab that was opened',
    ),
    promise(
      'values only of fields that a column of the spreadsheet names',
      'test/unit/session/files/own-columns.test.ts',
      'asks FACTS for nothing that no column names',
    ),
    promise(
      'A refresh asks for none.',
      'test/unit/facts/user-defined.test.ts',
      'a refresh and what follows it ask for none of this',
    ),
    promise('nothing of it in private windows', safety, 'has nothing of Sync Review, which does not even know of it'),
    promise("only FACTS' pages may frame it", safety, 'can neither frame the panel nor read it'),
    promise(
      'at most 90 a minute',
      'test/unit/store/rate-window.test.ts',
      'no rolling window ever holds more than the limit',
    ),
    promise(
      'no redirect is followed',
      'test/unit/facts/key-requests.test.ts',
      '%s: is not followed, reading or writing',
    ),
    promise(
      "tried once more with each in the other's place",
      'test/unit/facts/key-requests.test.ts',
      'asks once more with each in the other’s place, the same host, and nothing is written',
    ),
    promise('Sealed, read only to say whether an address exists', directory, 'is kept sealed, told to whoever watches'),
    promise('some 25 requests for 9,000 people', people, 'of a school of the usual size in at most 26 requests'),
    promise('Kept, once a day', people, 'a second one is pulled a day later'),
    promise(
      'One that may not be read is told in Settings; nothing waits for it',
      settings,
      'lists that help and may not be read end nothing',
    ),
    promise('out of reach of pages, content scripts, messages, logs and addresses', canary, noLeak),
    promise(
      'a token goes to its own address only',
      'test/unit/platform/connections.test.ts',
      'a token goes to the address that it was given for, and nowhere else',
    ),
    promise(
      'after half a second in which nothing covered them',
      'test/e2e/clickjacking.spec.ts',
      'what a person can’t see as it is takes no click and no key',
    ),
    promise('After 30 days without use', lastUse, 'records go after the days of Settings without use'),
    promise('decisions, history and keys stay', kept, 'expiry removes students and nothing that can’t be read again'),
    promise('After a pause of more than three days', lastUse, 'after holidays it waits for a day'),
    promise(
      'or a clock that jumped, that waits for a day',
      lastUse,
      'a clock years ahead for one look deletes nothing',
    ),
    promise('go once a year', 'test/e2e/retention.spec.ts', 'history of past school years goes once a year'),
    promise(
      'The ledger of who has an account at the target stays',
      kept,
      'who has an account at the target stays known when the students go',
    ),
    promise('child who comes back would get a second one', pruned, 'what goes on and the ledger stay'),
    promise('without keys or token', backup, 'no key, token, address of the target, name of a child'),
    promise('the newer of two decisions stays', backup, 'the newer decision wins on both sides'),
    promise('taken up again when the browser ends in its middle', copied, forgotten),
    promise(
      'had not yet written down goes at its next start',
      'test/unit/platform/forgetting.test.ts',
      'where nothing is kept, what was allowed for a target goes',
    ),
    promise("hold no row, no key and no student's id", copied, forgotten),
    promise(
      'ids, choices, states and times are not',
      'test/unit/store/sealing.test.ts',
      'on the disk stand keys and indexed columns, and nothing else of a row',
    ),
    promise(
      'a program that searches files finds no names',
      'test/e2e/at-rest.spec.ts',
      'the profile on the disk holds no name, email, key or token',
    ),
    promise('nothing on the disk opens it', copied, 'no key in the copied profile, no row opens'),
    promise(
      'it is asked for after the browser was closed',
      vault,
      'a passphrase is asked for after the browser was closed',
    ),
    promise('it is removed, not blurred', lock, whileLocked),
    promise('work waits as rows', lock, 'a refresh that was under way waits while locked, and goes on after'),
    promise(
      "passphrase is typed in the extension's own tab only",
      'test/component/panel-lock.test.ts',
      'a passphrase is never typed beside a foreign page',
    ),
    promise('makes a new key and seals everything anew', copied, 'no key in the copied profile, no row opens'),
    promise(
      'What is removed for lack of use or with the school year goes the same way',
      copied,
      'students removed for lack of use can’t be opened any more',
    ),
    promise(
      'with a passphrase, when it is unlocked next',
      'test/unit/store/renew-key.test.ts',
      'what is removed while locked goes for good when it is unlocked next',
    ),
  ],
  'docs/data-handling.md': [
    promise('collect no usage data', safety, noOtherHost),
    promise('What is read from FACTS?', people, 'nothing that the product has no use for'),
    promise(
      'never sent, not in backups, and removed with one click',
      directory,
      'removed on demand and with the students',
    ),
    promise(
      'Emails of students only, each read before and after',
      'test/unit/facts/email-write.test.ts',
      'queued, sending, verifying, done: read, write, read',
    ),
    promise(
      'Listed in _History_ with Undo',
      'test/e2e/history.spec.ts',
      'an email is taken back from the history, in FACTS itself',
    ),
    promise(
      'encrypted at rest (AES-GCM)',
      'test/unit/store/sealing.test.ts',
      'no table but the plain ones keeps a name, an email or a key readable',
    ),
    promise(
      'only students whom the preview lists',
      'test/e2e/sync.spec.ts',
      'held, skipped, changed and gone people are shown before and left as the plan says',
    ),
    promise(
      'it names those whose family asked FACTS not to give out an email',
      'test/e2e/blocked-families.spec.ts',
      'is named before a sync and in a file',
    ),
    promise('no keys or token', backup, 'no key, token, address of the target, name of a child'),
    promise('a day after the browser runs again', lastUse, 'after holidays it waits for a day'),
    promise(
      '_Settings_ tells beforehand how much',
      'test/unit/session/settings/stored-records-controller.test.ts',
      'what goes next is told all year in Settings',
    ),
    promise(
      'a child who comes back gets the same account',
      backup,
      'a new computer knows whose account is whose again',
    ),
    promise('while locked no name, address, mark or number is shown', lock, whileLocked),
    promise(
      'notifications hold numbers only',
      'test/unit/session/batch/batch-words.test.ts',
      'tells numbers and nobody’s name or address',
    ),
    promise("Sync Review isn't in them", safety, 'has nothing of Sync Review, which does not even know of it'),
    promise('Error messages carry codes and ids, no names, no addresses', canary, noLeak),
    promise("nothing of it can be read from the browser's files afterwards", copied, forgotten),
    promise('With a passphrase what is stored can', copied, 'no key in the copied profile, no row opens'),
  ],
};
