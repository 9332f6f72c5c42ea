import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The id that Chromium gives an unpacked extension: its path's SHA-256, written with the letters a to p. */
export function unpackedId(extensionPath: string): string {
  const digest = createHash('sha256').update(extensionPath).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

export interface ProfileOptions {
  readonly extensionPath: string;
  /** Chromium's default is `blocked`. */
  readonly thirdPartyCookies: 'blocked' | 'allowed';
  /**
   * Hosts that the person has said yes to before. The browser's own question can't be answered by a test; with these
   * noted in the profile, the extension still has to ask, and the browser answers yes.
   */
  readonly allowedHosts: readonly string[];
  /** They have switched "Allow in Incognito" on, on the browser's page of extensions. */
  readonly allowedInPrivate: boolean;
}

/** Writes the preferences that a fresh profile starts with; one that was used before keeps its own. */
export function writeProfile(folder: string, options: ProfileOptions): void {
  const file = join(folder, 'Default', 'Preferences');
  if (existsSync(file)) return;
  const permissions = {
    api: [],
    explicit_host: options.allowedHosts.map((host) => `https://${host}/*`),
    manifest_permissions: [],
    scriptable_host: [],
  };
  const preferences = {
    profile: { cookie_controls_mode: options.thirdPartyCookies === 'allowed' ? 0 : 1 },
    extensions: {
      settings: {
        [unpackedId(options.extensionPath)]: {
          granted_permissions: permissions,
          runtime_granted_permissions: permissions,
          incognito: options.allowedInPrivate,
        },
      },
    },
  };
  mkdirSync(join(folder, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}
