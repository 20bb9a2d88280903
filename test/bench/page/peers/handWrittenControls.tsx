import { Label, Popover, Select, Switch } from "radix-ui";
import { useId, useState } from "react";
import type { FieldPath } from "react-hook-form";
import { useController } from "react-hook-form";
import type { Values } from "./handWrittenSchema.js";

interface FieldProps {
  name: FieldPath<Values>;
  label: string;
}

export function SwitchField({ name, label }: FieldProps) {
  const id = useId();
  const { field } = useController<Values>({ name });
  return (
    <div>
      <Label.Root htmlFor={id}>{label}</Label.Root>
      <Switch.Root
        id={id}
        ref={field.ref}
        checked={field.value === true}
        onCheckedChange={field.onChange}
        onBlur={field.onBlur}
      >
        <Switch.Thumb />
      </Switch.Root>
    </div>
  );
}

export function SelectField({ name, label, options }: FieldProps & { options: Record<string, string> }) {
  const id = useId();
  const { field } = useController<Values>({ name });
  return (
    <div>
      <Label.Root htmlFor={id}>{label}</Label.Root>
      <Select.Root value={String(field.value)} onValueChange={field.onChange}>
        <Select.Trigger id={id} ref={field.ref} onBlur={field.onBlur}>
          <Select.Value />
          <Select.Icon />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content>
            <Select.Viewport>
              {Object.entries(options).map(([value, text]) => (
                <Select.Item key={value} value={value}>
                  <Select.ItemText>{text}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
    </div>
  );
}

interface PickerFieldProps extends FieldProps {
  options: readonly { id: string; name: string }[];
}

/** A button that opens a list to search: Radix has no combobox, and its select is slow with hundreds of items. */
export function PickerField({ name, label, options }: PickerFieldProps) {
  const id = useId();
  const { field } = useController<Values>({ name });
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const wanted = query.toLowerCase();
  return (
    <div>
      <Label.Root htmlFor={id}>{label}</Label.Root>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger id={id} ref={field.ref} onBlur={field.onBlur}>
          {options.find((option) => option.id === field.value)?.name}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content aria-label={label}>
            <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
            {options
              .filter((option) => option.name.toLowerCase().includes(wanted))
              .map((option) => (
                <button
                  key={option.id}
                  type="button"
                  aria-pressed={option.id === field.value}
                  onClick={() => {
                    field.onChange(option.id);
                    setOpen(false);
                  }}
                >
                  {option.name}
                </button>
              ))}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}
