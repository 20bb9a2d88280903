import type { Meta, StoryObj } from "@storybook/react-vite";

const meta: Meta = { title: "Planted" };

export default meta;

/** Breaks what the stories' test looks for: no label, a tiny button, a name told twice, no direction. */
export const Bad: StoryObj = {
  render: () => (
    <div className="vak-root">
      <input />
      <button
        type="button"
        className="vak-tiny"
        style={{ inlineSize: 10, blockSize: 10, padding: 0, border: 0 }}
      >
        <span aria-hidden="true">×</span>
      </button>
      <button type="button" aria-label="Play" title="Play" />
    </div>
  ),
};

/** Its play function finds no button. */
export const Failing: StoryObj = {
  render: () => <div className="vak-root" />,
  play: ({ canvas }) => {
    canvas.getByRole("button", { name: "Create agent" });
  },
};
