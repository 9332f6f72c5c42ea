export type Area = 'students' | 'people' | 'academics' | 'configuration';
export type Access = 'none' | 'read' | 'write';

/** A school's API key with its scopes, as System › Configuration › API Configuration › API Keys makes them. */
export interface ApiKey {
  readonly key: string;
  readonly scopes: Readonly<Record<Area, Access>>;
}

const readAll: Record<Area, Access> = { students: 'read', people: 'read', academics: 'read', configuration: 'read' };

/** The keys that this school knows; made up, and easy to find where they must not be. */
export const keys = {
  /** For `Ocp-Apim-Subscription-Key`. */
  subscription: 'demo-subscription-1f0c7a52e9',
  /** For `Facts-Api-Key`: reads everything, writes people. */
  readWrite: 'demo-facts-key-read-write-83b1',
  /** Reads everything. */
  readOnly: 'demo-facts-key-read-only-5d20',
  /** Reads all but people. */
  withoutPeople: 'demo-facts-key-no-people-c94e',
} as const;

const apiKeys: readonly ApiKey[] = [
  { key: keys.readWrite, scopes: { ...readAll, people: 'write' } },
  { key: keys.readOnly, scopes: readAll },
  { key: keys.withoutPeople, scopes: { ...readAll, people: 'none' } },
];

export function findApiKey(key: string | undefined): ApiKey | undefined {
  return apiKeys.find((known) => known.key === key);
}

export function allows(key: ApiKey, area: Area, wanted: 'read' | 'write'): boolean {
  const granted = key.scopes[area];
  return granted === 'write' || granted === wanted;
}
