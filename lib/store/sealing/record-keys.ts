/** What rows are sealed by from now on, and what some may still be sealed by. */
export interface RecordKeys {
  readonly keyId: string;
  readonly key: CryptoKey;
  readonly formers: readonly CryptoKey[];
}
