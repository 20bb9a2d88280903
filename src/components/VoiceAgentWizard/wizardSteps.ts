"use client";

import { isWithin } from "../../core/draftFields.js";
import type { Messages } from "../../i18n/en.js";
import { SECTION_PATHS, type SectionName } from "../VoiceAgentForm/sectionPaths.js";

/** One of our own steps, by its name. */
export type StepName = Exclude<keyof Messages["wizard"]["steps"], "review">;

/** A step of the host's own, or one of ours in other words or with other sections. */
export interface WizardStep {
  /** Tells it from the others. One of our own names brings its title, sentence and sections. */
  name: string;
  /** Its heading, and its name in the progress. */
  title?: string | undefined;
  /** The sentence below its heading. */
  description?: string | undefined;
  /** The sections that it shows, in the order in which they stand. */
  sections?: readonly SectionName[] | undefined;
}

/** Our own steps, in their order. The review comes after them. */
export const OWN_STEPS: Readonly<Record<StepName, readonly SectionName[]>> = {
  agent: ["identity", "voice"],
  conversation: ["conversation"],
  call: ["listening", "outcome"],
  tools: ["tools", "calendar"],
};

/** A step with everything that it shows. */
export interface Step {
  name: string;
  title: string;
  description: string;
  sections: readonly SectionName[];
  /** The paths of the fields in it. */
  paths: readonly string[];
}

/** The steps of a wizard, without the review: those that have something to fill in. */
export function stepsOf(
  asked: readonly (StepName | WizardStep)[],
  words: Messages["wizard"]["steps"],
  isFixed: (path: string) => boolean,
): Step[] {
  return asked
    .map((each) => (typeof each === "string" ? { name: each } : each))
    .map(({ name, ...given }: WizardStep): Step => {
      const own = isOwn(name) ? words[name] : { title: name, description: "" };
      const sections = given.sections ?? (isOwn(name) ? OWN_STEPS[name] : []);
      return {
        name,
        title: given.title ?? own.title,
        description: given.description ?? own.description,
        sections,
        paths: sections.flatMap((section): readonly string[] => SECTION_PATHS[section]),
      };
    })
    .filter(({ paths }) => !paths.every(isFixed));
}

/** Which step a path, a section or a step is in; -1 where none is. */
export function stepAt(path: string, steps: readonly Step[]): number {
  return steps.findIndex(({ name, sections, paths }) => {
    const isInIt = paths.some((each) => isWithin(path, each) || isWithin(each, path));
    return isInIt || name === path || sections.some((section) => section === path);
  });
}

const isOwn = (name: string): name is StepName => Object.hasOwn(OWN_STEPS, name);
