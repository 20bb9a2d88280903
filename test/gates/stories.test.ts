import ts from "typescript";
import { expect, test } from "vitest";
import { type Finding, findingAt, nodesOf, parse, readSources, type Source } from "./sources.js";

/** Renderings in stories of a component that take no args, and so leave its controls without effect. */
function deafRenderings(stories: readonly Source[]): Finding[] {
  return stories
    .filter(({ text }) => /^ *component: /m.test(text))
    .flatMap((story) => {
      const file = parse(story);
      return nodesOf(file).flatMap((node) => {
        if (!ts.isPropertyAssignment(node) || node.name.getText(file) !== "render") return [];
        if (!ts.isArrowFunction(node.initializer)) return [];
        const args = node.initializer.parameters[0]?.name;
        const isUsed =
          args !== undefined &&
          nodesOf(node.initializer.body).some(
            (inner) => ts.isIdentifier(inner) && inner.text === args.getText(file),
          );
        return isUsed || (args && ts.isObjectBindingPattern(args))
          ? []
          : [findingAt(file, node, "takes no args")];
      });
    });
}

const stories = readSources("stories").filter(({ path }) => path.endsWith(".stories.tsx"));

test("every story of a component shows what its controls say", () => {
  expect(stories.length).toBeGreaterThan(12);
  expect(deafRenderings(stories)).toEqual([]);
});

test("a story that does not is found", () => {
  const text = `const meta = {
  component: A,
};
export const Deaf = { render: (_, { globals }) => <A dir={globals.dir} /> };
export const Deafer = { render: () => <A /> };
export const Told = { render: (args) => <A {...args} /> };
export const ToldInParts = { render: ({ label }) => <A label={label} /> };
`;
  expect(deafRenderings([{ path: "stories/A.stories.tsx", text }])).toEqual([
    "stories/A.stories.tsx:4 takes no args",
    "stories/A.stories.tsx:5 takes no args",
  ]);
});
