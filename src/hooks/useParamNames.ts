"use client";

import { useMemo } from "react";
import { useWatch } from "react-hook-form";
import { scanPlaceholders } from "../core/template.js";
import type { AgentForm } from "./agentForm.js";

/** The names of the form's parameters; the same array until one of them changes. */
export function useParamNames({ values }: AgentForm): readonly string[] {
  const rows = useWatch({ control: values.control, name: "params" });
  const text = rows.map((row) => row.name.trim()).join("\n");
  return useMemo(() => text.split("\n").filter(Boolean), [text]);
}

/** The names that the form's texts use. */
export function useUsedNames({ values }: AgentForm): readonly string[] {
  const [greeting, preamble] = useWatch({ control: values.control, name: ["greetingMessage", "preamble"] });
  return useMemo(
    () =>
      [greeting, preamble].flatMap((text) =>
        scanPlaceholders(text, "double").flatMap(({ name, problem }) => (problem ? [] : [name])),
      ),
    [greeting, preamble],
  );
}
