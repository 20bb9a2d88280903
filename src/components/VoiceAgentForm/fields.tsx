"use client";

import { AGENT_LANGUAGES } from "../../core/payload.js";
import { valueAt } from "../../core/draftFields.js";
import { isBound } from "../../core/limits.js";
import { ownRecord } from "../../core/record.js";
import { holdsSecret } from "../../core/secretText.js";
import type { UnknownPath } from "../../core/unknown.js";
import { type DraftPath, useAgentForm, useDraftValue, useTextField } from "../../hooks/agentForm.js";
import { useFormText } from "../../hooks/formTexts.js";
import { useFieldError } from "../../hooks/problems.js";
import { useKit } from "../../hooks/kit.js";
import { useTextFact } from "../../hooks/textStore.js";
import { useWasUnknown } from "../../hooks/useUnknown.js";
import { useKitId } from "../../hooks/useKitId.js";
import type { Messages } from "../../i18n/en.js";
import { fields } from "../../i18n/english/fields.js";
import { languages } from "../../i18n/english/languages.js";
import { limits } from "../../i18n/english/limits.js";
import { Field, FieldNotes } from "../../primitives/Field.js";
import { secretWarning } from "../../primitives/SecretWarning.js";
import { Segments } from "../../primitives/Segments.js";
import { Switch } from "../../primitives/Switch.js";
import { useLimit } from "./LimitCount.js";
import { UnknownFlag } from "./UnknownFlag.js";

const ENGLISH = { fields, languages, limits };

/** A path that has a label of its own in the catalog. */
export type LabelledPath = DraftPath & keyof Messages["fields"];

/** Props of a field of the form. */
export interface FormFieldProps {
  path: LabelledPath;
  required?: boolean;
}

/** A line of text, or with `numeric` a whole number in any digits. What is typed stays in the DOM until it is sent. */
export function TextField({ path, required, numeric }: FormFieldProps & { numeric?: boolean }) {
  const { messages, part, components } = useKit(ENGLISH);
  const { isFixed } = useAgentForm();
  const text = useTextField(path);
  const error = useFieldError(path);
  const limit = useLimit(path);
  const range = useRange(path);
  const hasSecret = useTextFact(useFormText(path), holdsSecret);
  if (isFixed(path)) return null;
  const { label, hint } = messages.fields[path];
  return (
    <Field
      label={label}
      hint={[hint, range].filter(Boolean).join(" ")}
      error={error}
      required={required ?? false}
      limit={limit}
      warning={hasSecret && secretWarning}
    >
      {(control) => (
        <components.Input
          {...control}
          {...text}
          {...part("input")}
          type="text"
          dir={numeric ? undefined : "auto"}
          inputMode={numeric ? "numeric" : undefined}
          autoComplete="off"
          aria-required={required}
        />
      )}
    </Field>
  );
}

/** The numbers that the host lets a field have, in words. */
function useRange(path: LabelledPath): string {
  const { messages, format } = useKit(ENGLISH);
  const { limits } = useAgentForm();
  const { min, max } = ownRecord(valueAt(limits, path));
  const { limits: words } = messages;
  if (isBound(min) && isBound(max)) return format(words.between, { min, max });
  if (isBound(min)) return format(words.atLeast, { min });
  return isBound(max) ? format(words.atMost, { max }) : "";
}

/** A path of an on/off value. */
export type FlagPath = Extract<LabelledPath & UnknownPath, "realTime" | "interrupt" | `tools.${string}`>;

/** An on/off value; with a third answer where the API did not tell it. */
export function SwitchField({ path }: { path: FlagPath }) {
  const { messages } = useKit(ENGLISH);
  const { isFixed } = useAgentForm();
  const { value, setValue, leave, locked } = useDraftValue(path);
  const error = useFieldError(path);
  const wasUnknown = useWasUnknown(path);
  if (isFixed(path)) return null;
  const { label, hint } = messages.fields[path];
  if (wasUnknown) return <UnknownFlag path={path} />;
  return (
    <Switch
      label={label}
      hint={hint}
      error={error}
      checked={value}
      onChange={setValue}
      onBlur={leave}
      disabled={locked}
      path={path}
    />
  );
}

/** The agent's language. One that came from elsewhere and is not on the list stays until another is chosen. */
export function LanguageField() {
  const path = "lang";
  const { messages, format, part } = useKit(ENGLISH);
  const { isFixed } = useAgentForm();
  const { value, setValue, leave, locked } = useDraftValue(path);
  const error = useFieldError(path);
  const id = useKitId();
  if (isFixed(path)) return null;
  const known: readonly string[] = AGENT_LANGUAGES;
  const names: Readonly<Record<string, string>> = { ar: messages.languages.ar, en: messages.languages.en };
  const languages = (known.includes(value) ? known : [...known, value]).map((lang) => ({
    value: lang,
    label: names[lang] ?? format(messages.languages.unlisted, { lang }),
  }));
  return (
    <div {...part("field", { invalid: error ? true : undefined })}>
      <div {...part("field-head")}>
        <span {...part("label")} id={`${id}-label`}>
          {messages.fields[path].label}
        </span>
      </div>
      <Segments
        aria-labelledby={`${id}-label`}
        aria-describedby={error ? `${id}-error` : undefined}
        options={languages}
        value={value}
        onChange={setValue}
        onBlur={leave}
        disabled={locked}
        path={path}
      />
      <FieldNotes id={id} hint={messages.fields[path].hint} error={error} />
    </div>
  );
}
