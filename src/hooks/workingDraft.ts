"use client";

import type { UseFormReturn } from "react-hook-form";
import { changedFields, takeFields } from "../core/changes.js";
import { copyOf } from "../core/copyOf.js";
import { type AgentDraft, createDraft } from "../core/draft.js";
import {
  DRAFT_PATHS,
  type DraftField,
  isWithin,
  type SecretPath,
  valueAt,
  withValueAt,
} from "../core/draftFields.js";
import { readUnknown, type UnknownPath, withUnknown } from "../core/unknown.js";
import { createChangeTally } from "./changeTally.js";
import { createSecrets, isSame, type Secrets, type SecretValues } from "./secrets.js";
import { apart, hasZone, type WholeDraft, withZone } from "./wholeDraft.js";

/** A part of the draft that has changed: a field, or a token, of which nothing but that is told. */
export type ChangedPart = DraftField | SecretPath;

/** What came of new starting values. */
export interface Arrival {
  /** Fields that took the new value. */
  filled: DraftField[];
  /** Fields that the reader had changed, and that kept the reader's value. */
  kept: DraftField[];
}

/** What changed just now. */
export interface Change {
  /** None where only what changes are counted against is another. */
  paths: readonly string[];
  /** The reader's doing, rather than the host's. */
  isReaders: boolean;
}

/** What the reader enters, against what the form started from. */
export interface WorkingDraft {
  secrets: Secrets;
  /** The values as entered, without tokens. */
  entered(): AgentDraft;
  /** What changes are counted against: the starting values, or those that were sent last. */
  before(): AgentDraft;
  /** What a new page would start from. */
  start(): AgentDraft;
  changes(): readonly ChangedPart[];
  /** Where there was a token before, and where there is one now. */
  tokens(): { before: readonly SecretPath[]; after: readonly SecretPath[] };
  isDirty(): boolean;
  /** Told after every change of a value, a token, or what changes are counted against. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Begins to listen to the fields. What it gives back ends that. */
  watch(): () => void;
  /** Puts a value in place of an empty time zone, as one that the form started from. Asked for only where it is wanted. */
  settleZone(zoneNow: () => string): void;
  /** Brings back what the parts had before. */
  undo(parts: readonly ChangedPart[]): void;
  /** Takes back what the reader decided where nobody had told: the documented default again, and the mark. */
  undecide(path: UnknownPath & DraftField): void;
  /** Replaces everything; the tokens too, where some are given. What it gives back brings the former values back. */
  load(draft: AgentDraft, tokens?: SecretValues): () => void;
  /** New starting values: fields that the reader has not touched take them. `undefined` where they say nothing new. */
  follow(given: unknown): Arrival | undefined;
  /** What stands now, to be handed to `sent` once it has been. */
  snapshot(): object;
  /** Counts changes against what was sent; `asStart` makes it the starting values too. */
  sent(snapshot: object, asStart: boolean): void;
  /** Back to the starting values. */
  reset(): void;
}

const SECRET_PATHS = ["googleCalendarSettings.accessToken", "googleCalendarSettings.refreshToken"] as const;

/** Makes the draft of one form. `first` must be what `values` was made with. */
export function createWorkingDraft(values: UseFormReturn<AgentDraft>, first: WholeDraft): WorkingDraft {
  let given = first;
  let start = given;
  let before = given;
  let dirty = false;
  let isQuiet = false;
  const secrets = createSecrets(given.tokens);
  const listeners = new Set<(change: Change) => void>();

  const entered = () => apart(values.getValues()).draft;
  const tally = createChangeTally(values, () => before.draft);
  const now = (): WholeDraft => ({ draft: entered(), tokens: secrets.read() });

  const changedTokens = () =>
    SECRET_PATHS.filter(
      (_, index) => listOfTokens(secrets.read())[index] !== listOfTokens(before.tokens)[index],
    );

  function tell(paths: readonly string[], isReaders = true) {
    dirty = tally.size() > 0 || changedTokens().length > 0;
    for (const listener of [...listeners]) listener({ paths, isReaders });
  }

  /** Changes that are no wish of the reader's, told as one. */
  function quietly(act: () => void) {
    isQuiet = true;
    act();
    isQuiet = false;
  }

  /** Sets what differs, field by field, so that a field that stays as it is keeps its caret; gives what did. */
  function write(next: AgentDraft): string[] {
    const old = values.getValues();
    const differs = (path: string) =>
      JSON.stringify(valueAt(next, path)) !== JSON.stringify(valueAt(old, path));
    const paths = ([...DRAFT_PATHS, "unknown"] as const).filter(differs);
    for (const path of paths) values.setValue(path, copyOf(valueAt(next, path)) as never);
    return paths;
  }

  /** A value that the reader set is one that the reader decided. */
  function decide(path: string) {
    const marks = values.getValues("unknown") ?? [];
    const left = marks.filter((mark) => !isWithin(path, mark) && !isWithin(mark, path));
    if (left.length < marks.length) quietly(() => values.setValue("unknown", left));
  }

  function become({ draft, tokens }: WholeDraft, isReaders: boolean) {
    let paths: string[] = [];
    quietly(() => {
      const hasOthers = !isSame(tokens, secrets.read());
      secrets.load(tokens);
      paths = [...write(draft), ...(hasOthers ? SECRET_PATHS : [])];
    });
    tally.recount();
    tell(paths, isReaders);
  }

  return {
    secrets,
    entered,
    before: () => before.draft,
    start: () => start.draft,
    changes: () => [...changedFields(before.draft, entered()), ...changedTokens()],
    tokens: () => ({ before: pathsOfTokens(before.tokens), after: pathsOfTokens(secrets.read()) }),
    isDirty: () => dirty,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch() {
      const stops = [
        values.subscribe({
          formState: { values: true },
          callback({ name }) {
            if (isQuiet) return;
            if (name !== undefined && name !== "unknown") decide(name);
            tally.recount(name === "unknown" ? undefined : name);
            tell(name === undefined ? [] : [name]);
          },
        }),
        secrets.subscribe(() => !isQuiet && tell(SECRET_PATHS)),
      ];
      return () => stops.forEach((stop) => stop());
    },
    settleZone(zoneNow) {
      if ([given.draft, start.draft, before.draft, values.getValues()].every(hasZone)) return;
      const zone = zoneNow();
      const settled = (whole: WholeDraft): WholeDraft => ({ ...whole, draft: withZone(whole.draft, zone) });
      [given, start, before] = [settled(given), settled(start), settled(before)];
      become(settled(now()), false);
    },
    undo(parts) {
      const isSecret = (part: ChangedPart): part is SecretPath => part.endsWith("Token");
      const fields = parts.filter((part): part is DraftField => !isSecret(part));
      const tokens = { ...secrets.read() };
      if (parts.includes("googleCalendarSettings.accessToken"))
        tokens.accessToken = before.tokens.accessToken;
      if (parts.includes("googleCalendarSettings.refreshToken"))
        tokens.refreshToken = before.tokens.refreshToken;
      become({ draft: takeFields(entered(), before.draft, fields), tokens }, true);
    },
    undecide(path) {
      const draft = entered();
      const plain = withValueAt(draft, path, valueAt(createDraft(), path));
      const marks = readUnknown([...(draft.unknown ?? []), path]);
      become({ draft: withUnknown(plain, marks), tokens: secrets.read() }, true);
    },
    load(draft, tokens = secrets.read()) {
      const former = now();
      const zone = former.draft.googleCalendarSettings.timezone;
      become({ draft: withZone(apart(draft).draft, zone), tokens }, true);
      const loaded = now();
      // What was entered since is not to be taken back.
      return () => {
        const since = changedFields(loaded.draft, entered());
        const ownTokens = !isSame(secrets.read(), loaded.tokens);
        const draft = takeFields(former.draft, entered(), since);
        become({ draft, tokens: ownTokens ? secrets.read() : former.tokens }, true);
      };
    },
    follow(next) {
      const zone = before.draft.googleCalendarSettings.timezone;
      const { draft, tokens } = apart(next);
      const arrived = { draft: withZone(draft, zone), tokens };
      const incoming = changedFields(given.draft, arrived.draft);
      if (incoming.length === 0 && isSame(given.tokens, tokens)) return undefined;
      // A host that gives back what was entered says nothing of what it was entered over.
      if (changedFields(arrived.draft, entered()).length === 0 && isSame(secrets.read(), tokens)) {
        given = arrived;
        return undefined;
      }
      const touched = changedFields(before.draft, entered());
      const ownTokens = !isSame(secrets.read(), before.tokens);
      given = start = before = arrived;
      become(
        {
          draft: takeFields(arrived.draft, entered(), touched),
          tokens: ownTokens ? secrets.read() : tokens,
        },
        false,
      );
      const changed = changedFields(arrived.draft, entered());
      return {
        filled: incoming.filter((field) => !touched.includes(field)),
        kept: incoming.filter((field) => changed.includes(field)),
      };
    },
    snapshot: now,
    sent(snapshot, asStart) {
      before = snapshot as WholeDraft;
      if (asStart) start = before;
      tally.recount();
      tell([], false);
    },
    reset() {
      before = start;
      quietly(() => {
        values.reset(copyOf(start.draft));
        secrets.load(start.tokens);
      });
      tally.recount();
      tell([], false);
    },
  };
}

const listOfTokens = ({ accessToken, refreshToken }: SecretValues) => [accessToken, refreshToken];

const pathsOfTokens = (tokens: SecretValues): SecretPath[] =>
  SECRET_PATHS.filter((_, index) => listOfTokens(tokens)[index]?.trim());
