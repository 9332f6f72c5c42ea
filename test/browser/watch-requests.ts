import type { BrowserContext } from '@playwright/test';

/** Collects every address that pages, frames and workers ask for on the network from now on. */
export function watchRequests(context: BrowserContext): readonly string[] {
  const addresses: string[] = [];
  context.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) addresses.push(request.url());
  });
  return addresses;
}

/** The addresses whose host is none of these. */
export function findStrangers(addresses: readonly string[], hosts: readonly string[]): string[] {
  return addresses.filter((address) => !hosts.includes(new URL(address).host));
}
