"use client";

/** The two ways in which an editor keeps its value as it is. */
export interface LockProps {
  /** Shown, and neither changed nor focused. @default false */
  disabled?: boolean | undefined;
  /** Can be read, focused and copied, not changed. @default false */
  readOnly?: boolean | undefined;
}

/** Whether nothing may be changed now, for either reason. */
export const isLocked = (disabled: boolean | undefined, readOnly: boolean | undefined): boolean =>
  disabled === true || readOnly === true;
