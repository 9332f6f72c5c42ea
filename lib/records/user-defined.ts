/** A field that the school has made in FACTS. */
export interface UserDefinedField {
  readonly fieldId: number;
  readonly name: string;
}

/** Whose, and what stands there. */
export type UserDefinedValue = readonly [linkedId: number, text: string];
