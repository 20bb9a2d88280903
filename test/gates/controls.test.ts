import ts from "typescript";
import { expect, test } from "vitest";
import { type Finding, findingAt, nodesOf, parse, readSources, scriptsOf, type Source } from "./sources.js";

const NATIVE = new Set(["button", "input", "textarea", "select"]);

/**
 * Controls that no `components` of a host takes the place of, by file and element: each is a piece of something that is
 * drawn, measured and worked as a whole, for which a design system has no counterpart.
 */
const exempt: Readonly<Record<string, string>> = {
  "src/primitives/MenuButton.tsx button": "a menu's items: rows of a list, moved through by the menu's keys",
  "src/primitives/Segments.tsx input":
    "radio buttons that are not seen: their labels are drawn as one control",
  "src/components/ImportPayload/ImportPanel.tsx input": "a file input that is never shown",
  "src/components/VoiceAgentForm/TemplateChoice.tsx button": "a card with three lines of text",
  "src/components/VoiceAgentWizard/StepProgress.tsx button": "a mark on the line of steps",
  "src/components/VoiceSelector/VoicePopover.tsx button":
    "a field that opens a panel, and the player of a sample",
  "src/components/VoiceSelector/VoiceRow.tsx input":
    "a row of a list of thousands, of which few are in the page",
  "src/components/VoiceSelector/VoiceRow.tsx button":
    "the player and the star of such a row, drawn by its styles",
  "src/components/FreeSlotsEditor/GridSlot.tsx button":
    "a block that is placed, moved and resized by its grid",
  "src/components/FreeSlotsEditor/GridDay.tsx button": "a whole empty column of the grid",
  "src/components/FreeSlotsEditor/GridRemove.tsx button":
    "as large as the shortest block of the grid has room for, and no larger",
};

/** Native controls that are made past `useKit().components`, where a host's would be missed. */
function rawControls(sources: Source[]): { place: Finding; key: string }[] {
  return scriptsOf(sources).flatMap((source) => {
    const file = parse(source);
    return nodesOf(file).flatMap((node) => {
      const tag = tagOf(node);
      if (tag === undefined || !NATIVE.has(tag)) return [];
      return [{ place: findingAt(file, node, tag), key: `${source.path} ${tag}` }];
    });
  });
}

function tagOf(node: ts.Node): string | undefined {
  if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) return node.tagName.getText();
  if (!ts.isCallExpression(node) || !/createElement$|^jsxs?$/.test(node.expression.getText()))
    return undefined;
  const [tag] = node.arguments;
  return tag && ts.isStringLiteral(tag) ? tag.text : undefined;
}

const found = rawControls(readSources("src"));

test("every control is one that a host can replace, but for those with a reason", () => {
  expect(found.filter(({ key }) => !exempt[key]).map(({ place }) => place)).toEqual([]);
});

test("no reason outlives its control", () => {
  const keys = new Set(found.map(({ key }) => key));
  expect(Object.keys(exempt).filter((key) => !keys.has(key))).toEqual([]);
});

test("a native control is found, whatever way it is made", () => {
  const text = `
    const a = <button type="button">a</button>;
    const b = <input />;
    const c = createElement("textarea", {});
    const d = document.createElement("select");
    const e = <components.Button type="button" />;
    const f = <datalist />;
  `;
  expect(rawControls([{ path: "src/components/New.tsx", text }]).map(({ place }) => place)).toEqual([
    "src/components/New.tsx:2 button",
    "src/components/New.tsx:3 input",
    "src/components/New.tsx:4 textarea",
    "src/components/New.tsx:5 select",
  ]);
});
