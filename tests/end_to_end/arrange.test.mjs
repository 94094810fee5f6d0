// Proves that parts of a comparison can be added, copied, moved, removed and replaced, and that undo restores them.

import assert from "node:assert/strict";
import { becomes, choice, choose, comparison, enter, field, fieldAt, optionNames, row, showTab, story, unfold } from "./browser.mjs";

const undo = (page) => page.getByRole("button", { name: "Undo" }).click();
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const SAMPLE = ["In-house today", "Onshore provider", "Nearshore provider", "Offshore provider"];

story("options are added, copied, moved and removed, each in one step", {}, async (profile) => {
  const page = await profile.open();
  const figures = await comparison(page);
  await unfold(page, "options");
  await page.getByRole("combobox", { name: "Option to add" }).selectOption("Hybrid");
  await press(page, "Add option");
  await becomes(() => optionNames(page), [...SAMPLE, "Hybrid"]);
  await press(page, "Copy Nearshore provider");
  await becomes(async () => (await optionNames(page)).length, 6);
  await press(page, "Move Hybrid up");
  await press(page, "Remove Onshore provider");
  await becomes(() => optionNames(page), ["In-house today", "Nearshore provider", "Nearshore provider 2", "Hybrid", "Offshore provider"]);
  assert.equal(await page.evaluate(() => document.activeElement.id), "fold.options", "the focus does not get lost");
  for (let step = 0; step < 4; step += 1) await undo(page);
  await becomes(() => comparison(page), figures, "four steps back everything is as it was");
});

story("today's option cannot be removed, another one can become today's", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "options");
  assert.ok(await page.getByRole("button", { name: "Remove In-house today" }).isDisabled());
  await press(page, "Make today's: Nearshore provider");
  await becomes(async () => (await row(page, "Net saving")).indexOf("–"), 2, "savings are counted from the new one");
  assert.ok(await page.getByRole("button", { name: "Remove Nearshore provider" }).isDisabled());
  await press(page, "Remove In-house today");
  await becomes(async () => (await optionNames(page)).length, 3);
});

story("a service of every kind can be added, and each asks its own questions", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "services");
  const kinds = page.getByRole("combobox", { name: "Service to add" });
  const names = await kinds.locator("option").allInnerTexts();
  assert.ok(names.length >= 9, `${names.length} kinds`);
  let before = await row(page);
  for (const name of names.slice(1)) {
    await kinds.selectOption(name);
    await press(page, "Add service");
    await becomes(async () => (await row(page)).join() === before.join(), false, `${name} costs something`);
    before = await row(page);
  }
  assert.equal(await page.getByText(/at most \d+ services/).count(), 0, "there is room for a service of every kind");
  const shown = page.getByRole("group", { name: "Service shown" });
  for (const [place, name] of names.entries()) {
    await shown.getByRole("button", { name, exact: true }).click();
    await becomes(() => page.locator(`[id="services.s${place + 1}.demand.users"]`).count(), 1);
    await becomes(() => page.getByRole("table", { name: `${name}: choices of every option` }).count(), 1);
  }
  await showTab(page, "All figures");
  // Many services fill several stacked tables; the last column of the last one is the total.
  const heads = () => page.locator(".results .by-option thead th").allTextContents().then((heads) => names.filter((name) => heads.includes(name)).length);
  assert.equal(await heads(), names.length);
  await undo(page);
  await becomes(heads, names.length - 1);
});

story("removing a service shows another one, and undo restores it", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "services");
  assert.ok(await page.getByRole("button", { name: "Remove service Help desk" }).isDisabled(), "one service always stays");
  await page.getByRole("combobox", { name: "Service to add" }).selectOption("Network management");
  await press(page, "Add service");
  await page.getByRole("group", { name: "Service shown" }).getByRole("button", { name: "Network management" }).click();
  // Devices stay, so their volume has no period.
  await enter(page, "Volume", "777");
  await press(page, "Remove service Network management");
  await becomes(() => field(page, "Volume per month").inputValue(), "10,000");
  await undo(page);
  await page.getByRole("group", { name: "Service shown" }).waitFor();
  await becomes(() => field(page, "Volume").inputValue(), "777");
});

story("another price mechanism asks for other inputs", {}, async (profile) => {
  const page = await profile.open();
  const inputs = (option) => page.locator(`[id^="options.${option}.deliveries.s1.charges."]`).evaluateAll((fields) => fields.map((field) => field.id.split(".").at(-1)));
  await unfold(page, "charges");
  assert.ok((await inputs("o3")).includes("price_per_unit"));
  const before = await row(page);
  await choice(page, "Price mechanism", "Nearshore provider").selectOption("Fixed fee with dead band");
  await becomes(async () => (await inputs("o3")).includes("dead_band"), true);
  assert.equal(await choice(page, "Volumes outside the band", "Nearshore provider").count(), 1);
  assert.equal(await choice(page, "Volumes outside the band", "Onshore provider").count(), 0, "only where it makes a difference");
  await choice(page, "Price mechanism", "Nearshore provider").selectOption("Per user");
  await becomes(async () => (await inputs("o3")).includes("price_per_user_per_month"), true);
  assert.ok(!(await inputs("o3")).includes("dead_band"));
  await becomes(async () => (await row(page)).join() === before.join(), false);
  const price = await fieldAt(page, "options.o3.deliveries.s1.charges.price_per_user_per_month");
  const figures = await row(page);
  await price.fill("9");
  await becomes(async () => (await row(page))[2] === figures[2], false, "the new input counts");
  assert.equal((await row(page))[1], figures[1], "for that option alone");
});

story("the provider of a service can be exchanged and renamed", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "terms");
  const groups = page.locator(".part:has(.name)");
  const count = await groups.count();
  assert.ok(count >= 3, `${count} providers`);
  await choice(page, "Provider", "Offshore provider").selectOption("Nearshore provider");
  await becomes(() => groups.count(), count - 1, "only providers that deliver are shown");
  await page.getByRole("textbox", { name: "Name of provider 2" }).fill("Kraków Services");
  await becomes(() => choice(page, "Provider", "Offshore provider").locator("option:checked").innerText(), "Kraków Services");
});

story("inputs that do not apply are a click away, and the answer to a choice is explained", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "charges");
  const rows = () => page.locator('[id^="options.o3.deliveries.s1.charges."]').count();
  const few = await rows();
  await page.getByRole("button", { name: "Show all 18" }).click();
  await becomes(rows, 18);
  await page.getByRole("button", { name: "Show only inputs in use" }).click();
  await becomes(rows, few);
  const head = page.locator('[id="fold.charges"]');
  assert.doesNotMatch(await head.innerText(), /changed/);
  await (await fieldAt(page, "options.o3.deliveries.s1.charges.price_per_unit")).fill("9");
  await becomes(() => head.innerText(), /1 changed/);
  // The answer to a choice is explained.
  await page.getByRole("button", { name: "About Price mechanism" }).click();
  await page.getByText("A fee for the baseline volume").waitFor();
});

story("samples and a new comparison open, and undo restores the previous comparison", {}, async (profile) => {
  const page = await profile.open();
  await enter(page, "Discount rate", "5");
  const own = await comparison(page);
  await choose(page, "Examples and new");
  const labels = await page.locator(".samples button").allInnerTexts();
  assert.ok(labels.length > 2);
  for (const label of [labels[1], labels.at(-1)]) {
    if (!(await page.locator(".samples").count())) await choose(page, "Examples and new");
    await page.locator(".samples").getByRole("button", { name: label, exact: true }).click();
    await becomes(() => field(page, "Discount rate").inputValue(), /^(?!5$)/);
    assert.equal(await page.locator(".problems").count(), 0, `${label} can be computed`);
    await page.locator(".answer-sentence strong").first().waitFor();
    await becomes(() => page.evaluate(() => document.activeElement.id), "menu.title", "the focus does not get lost");
    await undo(page);
    await becomes(() => comparison(page), own);
  }
  // A new comparison starts with typical values for a service.
  await choose(page, "Examples and new");
  await page.getByRole("combobox", { name: "Service to compare" }).selectOption("Network security");
  await press(page, "Start");
  await becomes(() => page.getByLabel("Title of the comparison").inputValue(), "New comparison: Network security");
  await becomes(() => optionNames(page), SAMPLE);
  await undo(page);
  await becomes(() => page.getByLabel("Title of the comparison").inputValue(), /help desk/i);
});

story("long one-word names push nothing off the screen", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "options");
  const names = page.locator(".line-up .name");
  const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau";
  for (let place = 0; place < SAMPLE.length; place += 1) {
    await names.nth(place).fill(`${long}${place}`);
    await names.nth(place).blur();
  }
  await becomes(async () => (await optionNames(page))[0], `${long}0`);
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await becomes(() => page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth), 0, `${width}`);
    const wide = () => page.locator(".chart-frame, .answer, .panel").evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().right > innerWidth).length);
    await becomes(wide, 0, `${width}`);
  }
});
