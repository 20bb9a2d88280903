"use client";

import { useMemo, useSyncExternalStore } from "react";
import { isWithin } from "../core/draftFields.js";
import type { ParamRow } from "../core/rows.js";
import { scanPlaceholders, type TemplateValues } from "../core/template.js";
import { type AgentForm, type AgentFormScope, type DraftPath, textOf, useAgentForm } from "./agentForm.js";
import type { Store, TextStore } from "./textStore.js";

/** The fields in which a parameter can stand. */
export const TEMPLATE_PATHS = ["greetingMessage", "preamble", "pokeMessages"] as const;

/** The text of the form at a path. */
export function useFormText(path: DraftPath): TextStore {
  const { form } = useAgentForm();
  return useMemo(
    () => ({
      get: () => textOf(form.values.getValues(path)),
      // Registered at each change: a reset forgets its fields.
      set: (text) =>
        void form.values.register(path).onChange({ target: { name: path, value: text }, type: "change" }),
      subscribe: (listener) => changesOf(form, [path], listener),
    }),
    [form, path],
  );
}

/** The names of the form's parameters: another array only when one of them changes. */
export function useParamNames(): Store<readonly string[]> {
  const scope = useAgentForm();
  return useMemo(
    () =>
      keptStore(
        (listener) => changesOf(scope.form, ["params"], listener),
        () => paramsOf(scope).flatMap(({ name }) => name.trim() || []),
      ),
    [scope],
  );
}

/** The values that the form's texts are filled with. */
export function useParamValues(): Store<TemplateValues> {
  const scope = useAgentForm();
  return useMemo(
    () =>
      keptStore(
        (listener) => changesOf(scope.form, ["params"], listener),
        () => Object.fromEntries(paramsOf(scope).map(({ name, value }) => [name.trim(), value])),
      ),
    [scope],
  );
}

/** What the title of booked events is filled with. */
export function useEventValues(): Store<TemplateValues> {
  const { form, isFixed } = useAgentForm();
  return useMemo(
    () =>
      keptStore(
        (listener) => changesOf(form, ["agentName"], listener),
        () => ({
          agentName: (isFixed("agentName") ? form.getDraft() : form.values.getValues()).agentName.trim(),
        }),
      ),
    [form, isFixed],
  );
}

/** The fields in which each name stands: another object only when one of them changes. */
export function useParamUses(): Readonly<Record<string, readonly (typeof TEMPLATE_PATHS)[number][]>> {
  const { form } = useAgentForm();
  const store = useMemo(
    () =>
      keptStore(
        (listener) => changesOf(form, TEMPLATE_PATHS, listener),
        () => usesIn(form),
      ),
    [form],
  );
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

function usesIn(form: AgentForm) {
  const { greetingMessage, preamble, pokeMessages } = form.values.getValues();
  const texts = [greetingMessage, preamble, pokeMessages.map((row) => row.text).join("\n")];
  const uses = new Map<string, (typeof TEMPLATE_PATHS)[number][]>();
  TEMPLATE_PATHS.forEach((path, index) => {
    const names = scanPlaceholders(texts[index] ?? "", "double").flatMap(({ name, problem }) =>
      problem ? [] : name,
    );
    for (const name of new Set(names)) uses.set(name, [...(uses.get(name) ?? []), path]);
  });
  return Object.fromEntries(uses);
}

const paramsOf = ({ form, isFixed }: AgentFormScope): readonly ParamRow[] =>
  (isFixed("params") ? form.getDraft() : form.values.getValues()).params;

/** Tells of changes at the paths or below, and of changes to the whole. */
function changesOf(form: AgentForm, paths: readonly string[], listener: () => void): () => void {
  return form.values.subscribe({
    formState: { values: true },
    callback: ({ name }) => {
      if (!name || paths.some((path) => isWithin(name, path))) listener();
    },
  });
}

/** A store that gives the same answer again while it would be equal. */
function keptStore<T>(subscribe: Store<T>["subscribe"], read: () => T): Store<T> {
  let kept: { text: string; value: T } | undefined;
  return {
    subscribe,
    get() {
      const value = read();
      const text = JSON.stringify(value);
      if (kept?.text !== text) kept = { text, value };
      return kept.value;
    },
  };
}
