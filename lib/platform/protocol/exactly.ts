import type * as z from 'zod/mini';

/** One spelling for what `readonly`, `?` and the names of ids (`roster/ids`) spell in several ways. */
type Plain<Value> = Value extends number
  ? number
  : {
      -readonly [Key in keyof Value]-?: object extends Pick<Value, Key>
        ? Plain<Exclude<Value[Key], undefined>> | 'absent'
        : Plain<Value[Key]>;
    };
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? unknown : never) : never;

/**
 * Takes a schema only if it gives exactly `View`, optional fields included: a field that is missing in either would be lost on its way, and
 * nobody would be told.
 */
export const exactly =
  <View>() =>
  <Schema extends z.ZodMiniType>(schema: Schema & Same<Plain<z.infer<Schema>>, Plain<View>>): z.ZodMiniType<View> =>
    schema as unknown as z.ZodMiniType<View>;
