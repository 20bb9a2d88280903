"use client";

import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { nearestTimeZone } from "../../core/nearestTimeZone.js";
import { foldText } from "../../core/text.js";
import {
  canonicalTimeZone,
  describeTimeZone,
  isTimeZone,
  listTimeZones,
  type TimeZoneOption,
} from "../../core/timeZones.js";
import { timezoneField } from "../../i18n/english/fields.js";
import { timeZone } from "../../i18n/english/timeZone.js";
import { placeOf } from "../../i18n/placeOf.js";
import { useControllable } from "../../hooks/useControllable.js";
import { useKit } from "../../hooks/kit.js";
import { useEscape } from "../../hooks/useEscape.js";
import { useHydrated } from "../../hooks/useHydrated.js";
import { useKitId } from "../../hooks/useKitId.js";
import { controlProps, FieldNotes, RequiredMark } from "../../primitives/Field.js";
import { Icon } from "../../primitives/Icon.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { Popover } from "../../primitives/Popover.js";
import { findZones, inOrder } from "./findZones.js";
import { ZoneOption } from "./ZoneOption.js";

const ENGLISH = { fields: { "googleCalendarSettings.timezone": timezoneField }, timeZone };

/** Props of TimeZoneSelector. The value is a zone's name as the payload carries it, such as `Asia/Riyadh`. */
export interface TimeZoneSelectorProps extends RootProps {
  /** With this the parent holds the value and gives back what `onChange` said. */
  value?: string;
  /** The starting value where the parent does not hold it. @default empty */
  defaultValue?: string;
  /** The name of the zone that was chosen; nothing while one is only searched for. */
  onChange?: (timeZone: string) => void;
  /** The accessible name. @default the catalog's "Time zone" */
  label?: string;
  /** Marks the label and tells assistive technology; whether it is empty is yours to check. @default false */
  required?: boolean;
  /** Shown, and neither changed nor focused. @default false */
  disabled?: boolean;
  /** Can be read, focused and copied, not changed. @default false */
  readOnly?: boolean;
  /** A message to show as what is wrong. */
  error?: string | undefined;
  /** The focus has left the control. */
  onBlur?: () => void;
  /** The box's `data-path`, for `focus(path)` of a form around it. */
  path?: string;
}

/**
 * An editable combobox with a list (WAI-ARIA combobox pattern, list autocomplete with manual selection) over all zones,
 * found by place, name or offset. A value from outside is kept to the letter, even one this browser does not know.
 */
export function TimeZoneSelector(props: TimeZoneSelectorProps) {
  const [root, own] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Combobox {...own} />
    </KitRoot>
  );
}

function Combobox({ onChange, onBlur, ...props }: Omit<TimeZoneSelectorProps, keyof RootProps>) {
  const { messages, format, locale, part, components } = useKit(ENGLISH);
  const { timeZone: words } = messages;
  const [value, setValue] = useControllable(props.value, props.defaultValue ?? "", onChange);
  const [query, setQuery] = useState<string>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const id = useKitId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // Made at each opening and not before: offsets change with the seasons, and describing 400 zones takes a while.
  const zones = useMemo(
    () => (open ? inOrder(listTimeZones(locale, new Date()), words.places, locale) : NO_ZONES),
    [open, locale, words.places],
  );
  const found = useMemo(
    () => findZones(zones, query ?? "", words.places, locale),
    [zones, query, words.places, locale],
  );
  // The list has the present name of a zone, and a value may be its former one.
  const chosen = useMemo(() => {
    const listed = canonicalTimeZone(value);
    return zones.find(({ name }) => name === listed);
  }, [zones, value]);
  const hydrated = useHydrated();
  // The offset now, and the words for it, are the reader's: a server may have another clock and other words.
  const known = useMemo(
    () =>
      hydrated && isTimeZone(value)
        ? describeTimeZone(canonicalTimeZone(value), locale, new Date())
        : undefined,
    [value, locale, hydrated],
  );
  const locked = (props.disabled ?? false) || (props.readOnly ?? false);
  const describe = (zone: TimeZoneOption) =>
    format(words.option, { label: placeOf(zone, words.places), offset: zone.offset });
  const near = useMemo(() => {
    const name = hydrated && !known ? nearestTimeZone(value) : undefined;
    return name && describeTimeZone(name, locale, new Date());
  }, [hydrated, known, value, locale]);
  const unknown = near
    ? format(words.unknownNear, { name: value, zone: describe(near) })
    : format(words.unknown, { name: value });
  const error = props.error ?? (hydrated && value !== "" && !known ? unknown : undefined);
  // The sign in these names is the reverse of the usual one (tz database, file `etcetera`).
  const sign = /^Etc\/GMT([+-])(\d+)$/i.exec(value);
  const reversed =
    sign && format(sign[1] === "+" ? words.reversed : words.ahead, { name: value, count: Number(sign[2]) });
  const current = found[active];
  const label = props.label ?? messages.fields["googleCalendarSettings.timezone"].label;

  function show() {
    if (locked || open) return;
    setOpen(true);
    setActive(-1);
  }

  const close = useCallback(() => {
    setOpen(false);
    setQuery(undefined);
    setActive(-1);
  }, []);

  const choose = useCallback(
    (zone: TimeZoneOption) => {
      setValue(zone.name);
      close();
    },
    [setValue, close],
  );

  useEscape(open, close);

  function leave() {
    // A name typed in full is as good as a choice; anything else typed is given up, and the value stays.
    const typed = query?.trim() ?? "";
    const exact = found.find((zone) => foldText(zone.name) === foldText(typed));
    if (exact) setValue(exact.name);
    else if (typed !== "" && isTimeZone(typed)) setValue(typed);
    else if (typed !== "" && found.length === 1 && found[0]) setValue(found[0].name);
    close();
    onBlur?.();
  }

  function sightOf(zone: TimeZoneOption, index: number) {
    if (index === active) return "near";
    return active < 0 && zone === chosen ? "middle" : undefined;
  }

  function move(to: number) {
    if (found.length > 0) setActive((to + found.length) % found.length);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) show();
      else if (event.key === "ArrowDown") move(active + 1);
      else move(active < 0 ? found.length - 1 : active - 1);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      const choice = current ?? (query ? found[0] : undefined);
      if (choice) choose(choice);
      else close();
    }
  }

  return (
    <div {...part("field", { invalid: error ? true : undefined })}>
      <div {...part("field-head")}>
        <label {...part("label")} htmlFor={id}>
          {label}
        </label>
        {props.required && <RequiredMark />}
      </div>
      <div {...part("combobox")} ref={box}>
        <components.Input
          {...controlProps(id, undefined, error)}
          {...part("input")}
          ref={input}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open && current ? `${id}-${active}` : undefined}
          aria-required={props.required || undefined}
          placeholder={words.placeholder}
          disabled={props.disabled}
          readOnly={props.readOnly}
          data-path={props.path}
          value={query ?? (known ? describe(known) : value)}
          onChange={(event) => {
            setQuery(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onFocus={(event) => event.target.select()}
          onClick={(event) => {
            show();
            // The whole of the old choice, so that typing replaces it.
            if (query === undefined) event.currentTarget.select();
          }}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
        <Icon name="expand" />
        {open && (
          <Popover anchor={box} onMouseDown={(event) => event.preventDefault()}>
            <div {...part("listbox")} id={`${id}-list`} role="listbox" aria-label={label}>
              {found.map((zone, index) => (
                <ZoneOption
                  key={zone.name}
                  id={`${id}-${index}`}
                  zone={zone}
                  selected={zone === chosen}
                  active={index === active}
                  inSight={sightOf(zone, index)}
                  onChoose={choose}
                />
              ))}
            </div>
            {found.length === 0 && <p {...part("empty")}>{words.noMatch}</p>}
          </Popover>
        )}
      </div>
      {reversed && <p {...part("hint")}>{reversed}</p>}
      <p {...part("hidden")} role="status">
        {open && query !== undefined ? format(words.count, { count: found.length }) : ""}
      </p>
      <FieldNotes id={id} error={error} />
    </div>
  );
}

const NO_ZONES: readonly TimeZoneOption[] = [];
