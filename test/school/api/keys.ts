/** What a key may be given for, as FACTS names it. That lists of students need People, and years and schools Academics, is assumed. */
export type Area = 'academics' | 'gradebook' | 'people' | 'admissions' | 'scheduling' | 'billing';
export type Access = 'none' | 'read' | 'write';

/** A school's API key with its scopes, as System › Configuration › API Configuration › API Keys makes them. */
export interface ApiKey {
  readonly key: string;
  readonly scopes: Readonly<Record<Area, Access>>;
}

const none: Record<Area, Access> = {
  academics: 'none',
  gradebook: 'none',
  people: 'none',
  admissions: 'none',
  scheduling: 'none',
  billing: 'none',
};
/** All that Sync Review asks for. */
const reads: Record<Area, Access> = { ...none, academics: 'read', people: 'read' };

/** The keys that this school knows; made up, and easy to find where they must not be. */
export const keys = {
  /** For `Ocp-Apim-Subscription-Key`. */
  subscription: 'demo-subscription-1f0c7a52e9',
  /** For `Facts-Api-Key`: reads all that Sync Review asks for, writes people. */
  readWrite: 'demo-facts-key-read-write-83b1',
  /** Reads all that Sync Review asks for. */
  readOnly: 'demo-facts-key-read-only-5d20',
  /** Reads schools and grades, but nobody. */
  withoutPeople: 'demo-facts-key-no-people-c94e',
  /** Reads people, but no schools and grades. */
  withoutAcademics: 'demo-facts-key-no-academics-a07d',
} as const;

const apiKeys: readonly ApiKey[] = [
  { key: keys.readWrite, scopes: { ...reads, people: 'write' } },
  { key: keys.readOnly, scopes: reads },
  { key: keys.withoutPeople, scopes: { ...reads, people: 'none' } },
  { key: keys.withoutAcademics, scopes: { ...reads, academics: 'none' } },
];

export function findApiKey(key: string | undefined): ApiKey | undefined {
  return apiKeys.find((known) => known.key === key);
}

export function allows(key: ApiKey, area: Area, wanted: 'read' | 'write'): boolean {
  const granted = key.scopes[area];
  return granted === 'write' || granted === wanted;
}
