/** A node of a page's tree (mdast), as far as it matters here. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

const DIVIDER = /^:?-+:?$/;

/** A plugin for pages: tables are no part of the grammar that MDX reads, and would show as lines full of bars. */
export function tables() {
  return (page: Node): void => {
    page.children = (page.children ?? []).map((node) => tableOf(node) ?? node);
  };
}

/** The table that a paragraph is, where its second line divides the head from the rest. */
function tableOf({ type, children = [] }: Node): Node | undefined {
  if (type !== "paragraph" || !children[0]?.value?.startsWith("|")) return undefined;
  const [head, divider, ...body] = linesOf(children).map(cellsOf);
  if (!head || !divider?.every(([cell]) => DIVIDER.test(cell?.value ?? ""))) return undefined;
  const rows = [head, ...body].map((cells) => ({
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: cell })),
  }));
  return { type: "table", children: rows };
}

const linesOf = (nodes: readonly Node[]): Node[][] => split(nodes, "\n");

/** What stands between the bars of a line; the first and the last bar are its edges. */
const cellsOf = (line: readonly Node[]): Node[][] => split(line, "|").slice(1, -1).map(trimmed);

/** The nodes in runs, divided by a sign in their texts; what is no text, such as code, stays whole. */
function split(nodes: readonly Node[], sign: string): Node[][] {
  const runs: Node[][] = [[]];
  for (const node of nodes) {
    const [first = "", ...others] = node.type === "text" ? (node.value ?? "").split(sign) : [];
    runs.at(-1)?.push(node.type === "text" ? { type: "text", value: first } : node);
    runs.push(...others.map((value) => [{ type: "text", value }]));
  }
  return runs;
}

function trimmed(cell: readonly Node[]): Node[] {
  const edges = cell.map((node, index): Node => {
    if (node.type !== "text" || node.value === undefined) return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { type: "text", value: index === cell.length - 1 ? start.trimEnd() : start };
  });
  return edges.filter((node) => node.value !== "");
}
