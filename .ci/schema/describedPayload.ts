// Both from one load, so that the payload is made of the combinators that `schemaOf` knows.
export { payloadFields } from "../../src/core/payload.js";
export { schemaOf } from "./describedShape.js";
