"use client";

import { SYSTEM_VARIABLES, type TemplateSyntax } from "../../core/template.js";
import { inBraces } from "../../core/templateMending.js";
import { useKit } from "../../hooks/kit.js";
import { template } from "../../i18n/english/template.js";
import { Button } from "../../primitives/Button.js";
import { Code } from "../../primitives/Code.js";
import { MenuButton } from "../../primitives/MenuButton.js";

const ENGLISH = { template };

/** Props of TemplateTools. */
export interface TemplateToolsProps {
  label: string;
  names: readonly string[];
  syntax: TemplateSyntax;
  locked: boolean;
  previewed: boolean;
  onPreview: (previewed: boolean) => void;
  /** A name to put in at the caret; without one the beginning of a placeholder, to be completed. */
  onInsert: (name: string | undefined) => void;
}

const NEW = "";

/** The ways to put a placeholder in without knowing how one is written, and to see the text filled in. */
export function TemplateTools({ label, names, syntax, ...props }: TemplateToolsProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { template: words } = messages;
  const nameOf = (tool: string) => format(words.toolFor, { tool, label });
  const item = (name: string, note?: string) => ({
    id: name,
    label: <Code>{inBraces(name, syntax)}</Code>,
    note,
  });
  const system: Readonly<Record<string, string>> = words.system;
  const groups =
    syntax === "single"
      ? [{ items: names.map((name) => item(name)) }]
      : [
          { items: [{ id: NEW, label: words.insertNew }] },
          { label: words.groups.params, items: names.filter(Boolean).map((name) => item(name)) },
          {
            label: words.groups.system,
            items: SYSTEM_VARIABLES.filter((name) => !names.includes(name)).map((name) =>
              item(name, system[name]),
            ),
          },
        ];
  return (
    <span {...part("template-tools")}>
      {!props.locked && (
        <MenuButton
          look="quiet"
          icon="braces"
          {...part("tool")}
          groups={groups}
          aria-label={nameOf(words.insert)}
          onChoose={(id) => props.onInsert(id === NEW ? undefined : id)}
        >
          <span {...part("tool-text")}>{words.insert}</span>
        </MenuButton>
      )}
      <Button
        look="quiet"
        icon="eye"
        {...part("tool")}
        aria-label={nameOf(words.preview)}
        aria-pressed={props.previewed}
        onClick={() => props.onPreview(!props.previewed)}
      >
        <span {...part("tool-text")}>{words.preview}</span>
      </Button>
    </span>
  );
}
