import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ParamsEditor, type ParamsEditorProps } from "../../src/index.js";
import { createHost } from "./host.js";
import { button, descriptionOf, elementOf, enter, field, languages, say, show, showForm } from "./show.js";

const row = (id: string, name: string) => ({ id, name, value: "x", type: "string" }) as const;

describe.each(languages)("parameters in $language", ({ words }) => {
  const { params: text, issues } = words;
  const name = (number: number) => field(say(text.name, { number }, words));
  const value = (number: number) => field(say(text.value, { number }, words));
  const type = (number: number) =>
    page.getByRole("combobox", { name: say(text.type, { number }, words), exact: true });
  const remove = (number: number) => button(say(text.remove, { number }, words));
  const add = button(text.add);

  function showRows(props: ParamsEditorProps = {}) {
    const onChange = vi.fn();
    show(<ParamsEditor messages={words} onChange={onChange} {...props} />);
    return { onChange };
  }

  function showFilled(params: unknown, more: Record<string, unknown> = {}) {
    const host = createHost();
    const shown = showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: { agentName: "N", params, ...more },
    });
    const sent = async () => {
      await shown.submit.click();
      await expect.poll(() => host.calls.length).toBeGreaterThan(0);
      host.last().resolve();
      return host.last().payload.params;
    };
    return { host, sent, ...shown };
  }

  test("adding a row puts the focus in its name", async () => {
    const { onChange } = showRows();
    await expect.element(page.getByText(text.empty)).toBeVisible();
    await add.click();
    await expect.element(name(1)).toHaveFocus();
    const directionOf = () => getComputedStyle(name(1).element()).direction;
    expect(directionOf()).toBe(words.direction);
    await userEvent.keyboard("city");
    expect(directionOf()).toBe("ltr");
    await userEvent.tab();
    await expect.element(value(1)).toHaveFocus();
    await userEvent.keyboard("الرياض");
    const [rows] = onChange.mock.calls.at(-1) as [Record<string, string>[]];
    expect(rows).toMatchObject([{ name: "city", value: "الرياض", type: "string" }]);
  });

  test("a name that is there twice is not offered as its own remedy, one that can be mended is", async () => {
    showRows({ value: ["clinic", "clinic", "first name"].map((each, id) => row(String(id), each)) });
    for (const number of [1, 2, 3]) {
      await enter(name(number));
      await userEvent.tab();
    }
    const remedies = () =>
      [...document.querySelectorAll(".vak-row-remedy .vak-identifier")].map(({ textContent }) => textContent);
    await expect.poll(remedies).toEqual(["first_name"]);
  });

  test("C8: a fast double click adds two rows that share nothing", async () => {
    const { onChange } = showRows();
    await add.dblClick();
    await name(1).fill("a");
    await expect.element(name(2)).toHaveValue("");
    const [rows] = onChange.mock.calls.at(-1) as [{ id: string }[]];
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
  });

  test("D1: a value without a name is refused at the name", async () => {
    const { host, submit } = showFilled([{ id: "a", name: "", value: "x", type: "string" }]);
    await submit.click();
    await expect.element(name(1)).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(name(1))).toContain(words.required["params.name"]);
    await expect.element(value(1)).not.toHaveAttribute("aria-invalid");
    expect(host.calls).toEqual([]);
  });

  test("D2: a name without a value is sent with an empty text", async () => {
    const { sent } = showFilled([{ id: "a", name: "city", value: "", type: "string" }]);
    expect(await sent()).toEqual({ city: "" });
  });

  test("D4: two rows with one name are both marked, and either one's change frees both", async () => {
    const { submit, sent } = showFilled([
      { id: "a", name: "city", value: "1", type: "string" },
      { id: "b", name: "other", value: "2", type: "string" },
    ]);
    const duplicate = say(issues["param.duplicate"], { name: "city" }, words);
    await name(2).fill("city");
    await submit.click();
    for (const number of [1, 2]) {
      await expect.element(name(number)).toHaveAttribute("aria-invalid", "true");
      expect(descriptionOf(name(number))).toContain(duplicate);
    }
    await name(1).fill("town");
    for (const number of [1, 2]) await expect.element(name(number)).not.toHaveAttribute("aria-invalid");
    await name(1).fill("city");
    await userEvent.tab();
    for (const number of [1, 2]) await expect.element(name(number)).toHaveAttribute("aria-invalid", "true");
    await remove(1).click();
    await expect.element(name(1)).toHaveValue("city");
    await expect.element(name(1)).not.toHaveAttribute("aria-invalid");
    expect(await sent()).toEqual({ city: "2" });
  });

  test("D5: names that are equal but for spaces are one name", async () => {
    const { submit } = showFilled([
      { id: "a", name: "city", value: "", type: "string" },
      { id: "b", name: " city ", value: "", type: "string" },
    ]);
    await submit.click();
    for (const number of [1, 2]) await expect.element(name(number)).toHaveAttribute("aria-invalid", "true");
  });

  test("D7, D10: inherited names and names that differ in case are sent as own keys", async () => {
    const names = [
      "constructor",
      "prototype",
      "toString",
      "hasOwnProperty",
      "then",
      "toJSON",
      "City",
      "city",
    ];
    const { sent } = showFilled(
      names.map((each, index) => ({ id: each, name: each, value: `${index}`, type: "string" })),
    );
    const params = await sent();
    expect(Object.keys(params)).toEqual(names);
    expect(JSON.parse(JSON.stringify(params))).toEqual(params);
  });

  test.each([
    ["D6", "__proto__", "param.reserved"],
    ["D8", "a.b", "param.character", "."],
    ["D8", "a[0]", "param.character", "["],
    ["D8", "a b", "param.space"],
    ["D8", 'a"b', "param.character", '"'],
    ["D8", "1st", "param.name"],
    ["D11", "ci\u202ety", "param.hidden"],
    ["D11", "مدينة", "param.character", "م"],
    ["D13", "x".repeat(51), "param.long"],
    ["D13", "x".repeat(10_000), "param.long"],
  ] as const)("%s: the name %s is refused, and stays as it was typed", async (_, typed, code, ...rest) => {
    const { host, submit } = showFilled([{ id: "a", name: "ok", value: "1", type: "string" }]);
    await name(1).fill(typed);
    await submit.click();
    await expect.element(name(1)).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(name(1))).toContain(say(issues[code], { character: rest[0] ?? "", max: 50 }, words));
    await expect.element(name(1)).toHaveValue(typed);
    expect(host.calls).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("D13: a name of fifty characters is taken", async () => {
    const { sent } = showFilled([{ id: "a", name: "x".repeat(50), value: "1", type: "string" }]);
    expect(await sent()).toEqual({ ["x".repeat(50)]: "1" });
  });

  test("D16: a text of several lines is kept exactly", async () => {
    const json = '{\n  "a": [1, 2],\n  "b": "c"\n}';
    const { sent } = showFilled({ json });
    expect(await sent()).toEqual({ json });
  });

  test("D17: numbers and yes-or-no keep their type, and nothing becomes [object Object]", async () => {
    const { sent, container } = showFilled({
      text: "1",
      number: 1.5,
      big: 12000,
      yes: true,
      no: false,
      list: [1, { a: 2 }],
    });
    expect(elementOf(type(2)).value).toBe("number");
    expect(container.innerHTML).not.toContain("[object");
    expect(await sent()).toEqual({
      text: "1",
      number: 1.5,
      big: 12000,
      yes: true,
      no: false,
      list: '[1,{"a":2}]',
    });
  });

  test("D17: the type can be chosen; digits of any kind make a number, other text is refused", async () => {
    const { sent, submit } = showFilled({ age: "٤٢" });
    await type(1).selectOptions("number");
    expect(await sent()).toEqual({ age: 42 });
    await value(1).fill("many");
    await submit.click();
    await expect.element(value(1)).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(value(1))).toContain(words.issues["param.number"]);
    await type(1).selectOptions("string");
    await expect.element(value(1)).not.toHaveAttribute("aria-invalid");
  });

  test("D17: yes-or-no is chosen from a list, and the text that was there stays until one is chosen", async () => {
    const { sent } = showFilled({ vip: "soon" });
    await type(1).selectOptions("boolean");
    const choice = page.getByRole("combobox", { name: say(text.value, { number: 1 }, words), exact: true });
    await expect.element(choice).toHaveValue("soon");
    elementOf(choice).focus();
    await userEvent.tab();
    await expect.poll(() => descriptionOf(choice)).toContain(words.issues["param.boolean"]);
    await choice.selectOptions(text.no);
    expect(await sent()).toEqual({ vip: false });
  });

  test("D19: a __proto__ that came from JSON is shown with its error and pollutes nothing", async () => {
    const { submit, host } = showFilled(JSON.parse('{"__proto__": {"polluted": 1}, "city": "x"}'));
    await expect.element(name(1)).toHaveValue("__proto__");
    await submit.click();
    await expect.element(name(1)).toHaveAttribute("aria-invalid", "true");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(host.calls).toEqual([]);
  });

  test("D22: removing by keyboard puts the focus on the next row's button, at last on Add, and is announced", async () => {
    showRows({
      defaultValue: ["a", "b"].map((each) => ({ id: each, name: each, value: "", type: "string" })),
    });
    elementOf(remove(1)).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(remove(1)).toHaveFocus();
    await expect.element(name(1)).toHaveValue("b");
    await expect.element(page.getByRole("status")).toHaveTextContent(say(text.removed, { name: "a" }, words));
    await userEvent.keyboard("{Enter}");
    await expect.element(add).toHaveFocus();
  });

  test("B2: a name that no text uses is pointed out, until a text uses it", async () => {
    showForm(words, { defaultValue: { agentName: "N", params: { city: "x" } } });
    expect(descriptionOf(name(1))).toContain(text.unused);
    await field(words.fields.greetingMessage.label).fill("Hello {{ city }}");
    const used = say(text.usedIn, { fields: words.fields.greetingMessage.label }, words);
    await expect.poll(() => descriptionOf(name(1))).toEqual([used]);
  });

  test("L3: rows keep their order, and the order is the payload's", async () => {
    const { sent } = showFilled([
      { id: "b", name: "b", value: "1", type: "string" },
      { id: "a", name: "a", value: "2", type: "string" },
      { id: "c", name: "10", value: "3", type: "string" },
    ]);
    await name(3).fill("aa");
    expect(Object.keys(await sent())).toEqual(["b", "a", "aa"]);
  });

  test("D14: five hundred rows are shown, checked and sent", async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p${index}`, `${index}`]));
    const { sent } = showFilled(many);
    expect(await sent()).toEqual(many);
  });
});
