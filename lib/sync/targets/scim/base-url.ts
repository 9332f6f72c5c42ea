import { AppError } from '../../../errors.ts';

/**
 * The base address as requests use it: https, no query, no fragment, no slash at the end.
 * Throws `target-address` with `reason` for anything else, also for a user name or password in the address.
 */
export function normaliseBaseUrl(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (!url) throw new AppError('target-address', { reason: 'not-an-address' });
  if (url.protocol !== 'https:') throw new AppError('target-address', { reason: 'not-https' });
  if (url.username || url.password) throw new AppError('target-address', { reason: 'credentials' });
  if (url.search || url.hash) throw new AppError('target-address', { reason: 'query' });
  return url.origin + url.pathname.replace(/(?<!\/)\/+$/, '');
}
