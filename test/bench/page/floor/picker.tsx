import { useState } from "react";
import type { SubjectProps } from "../data.js";

const ROW = 40;
const HEIGHT = 320;

/** The floor: a text field, and below it only those rows of the list that are in view. */
export function Subject({ payload, voices }: SubjectProps) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [top, setTop] = useState(0);
  const [chosen, setChosen] = useState(payload.voiceId);
  const wanted = query.toLowerCase();
  const found = open ? voices.filter(({ name }) => name.toLowerCase().includes(wanted)) : [];
  const first = Math.floor(top / ROW);
  return (
    <div>
      <input
        aria-label="Voice"
        placeholder={voices.find(({ id }) => id === chosen)?.name}
        value={query}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setOpen(true);
        }}
        onChange={(event) => {
          setQuery(event.target.value);
          setTop(0);
        }}
      />
      {open && (
        <div
          role="listbox"
          aria-label="Voices"
          tabIndex={0}
          style={{ height: HEIGHT, overflow: "auto" }}
          onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        >
          <div style={{ height: found.length * ROW, paddingTop: first * ROW, boxSizing: "border-box" }}>
            {found.slice(first, first + HEIGHT / ROW + 2).map(({ id, name, dialect, gender }) => (
              <div
                key={id}
                role="option"
                aria-selected={id === chosen}
                style={{ height: ROW }}
                onClick={() => {
                  setChosen(id);
                  setOpen(false);
                }}
              >
                <b>{name}</b> <span>{dialect}</span> <span>{gender}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
