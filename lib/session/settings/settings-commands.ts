import { AppError } from '../../errors.ts';
import type { SettingsCommands } from './settings-port.ts';
import type { SettingsView } from './settings-view.ts';
import type { KeyCheck, TargetCheck, Settings } from '../../records/settings.ts';
import type { ReviewStore, SecretStore, SettingsStore } from '../../review/review-store.ts';
import { countLeftOut, findScopeOptions, type ScopeSource } from './scope-options.ts';

export interface SettingsCommandsParts {
  readonly settings: SettingsStore;
  readonly store: Pick<ReviewStore, 'watchSnapshot' | 'watchKeysSaved'>;
  readonly secrets: SecretStore;
  /** Tries the untested keys, and uses them from then on if FACTS accepts them. */
  readonly checkKeys: () => Promise<KeyCheck>;
  /** The same for the untested token at its address. */
  readonly checkTarget: () => Promise<TargetCheck>;
  /** Asks the person for the host; to be called before anything else is awaited. */
  readonly allowHost: (url: string) => Promise<boolean>;
  /** Asks the person for the browser's menu, or gives it back; to be called before anything else is awaited. */
  readonly allowLookUpMenu: (on: boolean) => Promise<boolean>;
  readonly normaliseUrl: (url: string) => string;
  readonly forgetSchool: () => Promise<void>;
  readonly subscriptionId?: string | null;
}

/** Reads and changes the settings. Keys pass through on their way into the store, and never come back. */
export function createSettingsCommands(parts: SettingsCommandsParts): SettingsCommands {
  const { settings, store, secrets } = parts;
  return {
    subscriptionId: parts.subscriptionId ?? null,
    watch: (listener) => watchSettings(parts, listener),
    allowLookUpMenu: parts.allowLookUpMenu,
    forgetSchool: parts.forgetSchool,
    saveKeys: async (keys) => {
      await secrets.putUntestedKeys(keys);
      const check = await parts.checkKeys();
      const { writeAccess, unreadableLists, schools, gradeLevels } = check;
      await settings.change({
        writeAccess,
        unreadableLists,
        // A list that could not be read says nothing: what was known stays.
        ...(schools.length > 0 && { knownSchools: schools }),
        ...(gradeLevels.length > 0 && { knownGrades: gradeLevels }),
      });
      return check;
    },
    saveScope: ({ leftOutSchools, leftOutGrades }) => settings.change({ leftOutSchools, leftOutGrades }),
    confirmSchool: (sameSchool) => settings.change({ sameSchool }),
    saveDaily: (daily) => settings.change(daily),
    saveTargetFields: (targetFields) => settings.change({ targetFields }),
    nameTarget: (targetName) => settings.change({ targetName: targetName.trim() }),
    saveTarget: async ({ url, token }) => {
      const targetUrl = parts.normaliseUrl(url);
      if (!(await parts.allowHost(targetUrl)))
        throw new AppError('target-permission', { host: new URL(targetUrl).host });
      await secrets.putUntestedToken({ url: targetUrl, token });
      const check = await parts.checkTarget();
      const former = await settings.read();
      // A name is that of one service.
      await settings.change({
        targetUrl,
        targetNeeds: check.needs,
        ...(former.targetUrl !== targetUrl && { targetName: '' }),
      });
      return check;
    },
  };

  function watchSettings(
    { settings: chosen }: SettingsCommandsParts,
    listener: (view: SettingsView) => void,
  ): () => void {
    let saved: Settings | null = null;
    let keysSaved: boolean | null = null;
    let tokenSaved: boolean | null = null;
    let pulled: ScopeSource | null = null;
    const tell = (): void => {
      if (!saved || keysSaved === null || tokenSaved === null || !pulled) return;
      const { writeAccess, unreadableLists, leftOutSchools, leftOutGrades, dailyCheck, pausedUntil } = saved;
      const { targetUrl, targetName } = saved;
      const scope = { leftOutSchools, leftOutGrades };
      const options = findScopeOptions({
        students: pulled.students,
        schools: pulled.schools.length > 0 ? pulled.schools : saved.knownSchools,
        gradeLevels: pulled.gradeLevels.length > 0 ? pulled.gradeLevels : saved.knownGrades,
      });
      const { students } = pulled;
      const counted = students && { enrolled: students.length, leftOut: countLeftOut(students, scope) };
      const daily = { dailyCheck, pausedUntil };
      listener({
        keysSaved,
        writeAccess,
        unreadableLists,
        targetUrl,
        targetName,
        tokenSaved,
        targetFields: saved.targetFields,
        targetNeeds: saved.targetNeeds,
        options,
        students: counted,
        ...scope,
        ...daily,
      });
    };
    const stops = [
      chosen.watch((value) => {
        saved = value;
        tell();
      }),
      store.watchKeysSaved((value) => {
        keysSaved = value;
        tell();
      }),
      secrets.watchTokenSaved((value) => {
        tokenSaved = value;
        tell();
      }),
      store.watchSnapshot(({ version, students, schools, gradeLevels }) => {
        pulled = { students: version > 0 ? students : null, schools, gradeLevels };
        tell();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }
}
