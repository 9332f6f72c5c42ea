/**
 * The Subscription ID that FACTS asks for where a school makes its key for Sync Review: 32 hex digits, no secret, fixed for a build by
 * `WXT_FACTS_SUBSCRIPTION_ID`. `null` where each school gets its own at FACTS' developer portal.
 */
export const builtInSubscriptionId: string | null = readSubscriptionId(import.meta.env['WXT_FACTS_SUBSCRIPTION_ID']);

/** As FACTS writes it; `null` for what is none. */
export function readSubscriptionId(text: unknown): string | null {
  const id = typeof text === 'string' ? text.trim().toLowerCase() : '';
  return /^[0-9a-f]{32}$/.test(id) ? id : null;
}
