import { useVirtualizer } from "@tanstack/react-virtual";
import { useCombobox } from "downshift";
import { useMemo, useRef, useState } from "react";
import type { SubjectProps } from "../data.js";

/** Downshift's combobox with its list windowed by TanStack Virtual. */
export function Subject({ payload, voices }: SubjectProps) {
  const [query, setQuery] = useState("");
  const found = useMemo(() => {
    const wanted = query.toLowerCase();
    return voices.filter(({ name }) => name.toLowerCase().includes(wanted));
  }, [voices, query]);
  const list = useRef<HTMLUListElement>(null);
  const rows = useVirtualizer({
    count: found.length,
    estimateSize: () => 40,
    getScrollElement: () => list.current,
    overscan: 2,
  });
  const { isOpen, selectedItem, getInputProps, getItemProps, getMenuProps } = useCombobox({
    items: [...found],
    // Held by downshift: a text that its host holds loses the first of two keys that follow at once.
    initialInputValue: "",
    defaultSelectedItem: voices.find(({ id }) => id === payload.voiceId),
    itemToKey: (voice) => voice?.id,
    itemToString: (voice) => voice?.name ?? "",
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    onHighlightedIndexChange: ({ highlightedIndex }) => {
      if (highlightedIndex >= 0) rows.scrollToIndex(highlightedIndex);
    },
    scrollIntoView: () => undefined,
  });
  return (
    <div>
      <input {...getInputProps({ "aria-label": "Voice", placeholder: selectedItem?.name })} />
      <ul
        {...getMenuProps({ ref: list, "aria-label": "Voices" })}
        style={isOpen ? { height: 320, overflow: "auto", padding: 0, position: "relative" } : { margin: 0 }}
      >
        {isOpen && <li role="presentation" style={{ height: rows.getTotalSize() }} />}
        {isOpen &&
          rows.getVirtualItems().map(({ index, start, size }) => {
            const voice = found[index];
            if (!voice) return null;
            return (
              <li
                key={voice.id}
                {...getItemProps({ item: voice, index })}
                style={{ position: "absolute", insetInline: 0, top: start, height: size }}
              >
                <b>{voice.name}</b> <span>{voice.dialect}</span> <span>{voice.gender}</span>
              </li>
            );
          })}
      </ul>
    </div>
  );
}
