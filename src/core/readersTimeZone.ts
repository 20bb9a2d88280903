/** The zone of the reader's clock, as the engine spells it. */
export const readersTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
