import { type ComponentType, type ReactElement, StrictMode } from "react";
import preview from "../../.storybook/preview.js";
import { VoiceAgentForm } from "../../src/index.js";

type Render = (args: object, context: object) => ReactElement;
type Decorator = (story: ComponentType, context: object) => ReactElement;

interface Story {
  args?: object;
  render?: Render;
  decorators?: Decorator[];
  globals?: Record<string, string>;
}

interface Meta extends Story {
  component?: ComponentType;
}

const modules = import.meta.glob<Record<string, Story> & { default: Meta }>("../../stories/*.stories.tsx", {
  eager: true,
});

/** What a server renders and a browser takes over, under a name that is also a file's. */
export interface Page {
  id: string;
  element: ReactElement;
}

/** Every story in both languages, as Storybook shows it; drawn without Storybook, so that a server can. */
export function storyPages(): Page[] {
  return Object.entries(modules).flatMap(([path, { default: meta, ...stories }]) =>
    Object.entries(stories).flatMap(([name, story]) =>
      ["en", "ar"].map((locale) => ({
        id: `${/([^/]+)\.stories/.exec(path)?.[1] ?? ""}-${name}-${locale}`,
        element: <StrictMode>{elementOf(meta, story, locale)}</StrictMode>,
      })),
    ),
  );
}

/** Two forms that are two roots of one page, told apart by `idPrefix` alone. */
export function twinPages(): Page[] {
  return ["first", "second"].map((idPrefix) => ({
    id: `twin-${idPrefix}`,
    element: <VoiceAgentForm voices={[]} onSubmit={() => undefined} idPrefix={idPrefix} />,
  }));
}

function elementOf(meta: Meta, story: Story, locale: string): ReactElement {
  const globals = { locale, theme: "light", width: "none", ...meta.globals, ...story.globals };
  const args = { ...meta.args, ...story.args };
  const context = { args, globals, viewMode: "story", id: "", name: "", title: "", parameters: {} };
  const Component = meta.component ?? (() => null);
  const render = story.render ?? meta.render ?? ((given) => <Component {...given} />);
  const decorators = [story.decorators, meta.decorators, preview.decorators].flat() as (
    Decorator | undefined
  )[];
  const Whole = decorators.reduce<ComponentType>(
    (Inner, decorate) => (decorate ? () => decorate(Inner, context) : Inner),
    () => render(args, context),
  );
  return <Whole />;
}
