import { version } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import "voice-agent-kit/styles.css";
import { App } from "./App.js";

const root = document.getElementById(version.startsWith("18.") ? "root18" : "root");
if (!root) throw new Error("The page has no root.");
const app = <App lang={new URLSearchParams(location.search).get("lang") ?? "en"} />;

if (root.firstChild) hydrateRoot(root, app);
else createRoot(root).render(app);
