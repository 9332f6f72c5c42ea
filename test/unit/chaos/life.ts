/** A worker's life, which ends after a chosen number of store writes and answers from outside. */
export interface Life {
  /** What is called through it counts when it is done; once dead, nothing it asked for is ever answered. */
  wrap<Port extends object>(port: Port, counted: (method: string) => boolean): Port;
  wrapCall<Args extends unknown[], Answer>(
    call: (...args: Args) => Promise<Answer>,
  ): (...args: Args) => Promise<Answer>;
  /** Settles when it has died. */
  readonly died: Promise<void>;
  /** What was done so far, e.g. `stagePeople`, `GET /People`. */
  readonly points: readonly string[];
}

const never = new Promise<never>(() => {});

export function beginLife(lastPoint: number): Life {
  const death = Promise.withResolvers<void>();
  const points: string[] = [];
  let dead = false;

  const count = <Args extends unknown[], Answer>(
    name: (...args: Args) => string,
    call: (...args: Args) => Promise<Answer>,
  ) => {
    return async (...args: Args): Promise<Answer> => {
      if (dead) return never;
      const answer = await call(...args);
      if (dead) return never;
      points.push(name(...args));
      if (points.length < lastPoint) return answer;
      dead = true;
      death.resolve();
      return never;
    };
  };

  return {
    wrap: (port, counted) =>
      new Proxy(port, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name, target);
          if (typeof value !== 'function' || typeof name !== 'string') return value;
          const call = (...args: unknown[]) => Promise.resolve(Reflect.apply(value, target, args) as unknown);
          return counted(name) ? count(() => name, call) : async (...args: unknown[]) => (dead ? never : call(...args));
        },
      }),
    wrapCall: (call) => count((...args) => `answer from ${new URL(String(args[0])).pathname}`, call),
    died: death.promise,
    points,
  };
}
