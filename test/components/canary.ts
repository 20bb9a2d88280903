import { token } from "../setup/token.js";

/** A pair of tokens. */
export const CANARY = { accessToken: token("access-7f3a"), refreshToken: token("refresh-9c1b") } as const;
