"use client";

/** The two values that must be nowhere but in the payload handed to `onSubmit`. */
export type SecretName = "accessToken" | "refreshToken";

/** Both tokens, empty where none was given. */
export type SecretValues = Readonly<Record<SecretName, string>>;

/** A place for secrets that no walk over props, state or attributes can reach: they live in this closure alone. */
export interface Secrets {
  /** One token, from its own field. */
  set(name: SecretName, value: string): void;
  /** Both tokens, from elsewhere than their fields, which begin anew if that brings others. */
  load(values: SecretValues): void;
  has(name: SecretName): boolean;
  read(): SecretValues;
  /** How often tokens were loaded. */
  loads(): number;
  subscribe(listener: () => void): () => void;
}

/** Where no token was given. */
export const NO_SECRETS: SecretValues = { accessToken: "", refreshToken: "" };

/** A place for the secrets of one form. */
export function createSecrets(start = NO_SECRETS): Secrets {
  const listeners = new Set<() => void>();
  let now = { ...start };
  let loads = 0;

  function become(next: SecretValues) {
    if (isSame(next, now)) return;
    now = { ...next };
    for (const listener of [...listeners]) listener();
  }

  return {
    set: (name, value) => become({ ...now, [name]: value }),
    load(values) {
      if (isSame(values, now)) return;
      loads += 1;
      become(values);
    },
    has: (name) => now[name].trim() !== "",
    read: () => ({ ...now }),
    loads: () => loads,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether both say the same. */
export const isSame = (one: SecretValues, other: SecretValues): boolean =>
  one.accessToken === other.accessToken && one.refreshToken === other.refreshToken;
