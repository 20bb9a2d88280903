"use client";

/** The two values that must be nowhere but in the payload handed to `onSubmit`. */
export type SecretName = "accessToken" | "refreshToken";

/** A place for secrets that no walk over props, state or attributes can reach: they live in this closure alone. */
export interface Secrets {
  set(name: SecretName, value: string): void;
  has(name: SecretName): boolean;
  /** Both values, empty where none was given. */
  read(): Record<SecretName, string>;
  clear(): void;
}

/** An empty place for secrets, for one form. */
export function createSecrets(): Secrets {
  let accessToken = "";
  let refreshToken = "";
  return {
    set(name, value) {
      if (name === "accessToken") accessToken = value;
      else refreshToken = value;
    },
    has: (name) => (name === "accessToken" ? accessToken : refreshToken).trim() !== "",
    read: () => ({ accessToken, refreshToken }),
    clear() {
      accessToken = "";
      refreshToken = "";
    },
  };
}
