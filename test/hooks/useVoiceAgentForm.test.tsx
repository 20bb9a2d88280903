import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  SubmitError,
  VoiceAgentKitProvider,
  useVoiceAgentForm,
  type VoiceAgentFormState,
} from "../../src/index.js";
import { CANARY } from "../components/canary.js";
import { createHost } from "../components/host.js";
import { button, field, languages, show } from "../components/show.js";

type Options = Parameters<typeof useVoiceAgentForm>[0];

/** Markup of a host's own; `renders` counts how often it was drawn. */
function Own({ options, tell }: { options: Options; tell: (form: VoiceAgentFormState) => void }) {
  const form = useVoiceAgentForm(options);
  const { root, register, setValue, submit, status, errors } = form;
  tell(form);
  return (
    <div ref={root}>
      <input aria-label="Own name" {...register("agentName")} />
      <input aria-label="Own threshold" {...register("silenceThreshold")} />
      <input aria-label="Own calendar" {...register("googleCalendarSettings.calendarId")} />
      <button type="button" onClick={() => setValue("tools.googleCalendar", true)}>
        Own switch
      </button>
      <button type="button" onClick={() => void submit()}>
        Own submit
      </button>
      <output>{status.status}</output>
      <ul>
        {errors.map(({ path, message }) => (
          <li key={path}>{`${path}: ${message}`}</li>
        ))}
      </ul>
    </div>
  );
}

function showOwn(words: (typeof languages)[number]["words"], options: Options) {
  let form: VoiceAgentFormState | undefined;
  let renders = 0;
  show(
    <VoiceAgentKitProvider messages={words}>
      <Own
        options={options}
        tell={(next) => {
          form = next;
          renders += 1;
        }}
      />
    </VoiceAgentKitProvider>,
  );
  return {
    renders: () => renders,
    form: () => {
      if (!form) throw new Error("nothing was rendered");
      return form;
    },
  };
}

const linesNow = () => [...document.querySelectorAll("li")].map(({ textContent }) => textContent);

describe.each(languages)("the form without its markup, in $language", ({ words }) => {
  const name = field("Own name");

  test("tells what is wrong in words, once its field was left, and focuses it when asked", async () => {
    const host = createHost();
    const { form } = showOwn(words, { onSubmit: host.onSubmit, defaultValue: { silenceThreshold: "1,5" } });
    await name.click();
    expect(linesNow()).toEqual([]);
    await userEvent.tab();
    await expect.poll(linesNow).toEqual([`agentName: ${words.required.agentName}`]);
    await button("Own submit").click();
    await expect.poll(() => linesNow().length).toBe(2);
    form().focus("silenceThreshold");
    await expect.element(field("Own threshold")).toHaveFocus();
    expect(host.calls).toEqual([]);
  });

  test("sends what was typed and set, tokens too, and tells how it went", async () => {
    const host = createHost();
    const { form } = showOwn(words, { onSubmit: host.onSubmit });
    await name.fill("Noor");
    await button("Own switch").click();
    await field("Own calendar").fill("primary");
    form().setSecret("accessToken", CANARY.accessToken);
    form().setSecret("refreshToken", CANARY.refreshToken);
    expect(JSON.stringify(form().getDraft())).not.toContain("canary");
    await button("Own submit").click();
    await expect.poll(() => host.calls.length).toBe(1);
    await expect.element(page.getByText("submitting")).toBeVisible();
    expect(host.last().payload).toMatchObject({
      agentName: "Noor",
      googleCalendarSettings: { calendarId: "primary", ...CANARY },
    });
    host.last().reject(new SubmitError({ fieldErrors: { agentName: "taken" } }));
    await expect.poll(linesNow).toEqual(["agentName: taken"]);
    await button("Own submit").click();
    await expect.poll(() => host.calls.length).toBe(2);
    form().cancel();
    await expect.element(page.getByText("failed")).toBeVisible();
    expect(host.last().context.signal.aborted).toBe(true);
  });

  test("does not render while a sound value is typed", async () => {
    const { renders } = showOwn(words, { onSubmit: () => undefined, defaultValue: { agentName: "N" } });
    await name.click();
    const before = renders();
    await userEvent.keyboard("oor");
    await expect.element(name).toHaveValue("Noor");
    expect(renders()).toBe(before);
  });

  test("reset brings the starting values back", async () => {
    const onChange = vi.fn();
    const { form } = showOwn(words, {
      onSubmit: () => undefined,
      onChange,
      defaultValue: { agentName: "Start" },
    });
    await name.fill("other");
    form().reset();
    expect(form().getDraft().agentName).toBe("Start");
    await expect.element(name).toHaveValue("Start");
  });
});
