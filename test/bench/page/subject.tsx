import type { ComponentType } from "react";
import { createRoot, type Root } from "react-dom/client";
import { subjectData, type SubjectProps } from "./data.js";

declare global {
  /** How the bench works this page; there once the subject's code is loaded. */
  var subject: {
    mount: () => void;
    unmount: () => void;
    given: unknown;
    submitted: unknown;
  };
}

const files = import.meta.glob<{ Subject: ComponentType<SubjectProps> }>("./{floor,ours,peers}/*.tsx");

const asked = new URLSearchParams(location.search);
const load = files[`./${asked.get("subject") ?? ""}.tsx`];
const into = document.getElementById("root");
if (!load || !into) throw new Error("The page was asked for a subject that it does not have.");

const { Subject } = await load();
const data = subjectData(Number(asked.get("voices") ?? "100"));
let root: Root | undefined;

globalThis.subject = {
  given: data.payload,
  submitted: undefined,
  mount() {
    root = createRoot(into);
    root.render(<Subject {...data} onSubmit={(payload) => (globalThis.subject.submitted = payload)} />);
  },
  unmount() {
    root?.unmount();
  },
};
