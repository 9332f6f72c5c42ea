import { AppError } from '../../lib/errors.ts';
import { createFactsClient, type FactsClient } from '../../lib/facts/client.ts';
import { patientRateLimit, rateLimit } from '../../lib/facts/limits.ts';
import type { SettingsStore } from '../../lib/review/review-store.ts';
import type { FactsKeys, RateLimit } from '../../lib/facts/ports.ts';
import {
  createAskingForms,
  createRateWindow,
  readFactsKeys,
  readTargetAccess,
  type Database,
} from '../../lib/store/index.ts';
import type { Audience } from '../../lib/records/screen-choices.ts';
import type { ScimConnection } from '../../lib/sync/index.ts';
import { nameOfMore } from '../../lib/sync/more-fields.ts';
import { parentFields } from '../../lib/sync/parent-fields.ts';

type Trust = 'tested' | 'untested';

export interface Connections {
  /** Throws `facts-keys-missing`. */
  facts(trust: Trust): Promise<FactsClient>;
  /** With each untested key in the other's place: were they mixed up? */
  swappedFacts(): Promise<FactsClient>;
  /** The same, for work that leaves part of the rolling minute to others. */
  patientFacts(): Promise<FactsClient>;
  /** `null` without a token. */
  target(trust: Trust): Promise<ScimConnection | null>;
}

/** The connection that looks for what parents have in the place of what the school has set for students. */
export function toConnection(connection: ScimConnection, audience: Audience): ScimConnection {
  if (audience === 'students') return connection;
  return { ...connection, attributes: Object.values(parentFields).map((field) => ({ name: nameOfMore(field) })) };
}

/** The worker's ways out: every request of the product leaves through one of these two. */
export function createConnections(db: Database, settings: Pick<SettingsStore, 'read'>, now: () => number): Connections {
  const send = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);
  const timeout = (ms: number): AbortSignal => AbortSignal.timeout(ms);
  const open = async (
    trust: Trust,
    limit: RateLimit,
    arrange: (keys: FactsKeys) => FactsKeys = (keys) => keys,
  ): Promise<FactsClient> => {
    const keys = await readFactsKeys(db, trust);
    if (!keys) throw new AppError('facts-keys-missing');
    return createFactsClient({
      fetch: send,
      keys: arrange(keys),
      window: createRateWindow(db, limit),
      now,
      timeout,
      forms: createAskingForms(db),
    });
  };
  const swap = ({ subscriptionKey, apiKey }: FactsKeys): FactsKeys => ({
    subscriptionKey: apiKey,
    apiKey: subscriptionKey,
  });
  return {
    facts: (trust) => open(trust, rateLimit),
    swappedFacts: () => open('untested', rateLimit, swap),
    patientFacts: () => open('tested', patientRateLimit),
    target: async (trust) => {
      const access = await readTargetAccess(db, trust);
      if (!access) return null;
      const attributes = (await settings.read()).targetFields.map(({ name, source }) => ({
        name,
        ...(source.kind === 'constant' ? { text: source.text } : {}),
      }));
      const ways = { fetch: send, clock: { now }, timeoutSignal: timeout };
      return { baseUrl: access.url, token: access.token, attributes, ...ways };
    },
  };
}
