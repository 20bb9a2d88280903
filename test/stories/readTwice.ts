import { cdp } from "vitest/browser";

interface FrameTree {
  frame: { id: string; url: string };
  childFrames?: FrameTree[];
}

interface AccessibleNode {
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
}

/** What a screen reader says twice by Chromium's accessibility tree: a description that its name has said already. */
export async function readTwice(): Promise<string[]> {
  const { frameTree } = await ask<{ frameTree: FrameTree }>("Page.getFrameTree");
  const frame = framesIn(frameTree).find(({ url }) => url === location.href);
  const { nodes } = await ask<{ nodes: AccessibleNode[] }>("Accessibility.getFullAXTree", {
    frameId: frame?.id,
  });
  return nodes.flatMap(({ ignored, role, name, description }) => {
    const told = description?.value;
    return !ignored && told && name?.value?.includes(told) ? [`${role?.value ?? ""} ${told}`] : [];
  });
}

const ask = <Answer>(method: string, params = {}) =>
  cdp().send(method as never, params as never) as unknown as Promise<Answer>;

const framesIn = ({ frame, childFrames = [] }: FrameTree): FrameTree["frame"][] => [
  frame,
  ...childFrames.flatMap(framesIn),
];
