import "voice-agent-kit/styles.css";
import { showSlots } from "./slots.js";
import { holdUpKeys, showVoices } from "./voices.js";

const asked = new URLSearchParams(location.search);
const root = document.getElementById("root");
if (!root) throw new Error("The page has no root.");
if (asked.has("held")) holdUpKeys();
if (asked.has("voices")) showVoices(root, Number(asked.get("voices")));
else showSlots(root, Number(asked.get("slots") ?? "7"), asked.has("bare"));
