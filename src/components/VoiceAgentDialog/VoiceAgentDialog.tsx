"use client";

import {
  type ComponentPropsWithoutRef,
  forwardRef,
  isValidElement,
  type ReactElement,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { FormHolderContext, type VoiceAgentFormHandle } from "../../hooks/agentForm.js";
import { callHost } from "../../hooks/callHost.js";
import { KitScope, useKit } from "../../hooks/kit.js";
import { useControllable } from "../../hooks/useControllable.js";
import { dialog } from "../../i18n/english/dialog.js";
import { edit } from "../../i18n/english/edit.js";
import { form } from "../../i18n/english/form.js";
import { formWords } from "../../i18n/formWords.js";
import { ConfirmDialog } from "../../primitives/ConfirmDialog.js";
import { Dialog, loadDialog } from "../../primitives/Dialog.js";
import { splitRootProps } from "../../primitives/KitRoot.js";
import { VoiceAgentForm, type VoiceAgentFormProps } from "../VoiceAgentForm/VoiceAgentForm.js";
import { VoiceAgentWizard, type WizardOptions } from "../VoiceAgentWizard/VoiceAgentWizard.js";
import { Trigger, type TriggerProps } from "./Trigger.js";
import { useDialogGuard } from "./useDialogGuard.js";

const ENGLISH = { dialog, edit, form };

/** Props of VoiceAgentDialog: those of the form in it, of the wizard's where it is one, and when it is open. */
export interface VoiceAgentDialogProps extends VoiceAgentFormProps, WizardOptions {
  /** What opens it: an element of the host's own that takes `onClick`, or the words of a button of ours. @default none */
  trigger?: ReactElement<ComponentPropsWithoutRef<"button">> | string | false | null | undefined;
  /** With this the parent opens and closes it, as `onOpenChange` asks. @default its own */
  open?: boolean | undefined;
  /** Whether it is open at first, where the parent does not hold that. @default false */
  defaultOpen?: boolean | undefined;
  /** Told when the reader opens it, or closes it and has been asked where something would be lost. */
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** The dialog's heading and name. @default the form's title in the catalog */
  title?: string | undefined;
  /** The sentence below the heading. @default the form's sentence in the catalog */
  description?: string | undefined;
  /** Everything at once, or in steps. @default "form" */
  layout?: "form" | "wizard" | undefined;
  /** Closes once the agent is created, for hosts that say so themselves. @default false */
  closeOnSuccess?: boolean | undefined;
}

/**
 * The form, or the wizard, in a modal dialog. It asks before anything unsaved is lost; what was entered when the host
 * itself closes it is there again the next time it opens.
 */
export const VoiceAgentDialog = forwardRef<VoiceAgentFormHandle, VoiceAgentDialogProps>(
  function VoiceAgentDialog(props, ref) {
    const [{ className, id, onError, ...options }, own] = splitRootProps(props);
    return (
      <KitScope {...options}>
        <FormDialog {...own} className={className} id={id} onError={onError} handle={ref} />
      </KitScope>
    );
  },
);

interface FormDialogProps extends VoiceAgentDialogProps {
  handle: React.ForwardedRef<VoiceAgentFormHandle>;
}

function FormDialog({
  trigger,
  open: givenOpen,
  defaultOpen = false,
  onOpenChange,
  title,
  description,
  layout = "form",
  closeOnSuccess = false,
  steps,
  onStepChange,
  created,
  handle,
  ...form
}: FormDialogProps) {
  const { messages } = useKit(ENGLISH);
  const { dialog: words } = messages;
  const about = formWords(messages, form.mode ?? "create");
  const [open, setOpen] = useControllable(givenOpen, defaultOpen, onOpenChange);
  const opener = useRef<HTMLElement>(null);
  const guard = useDialogGuard(() => setOpen(false));
  // Opening it waits for nothing then; where this fails, opening it tries again.
  useEffect(() => void loadDialog().catch(() => undefined), []);
  const settings = {
    ...form,
    onSuccess(result: unknown) {
      callHost(form.onSuccess, result);
      if (closeOnSuccess) setOpen(false);
    },
  };
  const wizard = { steps, onStepChange, created };
  const { question } = guard;
  const asked = useMemo(
    () =>
      question === "sending"
        ? { title: words.sending, description: words.sendingMore, confirmLabel: words.closeAnyway }
        : { title: words.unsaved, description: words.unsavedMore, confirmLabel: words.discard },
    [question, words],
  );
  return (
    <>
      {isTrigger(trigger) && (
        <Trigger
          trigger={trigger}
          open={open}
          onOpen={(element) => {
            opener.current = element;
            setOpen(true);
          }}
        />
      )}
      <Dialog
        open={open}
        onClose={guard.askToClose}
        title={title ?? about.label}
        description={description ?? about.description}
        closeLabel={words.close}
        failedText={words.failed}
        fallbackFocus={opener}
      >
        <FormHolderContext.Provider value={guard.hold}>
          {layout === "wizard" ? (
            <VoiceAgentWizard {...settings} {...wizard} ref={handle} />
          ) : (
            <VoiceAgentForm {...settings} ref={handle} />
          )}
        </FormHolderContext.Provider>
        <ConfirmDialog
          {...asked}
          open={question !== undefined}
          cancelLabel={words.stay}
          failedText={words.failed}
          destructive
          onConfirm={guard.discard}
          onCancel={guard.stay}
        />
      </Dialog>
    </>
  );
}

/** `canCreate && <button />` gives a host's own `false`, which opens nothing. */
const isTrigger = (trigger: VoiceAgentDialogProps["trigger"]): trigger is TriggerProps["trigger"] =>
  typeof trigger === "string" ? trigger !== "" : isValidElement(trigger);
