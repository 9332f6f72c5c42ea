/** Names of the ports; each has its own entries. */
export const ports = { panel: 'panel', badges: 'badges' } as const;
