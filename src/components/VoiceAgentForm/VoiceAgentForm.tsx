"use client";

import { type ForwardedRef, forwardRef, type ReactNode, useMemo } from "react";
import { useKit } from "../../hooks/kit.js";
import { useIsTitled, type VoiceAgentFormHandle } from "../../hooks/agentForm.js";
import { UnderHeading } from "../../primitives/Heading.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { ActionBar } from "./ActionBar.js";
import { SECTIONS } from "./allSections.js";
import { ErrorSummary } from "./ErrorSummary.js";
import { FormFields, FormFrame, type FormSettings } from "./FormFrame.js";
import { FormHeader } from "./FormHeader.js";
import { SectionMannerContext } from "./Section.js";
import type { SectionName } from "./sectionPaths.js";
import { Notices } from "./Notices.js";

/** Props of VoiceAgentForm. */
export interface VoiceAgentFormProps extends Omit<FormSettings, "onError">, RootProps {
  /** What `onSubmit` threw, and what a part of the form threw that failed to render. */
  onError?: ((error: unknown) => void) | undefined;
  /** Sections that start closed, to be opened by their heading. @default none */
  closedSections?: readonly SectionName[] | undefined;
  /** Stands beside the sections where there is room, and below them where there is not. */
  aside?: ReactNode;
  /** The host's own arrangement of sections. @default all sections under a title, in the order of the payload */
  children?: ReactNode;
}

/** The whole form: every field of the create request, and the button that hands `onSubmit` a validated payload. */
export const VoiceAgentForm = forwardRef<VoiceAgentFormHandle, VoiceAgentFormProps>(
  function VoiceAgentForm(props, ref) {
    const [root, own] = splitRootProps(props);
    return (
      <KitRoot {...root}>
        <Form {...own} onError={root.onError} handle={ref} />
      </KitRoot>
    );
  },
);

interface FormProps extends Omit<VoiceAgentFormProps, keyof RootProps> {
  onError: RootProps["onError"];
  handle: ForwardedRef<VoiceAgentFormHandle>;
}

function Form({ closedSections, aside, children, ...props }: FormProps) {
  const manner = useMemo(() => ({ foldable: true, closed: closedSections ?? NONE }), [closedSections]);
  return (
    <FormFrame {...props}>
      <SectionMannerContext.Provider value={manner}>
        <Arrangement aside={aside}>{children}</Arrangement>
      </SectionMannerContext.Provider>
    </FormFrame>
  );
}

const NONE: readonly SectionName[] = [];
const ALL = Object.entries(SECTIONS).map(([name, Section]) => <Section key={name} />);

function Arrangement({ aside, children }: Pick<VoiceAgentFormProps, "aside" | "children">) {
  const { part } = useKit();
  const titled = useIsTitled();
  const columns = (
    <div {...part("columns", { aside: aside ? true : undefined })}>
      <div {...part("sections")}>
        <Notices />
        <ErrorSummary />
        <FormFields>{children ?? ALL}</FormFields>
      </div>
      {aside && <div {...part("aside")}>{aside}</div>}
    </div>
  );
  return (
    <>
      {children === undefined ? (
        <>
          <FormHeader />
          {titled ? <UnderHeading>{columns}</UnderHeading> : columns}
        </>
      ) : (
        columns
      )}
      <ActionBar />
    </>
  );
}
