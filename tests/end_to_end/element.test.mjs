// Proves that several elements work on one page, and that host and elements do not interfere.

import assert from "node:assert/strict";
import { PAGE, becomes, choose, enter, field, row, story } from "./browser.mjs";
import { ELEMENTS, drawn, elements } from "./element.mjs";

story("two elements share one program, and each has its own scenario", {}, async (profile) => {
  const programs = [];
  profile.context.on("request", (request) => request.url().endsWith("sourcewise_bg.wasm") && programs.push(request.url()));
  const { page, first, second } = await elements(profile);
  assert.equal(programs.length, 1);
  const [one, two] = [await row(first), await row(second)];
  assert.notDeepEqual(one, two, "they open different samples");
  await enter(first, "Discount rate", "5");
  await becomes(async () => String(await row(first)) === String(one), false);
  assert.deepEqual(await row(second), two, "the other is as it was");
  await becomes(() => page.locator("#log").innerText(), /^Saving: -?\d+, link of \d+ characters$/);
  const keys = await page.evaluate(() => Object.keys(localStorage));
  assert.deepEqual(keys, [], "an element stores nothing");
  await first.getByText("Not stored in this browser").waitFor();
});

story("keys, focus and search of one element do not reach the other, nor the host", {}, async (profile) => {
  const { page, first, second } = await elements(profile);
  const before = await row(first);
  await page.evaluate(() => document.getElementById("second").removeAttribute("hide"));
  await enter(first, "Discount rate", "5");
  await becomes(async () => String(await row(first)) === String(before), false);
  const edited = await row(first);
  await page.locator("#dark").focus();
  await page.keyboard.press("Control+z");
  assert.deepEqual(await row(first), edited, "a key of the host is not the element's");
  await second.getByRole("button", { name: "Show as a table" }).first().or(second.locator("summary").first()).focus();
  await page.keyboard.press("Control+z");
  assert.deepEqual(await row(first), edited, "nor is one of the other element");
  await field(first, "Discount rate").focus();
  await page.keyboard.press("Control+z");
  await becomes(() => row(first), before, "inside it is");
  await page.keyboard.press("Control+k");
  const search = first.getByRole("combobox", { name: /^Find an input/ });
  await search.waitFor();
  await becomes(() => page.evaluate(() => document.getElementById("first").shadowRoot.activeElement?.id), "find.text");
  assert.equal(await second.getByRole("search").count(), 0);
  await page.keyboard.press("Escape");
  await first.locator(".comparison td button").first().click();
  await becomes(() => page.evaluate(() => document.getElementById("first").shadowRoot.activeElement?.tagName), /^H[2-4]$/, "an explanation takes the focus");
});

story("the glossary and the workbook export come from the program's own folder", { acceptDownloads: true }, async (profile) => {
  const { page, first } = await elements(profile);
  await choose(first, "Report");
  await first.locator("article.report").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), first.getByRole("button", { name: "Excel workbook" }).click()]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);
  await first.getByRole("button", { name: "← Back" }).click();
  await choose(first, "Glossary");
  await first.getByRole("heading", { name: /Glossary/ }).first().waitFor();
});

story("styles of the host stay outside, its variables come in", {}, async (profile) => {
  const { page, first, second } = await elements(profile);
  const style = (locator, name) => locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);
  const button = first.getByRole("button", { name: "Find", exact: true });
  assert.equal(await style(button, "text-transform"), "none");
  assert.notEqual(await style(button, "background-color"), "rgb(255, 255, 221)");
  assert.notEqual(await style(field(first, "Discount rate"), "background-color"), "rgb(255, 221, 221)");
  assert.match(await style(first.locator(".answer-sentence"), "font-family"), /system-ui/);
  assert.equal(await style(page.locator("h1").first(), "font-family"), "Georgia, serif", "nor do its styles reach the host");
  const accent = (element) => element.evaluate((element) => {
    const probe = element.shadowRoot.querySelector(".mounted").appendChild(document.createElement("p"));
    probe.style.color = "var(--accent)";
    const color = getComputedStyle(probe).color;
    probe.remove();
    return color;
  });
  assert.equal(await accent(second), "rgb(122, 31, 92)");
  assert.equal(await accent(first), "rgb(11, 110, 99)");
});

story("characters are correct in the page of a host without a charset", {}, async (profile) => {
  for (const name of [ELEMENTS, `${PAGE}sourcewise.css`]) {
    await profile.context.route(name, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<meta charset="utf-8">', "");
      await route.fulfill({ response, body, headers: { ...response.headers(), "content-type": response.headers()["content-type"].split(";")[0] } });
    });
  }
  const { page, first } = await elements(profile);
  assert.equal(await page.evaluate(() => document.characterSet), "windows-1252");
  const signs = await first.evaluate((element) => [...element.shadowRoot.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("")
    .match(/[^\x00-\x7f]/g).join(""));
  assert.doesNotMatch(signs, /[âÂ]/);
});

story("attributes configure it, some of them while it is open", {}, async (profile) => {
  const { page, first, second } = await elements(profile);
  assert.equal(await second.locator(".bar").isVisible(), false, "hidden parts are not on show");
  assert.equal(await second.locator(".inputs").isVisible(), false);
  assert.match(await second.locator(".answer-sentence").innerText(), /\d,\d\d\sM\s\$/, "numbers are French");
  assert.equal(await field(first, "Discount rate").isEditable(), true);
  await page.locator("#read-only").click();
  await becomes(() => field(first, "Discount rate").isEditable(), false);
  assert.equal(await first.getByRole("button", { name: "Undo" }).count(), 0);
  const figures = await row(first);
  await field(first, "Discount rate").focus();
  await page.keyboard.press("ArrowUp");
  assert.deepEqual(await row(first), figures, "arrow keys change nothing");
  assert.ok(await first.getByRole("combobox", { name: "Currency" }).first().isDisabled());
  await page.locator("#read-only").click();
  await becomes(() => field(first, "Discount rate").isEditable(), true);
  const ground = () => first.evaluate((element) => getComputedStyle(element.shadowRoot.querySelector(".mounted")).backgroundColor);
  const light = await ground();
  await page.locator("#dark").click();
  await becomes(async () => (await ground()) === light, false);
  await page.evaluate(() => document.getElementById("first").setAttribute("locale", "de-DE"));
  await becomes(() => first.locator(".answer-sentence").innerText(), /Mio\./);
  await page.evaluate(() => document.getElementById("first").setAttribute("locale", "%%%"));
  assert.match(await first.locator(".answer-sentence").innerText(), /Mio\./, "what is no locale is ignored");
});

story("invalid attributes are reported and ignored", {}, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(ELEMENTS);
  await page.evaluate(() => {
    const element = document.createElement("sourcewise-calculator");
    for (const [name, value] of [["theme", "pink"], ["currency", "DOGE"], ["sample", "../x"], ["hide", "bar everything"], ["locale", "<b>"]]) {
      element.setAttribute(name, value);
    }
    element.id = "third";
    document.body.append(element);
  });
  const third = page.locator("#third");
  await drawn(third);
  await becomes(() => third.locator(".notice").count(), 5);
  assert.match((await third.locator(".notice").allInnerTexts()).join(), /theme: “pink”.*currency: “DOGE”.*sample: “\.\.\/x”/s);
});

story("a host loads, reads and moves it; a fault is a value", {}, async (profile) => {
  const { page, first } = await elements(profile);
  const found = await page.evaluate(async (api) => {
    const element = document.getElementById("first");
    await element.ready;
    const { load } = await import(api);
    const sourcewise = await load();
    const link = sourcewise.encodeLink({ sample: "insourcing_1" }).value;
    const cycle = {};
    cycle.self = cycle;
    const wrong = [{}, "x", cycle, { get title() { throw 1; } }, 7, null].map((scenario) => element.load(scenario).length > 0);
    return { wrong, right: element.load(link).length, title: sourcewise.decodeLink(link).value.title };
  }, `${PAGE}sourcewise-api.js`);
  assert.deepEqual([found.wrong.every(Boolean), found.right], [true, 0]);
  await becomes(() => page.evaluate(() => document.getElementById("first").content.scenario.title), found.title);
  await enter(first, "Discount rate", "3");
  await becomes(() => page.evaluate(() => document.getElementById("first").content.scenario.assumptions.discount_rate), 0.03);
  await page.evaluate(() => document.body.prepend(document.getElementById("first")));
  await drawn(first);
  await becomes(() => field(first, "Discount rate").inputValue(), "3", "the open comparison is kept");
  await page.evaluate(() => {
    const element = document.getElementById("first");
    element.offersToSave = true;
    element.addEventListener("save-request", ({ detail }) => { globalThis.saved = detail.scenario.title; });
  });
  await first.getByRole("button", { name: "Save", exact: true }).click();
  await becomes(() => page.evaluate(() => globalThis.saved), found.title);
});

story("host settings apply at any time: before the element is defined, before it is drawn, and after a move", {}, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(`${PAGE}embedding/index.html`);
  await page.evaluate(async (address) => {
    const rateCard = { rate_card: 1, entries: [{ input: "assumptions.discount_rate", value: 0.065, source: "Treasury" }] };
    const [early, late] = ["early", "late"].map((id) => Object.assign(document.createElement("sourcewise-calculator"), { id }));
    Object.assign(early, { rateCard, offersToSave: true });
    document.body.append(early);
    await import(address);
    document.body.append(late);
    Object.assign(late, { rateCard: JSON.stringify(rateCard), offersToSave: true });
  }, `${PAGE}sourcewise-element.js`);
  for (const id of ["#early", "#late"]) {
    const element = page.locator(id);
    await drawn(element);
    await becomes(() => field(element, "Discount rate").inputValue(), "6.5");
    await element.getByRole("button", { name: "Save", exact: true }).waitFor();
  }
  await enter(page.locator("#early"), "Discount rate", "3");
  await becomes(() => page.evaluate(() => document.getElementById("early").content.scenario.assumptions.discount_rate), 0.03);
  await page.evaluate(() => document.body.prepend(document.getElementById("early")));
  await drawn(page.locator("#early"));
  await becomes(() => field(page.locator("#early"), "Discount rate").inputValue(), "3");
  await page.locator("#early").getByRole("button", { name: "Save", exact: true }).waitFor();
});

story("number formats, dropped files and Ctrl+S of the host's page do not affect the element", {}, async (profile) => {
  const { page, first } = await elements(profile);
  await page.evaluate(() => first.setAttribute("locale", "de-DE"));
  await becomes(() => first.locator(".answer-sentence").innerText(), /Mio\./);
  assert.deepEqual(await page.evaluate(() => document.documentElement.getAttributeNames()), ["lang"], "the host's root is as it was");
  await first.locator('[id="fold.compare"]').or(first.locator(".answer-sentence").first()).first().waitFor();
  const dropped = (selector) => page.evaluate((selector) => {
    const data = new DataTransfer();
    data.items.add(new File(["{}"], "a.json", { type: "application/json" }));
    const place = selector ? document.querySelector("#first").shadowRoot.querySelector(selector) : document.querySelector("h1");
    const events = ["dragover", "drop"].map((type) => new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
    return events.map((event) => !place.dispatchEvent(event));
  }, selector);
  assert.deepEqual(await dropped(), [false, false], "a file dropped on the host is the host's");
  assert.equal(await first.locator(".files").count(), 0);
  assert.deepEqual(await dropped(".answer-sentence"), [true, true]);
  await first.getByText(/a\.json/).first().waitFor();
  await field(first, "Discount rate").focus();
  await page.locator("#dark").focus();
  const taken = () => page.evaluate(() => {
    const key = new KeyboardEvent("keydown", { key: "s", ctrlKey: true, bubbles: true, cancelable: true, composed: true });
    return !(document.activeElement.shadowRoot?.activeElement ?? document.activeElement).dispatchEvent(key);
  });
  assert.equal(await taken(), false);
  await field(first, "Discount rate").focus();
  assert.equal(await taken(), true);
});

story("an element compares in its own number format", {}, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(ELEMENTS);
  await page.evaluate(() => {
    document.documentElement.setAttribute("data-numbers", "fr");
    const element = Object.assign(document.createElement("sourcewise-calculator"), { id: "third" });
    element.setAttribute("locale", "de-DE");
    document.body.append(element);
  });
  const third = page.locator("#third");
  await drawn(third);
  await third.locator('[id="fold.compare"]').click();
  await third.getByRole("combobox", { name: "Sample" }).selectOption({ index: 3 });
  await becomes(() => third.locator(".compare-with").innerText(), /\d,\d\d\sMio\./);
});
