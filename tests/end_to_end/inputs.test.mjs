// The inputs: a click selects, nothing is ever cut, numbers are easy to read at rest and raw while they are typed, months are
// months, only what an option has is asked for it, and help is a key away.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { becomes, choose, complete, field, fieldAt, PAGE, stored, story, unfold, unfoldAll } from "./browser.mjs";

const VOLUME = "services.s1.demand.volume_per_month";
const at = (page, address) => page.locator(`[id="${address}"]`);
const selected = (input) => input.evaluate((element) => element.value.slice(element.selectionStart, element.selectionEnd));

for (const hasTouch of [false, true]) {
  story(`the first ${hasTouch ? "touch" : "click"} selects a number, so that typing replaces it`, { hasTouch }, async (profile) => {
    const page = await profile.open();
    const input = at(page, VOLUME);
    const press = (options) => (hasTouch ? input.tap(options) : input.click(options));
    assert.equal(await input.inputValue(), "10,000", "thousands are separated at rest");
    await press();
    assert.equal(await input.inputValue(), "10000", "raw while it is typed");
    assert.equal(await selected(input), "10000");
    await page.keyboard.type("3000");
    assert.equal(await input.inputValue(), "3000");
    // Two taps in a row are another gesture, which selects a word.
    if (hasTouch) await page.waitForTimeout(600);
    await press();
    assert.equal(await selected(input), "", "a second one places the caret");
    await page.keyboard.press("Tab");
    await becomes(() => input.inputValue(), "3,000");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await selected(input), "3000", "Tab selects as before");
  });
}

story("a price keeps its cents, and viewing changes nothing that is stored", {}, async (profile) => {
  const page = await profile.open();
  const price = await fieldAt(page, "options.o3.deliveries.s1.charges.price_per_unit");
  for (const [typed, rest] of [["17.50", "17.50"], ["17.5", "17.50"], ["18", "18"], ["1234.5", "1,234.50"], ["0.125", "0.125"]]) {
    await price.click();
    await page.keyboard.type(typed);
    assert.equal(await price.inputValue(), typed, "as typed");
    await price.blur();
    await becomes(() => price.inputValue(), rest, typed);
  }
  await becomes(async () => JSON.parse(await stored(page)).scenario.options.o3.deliveries.s1.charges.price_per_unit, 0.125);
  const before = await stored(page);
  await price.focus();
  await price.blur();
  await page.waitForTimeout(100);
  assert.equal(await stored(page), before);
});

/** A comparison with the largest number that each of its inputs accepts. */
function largest(document) {
  const schema = JSON.parse(readFileSync(new URL("../../assets/scenario.schema.json", import.meta.url), "utf8"));
  const resolve = (node) => (node?.$ref ? resolve(node.$ref.slice(2).split("/").reduce((at, key) => at[key], schema)) : node);
  const fill = (value, node) => {
    const known = resolve(node) ?? {};
    if (typeof value === "number") return known.maximum ?? value;
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map((each) => fill(each, known.items));
    const patterns = Object.values(known.patternProperties ?? {});
    return Object.fromEntries(Object.entries(value).map(([key, each]) => {
      const of = known.properties?.[key] ?? patterns[0] ?? (typeof known.additionalProperties === "object" ? known.additionalProperties : undefined);
      return [key, fill(each, of)];
    }));
  };
  return fill(document, schema);
}

/** Everything visible that is cut: fields narrower than their text, and parts of the form that scroll sideways. */
const cut = (page) => page.evaluate(() => {
  const shown = (element) => element.checkVisibility();
  const fields = [...document.querySelectorAll(".inputs .field-box input")].filter(shown);
  const wide = fields.filter((input) => input.scrollWidth > input.clientWidth)
    .map((input) => `${input.id}: “${input.value}” needs ${input.scrollWidth} of ${input.clientWidth}`);
  const scrolling = [document.documentElement, ...document.querySelectorAll(".inputs, .inputs section, .inputs .grid, .inputs table")].filter(shown)
    .filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => `${element.className || element.tagName} scrolls sideways`);
  return { fields: fields.length, wide: [...wide, ...scrolling] };
});

story("no number is cut at any width, even the largest that each field accepts", {}, async (profile, newProfile) => {
  const first = await profile.open(`${PAGE}?sample=whole_it_1`);
  await at(first, "assumptions.discount_rate").fill("9");
  await becomes(async () => Boolean(await stored(first)), true);
  const { scenario } = JSON.parse(await stored(first));
  const largestFile = JSON.stringify(largest({ schema: 1, scenario }));
  const page = await (await newProfile()).open();
  await choose(page, "Open a file");
  await page.locator('.files input[type="file"]').setInputFiles({ name: "largest.json", mimeType: "application/json", buffer: Buffer.from(largestFile) });
  await page.getByRole("button", { name: "Open it" }).click();
  await becomes(() => at(page, "assumptions.hurdle_cap").inputValue(), "100,000,000,000");
  await complete(page);
  await unfoldAll(page);
  const which = page.locator('.grid select[aria-label="Option whose inputs are shown"]');
  const options = await which.locator("option").count();
  assert.ok(options >= 7, "the largest sample");
  let seen = 0;
  for (const width of [1920, 1440, 1366, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    const single = await which.isVisible();
    for (let option = 0; option < (single ? options : 1); option += 1) {
      if (single) await which.selectOption({ index: option });
      const { fields, wide } = await cut(page);
      assert.deepEqual(wide, [], `${width} px, option ${option + 1}`);
      seen = Math.max(seen, fields);
    }
  }
  assert.ok(seen > 400, `all fields were looked at: ${seen}`);
});

story("the samples show no dash for missing inputs, and no unused field", {}, async (profile) => {
  for (const sample of ["help_desk_3", "cloud_1", "service_desk_1", "whole_it_1"]) {
    const page = await profile.open(`${PAGE}?sample=${sample}`);
    await unfoldAll(page);
    const [fields, dashes, idle] = await page.evaluate(() => {
      const form = document.querySelector(".inputs");
      const dashes = [...form.querySelectorAll("td, td *")].filter((cell) => cell.childElementCount === 0 && /^[–-]$/.test(cell.textContent.trim()));
      return [form.querySelectorAll(".field-box input").length, dashes.length, form.querySelectorAll(".idle").length];
    });
    assert.ok(fields > 50, `${sample}: ${fields} fields`);
    assert.ok(dashes <= fields / 10, `${sample}: ${dashes} dashes for ${fields} fields`);
    assert.equal(idle, 0, `${sample}: fields that do not count`);
    await page.close();
  }
});

story("a table has columns only for options with its inputs, and headings that stay in view", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "team", "charges", "operation", "transition");
  const heads = (group) => page.locator(".folded", { has: page.locator(`[id="fold.${group}"]`) }).locator("thead th[data-column]");
  assert.deepEqual(await heads("charges").allInnerTexts(), ["Onshore provider", "Nearshore provider"], "today's own team has no price, and hours have rates");
  const head = heads("charges").first();
  const fields = page.locator(".folded", { has: page.locator('[id="fold.charges"]') }).locator("tbody tr");
  await fields.last().evaluate((row) => window.scrollTo(0, row.getBoundingClientRect().top + scrollY - 220));
  await becomes(() => head.evaluate((cell) => {
    const { top, bottom } = cell.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && cell.closest("thead").contains(document.elementFromPoint(cell.getBoundingClientRect().left + 4, (top + bottom) / 2));
  }), true, "the head is on screen although its table began above");
});

story("an unused number is kept in one line, and returns when it applies", {}, async (profile) => {
  const page = await profile.open();
  const address = "options.o3.deliveries.s1.charges.price_per_unit";
  await (await fieldAt(page, address)).fill("9.5");
  await page.locator('[id="choice.options.o3.deliveries.s1.pricing"]').selectOption("time_and_materials");
  await becomes(() => page.locator(`input[id="${address}"]`).count(), 0);
  const line = at(page, address);
  await becomes(() => line.innerText(), /\$9\.50 not used: Nearshore provider is priced by the hour\. Use a price per contact instead/);
  await line.getByRole("button", { name: "Use a price per contact instead" }).click();
  await becomes(() => page.locator(`input[id="${address}"]`).inputValue(), "9.50");
  // An option without a price per contact says how to get one.
  await page.locator(".unused-figure", { hasText: "Offshore" }).getByRole("button", { name: "Use a price per contact instead" }).click();
  await becomes(() => page.locator('[id="choice.options.o4.deliveries.s1.pricing"]').inputValue(), "per_unit");
});

story("the first month is written, typed and picked as a month", {}, async (profile) => {
  const page = await profile.open();
  const month = field(page, "First month");
  assert.equal(await month.inputValue(), "Jan 2027");
  for (const [typed, shown] of [["Mar 2028", "Mar 2028"], ["2027-11", "Nov 2027"], ["2/2029", "Feb 2029"], ["7", "Jul 2029"]]) {
    await month.click();
    assert.equal(await selected(month), await month.inputValue());
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
    await becomes(() => month.inputValue(), shown, typed);
  }
  await month.fill("13");
  await page.keyboard.press("Tab");
  await becomes(() => page.locator(".entry", { has: month }).getByRole("alert").innerText(), /^Enter a month such as “Jul 2029” or “2029-07”\./);
  await page.getByRole("combobox", { name: "Pick the first month" }).selectOption("Dec 2028");
  await becomes(() => month.inputValue(), "Dec 2028");
  await becomes(async () => { const { start_month, start_year } = JSON.parse(await stored(page)).scenario.assumptions; return [start_month, start_year]; }, [12, 2028]);
  await month.press("ArrowUp");
  await becomes(() => month.inputValue(), "Jan 2029");
  await page.keyboard.press("Control+z");
  await becomes(() => month.inputValue(), "Dec 2028");
});

story("the next field is one step away, help and reset one key, and each field names the source of its number", {}, async (profile) => {
  const page = await profile.open();
  const focused = () => page.evaluate(() => document.activeElement.id);
  const discount = at(page, "assumptions.discount_rate");
  const order = await page.locator(".entries").first().locator("select.choice, input").evaluateAll((fields) => fields.map((each) => each.id));
  await discount.fill("9");
  for (let place = order.indexOf("assumptions.discount_rate"); place < order.length - 1; place += 1) {
    await page.keyboard.press("Tab");
    assert.equal(await focused(), order[place + 1], "no stop between two fields");
  }
  await discount.focus();
  await page.keyboard.press("F1");
  const back = page.getByRole("button", { name: "Back to 8%, Discount rate" });
  await back.waitFor();
  assert.equal(await focused(), "assumptions.discount_rate");
  const origin = (input) => input.evaluate((element) => document.getElementById(element.getAttribute("aria-describedby").split(" ")[0]).textContent);
  assert.equal(await origin(discount), "Your number");
  for (let stops = 0; !await back.evaluate((button) => button === document.activeElement); stops += 1) {
    assert.ok(stops < 8, "the reset is reached from its help");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await becomes(() => origin(discount), "Our assumption");
  assert.equal(await discount.inputValue(), "8");
  assert.equal(await origin(at(page, "assumptions.productive_hours_per_year")), "From a cited source");
  // From the top of the page the first field is a few steps away, and any other one two actions.
  await page.reload();
  await complete(page);
  await at(page, order[0]).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  let stops = 2;
  for (; await focused() !== order[0]; stops += 1) {
    assert.ok(stops < 12, "12 stops");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Control+k");
  await page.keyboard.type("severance");
  await page.locator(".find li").first().waitFor();
  await page.keyboard.press("Enter");
  await becomes(focused, /severance/);
});

story("many findings of one kind are one line with their count", {}, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=whole_it_1`);
  await page.getByRole("button", { name: "Guide", exact: true }).click();
  const lines = page.locator(".step-findings > .warnings > li");
  for (let step = 0; step < 8; step += 1) {
    await page.locator(".step-button").nth(step).click();
    await page.locator(".step-head").waitFor();
    const kinds = await lines.evaluateAll((all) => all.map((line) => line.querySelector("summary")?.textContent.replace(/:.*/, "") ?? line.textContent));
    assert.equal(new Set(kinds).size, kinds.length, `step ${step + 1}: each kind once`);
  }
  const many = page.locator(".step-findings summary").first();
  if (await many.count() === 0) await page.locator(".step-button").nth(4).click();
  assert.match(await many.innerText(), /^[A-Z][a-z ]+: \d+ (contracts|cases)$/);
  await many.click();
  await page.locator(".step-findings details[open] li").first().waitFor();
});

for (const [density, height] of [["compact", 28], ["comfortable", 36]]) {
  story(`rows of the form are at most ${height} pixels high when ${density}`, {}, async (profile) => {
    await profile.seed("sourcewise.look", `light ${density} system`);
    const page = await profile.open();
    await unfold(page, "operation");
    const rows = page.locator(".folded", { has: page.locator('[id="fold.operation"]') }).locator("tbody tr[data-used]:not(.told-row)");
    // A label of two lines needs its space; a row of one line is never taller than this.
    const heights = await rows.evaluateAll((all) => all.filter((row) => {
      const label = row.querySelector("th > span > span");
      return label.getClientRects().length === 1 && label.clientHeight < 2 * parseFloat(getComputedStyle(label).fontSize);
    }).map((row) => row.getBoundingClientRect().height));
    assert.ok(heights.length > 1, String(heights));
    assert.deepEqual(heights.filter((each) => each > height), []);
  });
}
