"use client";

import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { foldText } from "../../core/text.js";
import { canonicalTimeZone, isTimeZone, type TimeZoneOption } from "../../core/timeZones.js";
import { timezoneField } from "../../i18n/english/fields.js";
import { timeZone } from "../../i18n/english/timeZone.js";
import { placeOf } from "../../i18n/placeOf.js";
import { useControllable } from "../../hooks/useControllable.js";
import { useKit } from "../../hooks/kit.js";
import { useEscape } from "../../hooks/useEscape.js";
import { useReached } from "../../hooks/useReached.js";
import { useKitId } from "../../hooks/useKitId.js";
import { useLayout } from "../../hooks/useLayout.js";
import { controlProps, FieldNotes, RequiredMark } from "../../primitives/Field.js";
import { Icon } from "../../primitives/Icon.js";
import { isLocked, type LockProps } from "../../hooks/lock.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { OpeningFailed } from "../../primitives/OpeningFailed.js";
import { Popover } from "../../primitives/Popover.js";
import { useZones } from "./useZones.js";
import { ZoneOption } from "./ZoneOption.js";

const ENGLISH = { fields: { "googleCalendarSettings.timezone": timezoneField }, timeZone };

/** Props of TimeZoneSelector. The value is a zone's name as the payload carries it, such as `Asia/Riyadh`. */
export interface TimeZoneSelectorProps extends RootProps, LockProps {
  /** With this the parent holds the value and gives back what `onChange` said. */
  value?: string | undefined;
  /** The starting value where the parent does not hold it. @default empty */
  defaultValue?: string | undefined;
  /** The name of the zone that was chosen; nothing while one is only searched for. */
  onChange?: ((timeZone: string) => void) | undefined;
  /** The accessible name. @default the catalog's "Time zone" */
  label?: string | undefined;
  /** Marks the label and tells assistive technology; whether it is empty is yours to check. @default false */
  required?: boolean | undefined;
  /** A message to show as what is wrong. */
  error?: string | undefined;
  /** The focus has left the control. */
  onBlur?: (() => void) | undefined;
  /** The box's `data-path`, for `focus(path)` of a form around it. */
  path?: string | undefined;
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
  const [near, setNear] = useState(false);
  /** What is to be searched for once there is a list: the reader has pressed Enter, or gone on. */
  const awaited = useRef<string>(undefined);
  const id = useKitId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const reached = useReached(box) || near;
  const zones = useZones({ value, query: query ?? "", open, near, reached, places: words.places, locale });
  const { known, meant, places, found, chosen } = zones;
  const locked = isLocked(props.disabled, props.readOnly);
  const describe = (zone: TimeZoneOption) =>
    format(words.option, { label: placeOf(zone, places), offset: zone.offset });
  const zone = meant ? describe(meant) : "";
  const unknown = format(meant ? words.unknownNear : words.unknown, { name: value, zone });
  const error = props.error ?? (zones.unknown && (zones.ready || zones.failed) ? unknown : undefined);
  // The sign in these names is the reverse of the usual one (tz database, file `etcetera`).
  const sign = /^Etc\/GMT([+-])(\d+)$/i.exec(value);
  const reversed =
    sign && format(sign[1] === "+" ? words.reversed : words.ahead, { name: value, count: Number(sign[2]) });
  const current = found[active];
  const isShown = open && zones.ready;
  const label = props.label ?? messages.fields["googleCalendarSettings.timezone"].label;

  function show() {
    if (zones.failed) zones.retry();
    if (locked || open) return;
    setOpen(true);
  }

  const close = useCallback(() => {
    setOpen(false);
    setQuery(undefined);
    setActive(-1);
    awaited.current = undefined;
  }, []);

  const choose = useCallback(
    (zone: string) => {
      setValue(zone);
      close();
    },
    [setValue, close],
  );

  useEscape(box, open, close);

  // What the zone is called may come with the focus, and another choice after it: typing still replaces all of it.
  useLayout(() => {
    if (known && query === undefined && input.current?.matches(":focus")) input.current.select();
  }, [known, query]);

  function chooseLater(text: string, from: (found: readonly TimeZoneOption[]) => TimeZoneOption | undefined) {
    if (awaited.current === text) return;
    awaited.current = text;
    zones.later(text, (later) => {
      if (awaited.current !== text || !input.current) return;
      const choice = from(later);
      if (choice) choose(choice.name);
      else close();
    });
  }

  /** The zone whose name is typed in full, which needs no list: it may not be there yet. */
  function named() {
    const typed = query?.trim() ?? "";
    const listed = found.find(({ name }) => foldText(name) === foldText(typed));
    return listed?.name ?? (typed !== "" && isTimeZone(typed) ? canonicalTimeZone(typed) : undefined);
  }

  function leave() {
    // A name typed in full is as good as a choice; anything else typed is given up, and the value stays.
    const choice = named() ?? (query?.trim() ? onlyOf(found)?.name : undefined);
    if (choice) choose(choice);
    else if (!query?.trim() || zones.ready || zones.failed) close();
    else {
      setOpen(false);
      chooseLater(query, onlyOf);
    }
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
      else if (active < 0 && query === undefined && chosen) move(found.indexOf(chosen));
      else if (event.key === "ArrowDown") move(active + 1);
      else move(active < 0 ? found.length - 1 : active - 1);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      const choice = current?.name ?? named() ?? (query ? found[0]?.name : undefined);
      if (choice) choose(choice);
      else if (zones.ready || !query) close();
      else chooseLater(query, ([first]) => first);
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
          aria-expanded={isShown}
          aria-controls={isShown ? `${id}-list` : undefined}
          aria-activedescendant={open && current ? `${id}-${active}` : undefined}
          aria-required={props.required || undefined}
          placeholder={words.placeholder}
          disabled={props.disabled}
          readOnly={props.readOnly}
          data-path={props.path}
          value={query ?? (known ? describe(known) : value)}
          onChange={(event) => {
            setQuery(event.target.value);
            awaited.current = undefined;
            setOpen(true);
            setActive(-1);
          }}
          onPointerEnter={() => setNear(true)}
          onFocus={(event) => {
            setNear(true);
            event.target.select();
          }}
          onClick={(event) => {
            show();
            // The whole of the old choice, so that typing replaces it.
            if (query === undefined) event.currentTarget.select();
          }}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
        <Icon name="expand" />
        {isShown && (
          <Popover anchor={box} onMouseDown={(event) => event.preventDefault()}>
            <div {...part("listbox")} id={`${id}-list`} role="listbox" aria-label={label}>
              {found.map((zone, index) => (
                <ZoneOption
                  key={zone.name}
                  id={`${id}-${index}`}
                  zone={zone}
                  place={placeOf(zone, places)}
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
      <OpeningFailed when={zones.failed && open} />
      {reversed && <p {...part("hint")}>{reversed}</p>}
      <p {...part("hidden")} role="status">
        {isShown && query !== undefined ? format(words.count, { count: found.length }) : ""}
      </p>
      <FieldNotes id={id} error={error} />
    </div>
  );
}

const onlyOf = (found: readonly TimeZoneOption[]) => (found.length === 1 ? found[0] : undefined);
