import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { parse, type Source } from "./sources.js";

/** The names a module exports, in order of the alphabet, types marked; `*` stands for what cannot be read from its text. */
function exportedNames(source: Source): string[] {
  const names = parse(source).statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, isTypeOnly } = statement;
      if (!exportClause || !ts.isNamedExports(exportClause)) return ["*"];
      return exportClause.elements.map((element) =>
        isTypeOnly || element.isTypeOnly ? `type ${element.name.text}` : element.name.text,
      );
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isExportAssignment(statement)) return ["default"];
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement))
      return [`type ${statement.name.text}`];
    return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
      ? [statement.name?.text ?? "default"]
      : ["*"];
  });
  return names.sort((a, b) => a.localeCompare(b, "en"));
}

/** Every name that hosts may use. Taking one away breaks them, and a new one has to be kept. */
const offered = [
  {
    entry: ".",
    source: "src/index.ts",
    names: [
      "arabicTemplates",
      "CalendarSection",
      "CallPreview",
      "ChangesList",
      "ConversationSection",
      "englishTemplates",
      "FreeSlotsEditor",
      "IdentitySection",
      "ImportPayload",
      "ListeningSection",
      "OutcomeEditor",
      "OutcomeSection",
      "ParamsEditor",
      "PayloadPreview",
      "PokeMessagesEditor",
      "SubmitError",
      "submitTo",
      "TemplateEditor",
      "TemplatePicker",
      "TimeZoneSelector",
      "ToolsSection",
      "type AgentFormOptions",
      "type AgentTemplate",
      "type Appearance",
      "type AppearanceVariables",
      "type CalendarChoice",
      "type ChangesListProps",
      "type DraftStorage",
      "type DraftStorageOptions",
      "type Elements",
      "type FreeSlotsEditorProps",
      "type FreeSlotsState",
      "type GetPreviewUrl",
      "type GoogleCalendarConnection",
      "type HourCycle",
      "type ImportPayloadProps",
      "type KitButtonProps",
      "type KitComponents",
      "type KitOptions",
      "type Messages",
      "type OutcomeEditorProps",
      "type ParamsEditorProps",
      "type PartialMessages",
      "type PartName",
      "type PartState",
      "type PartStates",
      "type PayloadPreviewProps",
      "type PluralMessage",
      "type PokeMessagesEditorProps",
      "type SectionName",
      "type StepName",
      "type SubmitContext",
      "type SubmitErrorDetail",
      "type SubmitState",
      "type TemplateEditorProps",
      "type TimeZoneSelectorProps",
      "type VoiceAgentDialogProps",
      "type VoiceAgentFormHandle",
      "type VoiceAgentFormProps",
      "type VoiceAgentFormState",
      "type VoiceAgentKitProviderProps",
      "type VoiceAgentWizardProps",
      "type VoiceSelectorProps",
      "type WeekPreset",
      "type WizardStep",
      "type WordedNotice",
      "useLeaveGuard",
      "useVoiceAgentForm",
      "VoiceAgentDialog",
      "VoiceAgentForm",
      "VoiceAgentKitProvider",
      "VoiceAgentWizard",
      "VoiceSection",
      "VoiceSelector",
    ],
  },
  {
    entry: "./core",
    source: "src/core/index.ts",
    names: [
      "bookableMeetings",
      "copyDay",
      "createAgentPayloadSchema",
      "createDraft",
      "fieldErrorsFrom",
      "formatTime",
      "fromPayload",
      "fromVoiceAgent",
      "gaps",
      "isTimeZone",
      "listTimeZones",
      "nextSlot",
      "normalize",
      "openMinutes",
      "overlaps",
      "parseCreateAgentPayload",
      "parseInteger",
      "parseTime",
      "parseVoiceAgent",
      "readWeek",
      "redactPayload",
      "renamePlaceholders",
      "renderTemplate",
      "scanPlaceholders",
      "searchVoices",
      "splitOvernight",
      "toPayload",
      "type AgentDraft",
      "type CreateAgentPayload",
      "type DraftLimits",
      "type FieldErrors",
      "type FreeSlots",
      "type Issue",
      "type IssueCode",
      "type ListLimit",
      "type Minute",
      "type NumberLimit",
      "type ParamRow",
      "type ParamType",
      "type PartialPayload",
      "type PayloadResult",
      "type Placeholder",
      "type PlaceholderProblem",
      "type PokeMessageRow",
      "type Slot",
      "type TemplateSyntax",
      "type TemplateValues",
      "type TextLimit",
      "type TimeSlot",
      "type TimeZoneOption",
      "type TypedNumber",
      "type UnknownPath",
      "type Voice",
      "type VoiceAgent",
      "type VoiceCursor",
      "type VoiceFacet",
      "type VoiceFacetCount",
      "type VoiceFacetCounts",
      "type VoiceFacets",
      "type VoicePage",
      "type VoiceRequest",
      "type VoiceSource",
      "type VoiceWords",
      "type Week",
      "type Weekday",
      "type WireTimes",
      "VoiceAgentResponseError",
      "WEEKDAYS",
      "withoutUnknown",
      "withWireTimes",
    ],
  },
  {
    entry: "./server",
    source: "src/server/index.ts",
    names: [
      "createVoiceAgent",
      "createVoiceAgentHandler",
      "type CreateVoiceAgentHandlerOptions",
      "type CreateVoiceAgentOptions",
      "type Fetch",
      "type GoogleTokens",
      "type HandlerFailureBody",
      "type HandlerFailureCode",
      "type ResolveGoogleTokens",
      "type VoiceAgentApiErrorCode",
      "type VoiceAgentApiErrorDetails",
      "VoiceAgentApiError",
    ],
  },
  {
    entry: "./locales/en",
    source: "src/i18n/en.ts",
    names: ["en", "type Messages", "type PartialMessages", "type PluralMessage", "type Words"],
  },
  { entry: "./locales/ar", source: "src/i18n/ar.ts", names: ["ar"] },
];

test.each(offered)("the entry $entry offers exactly the names that are written down", ({ source, names }) => {
  expect(exportedNames({ path: source, text: readFileSync(source, "utf8") })).toEqual(names);
});

test("the manifest has these entries, the stylesheet, the schemas and itself", () => {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: object };
  const others = ["./styles.css", "./schema.json", "./openapi.json", "./package.json"];
  expect(Object.keys(exports).sort()).toEqual([...offered.map(({ entry }) => entry), ...others].sort());
});

test("a name more and a name less are noticed, whatever way it is written", () => {
  const text = [
    'export { a, b as c, type D } from "./a.js";',
    'export type { E } from "./e.js";',
    "export const f = 1, g = 2;",
    "export function h() {}",
    "export class I {}",
    "export interface J {}",
    "export type K = 1;",
    'export * from "./l.js";',
    "const m = 1;",
    "export default m;",
  ].join("\n");
  expect(exportedNames({ path: "a.ts", text })).toEqual([
    "*",
    "a",
    "c",
    "default",
    "f",
    "g",
    "h",
    "I",
    "type D",
    "type E",
    "type J",
    "type K",
  ]);
});
