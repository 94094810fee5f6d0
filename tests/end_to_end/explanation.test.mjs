// Proves that every number answers "how was this computed?", by mouse and by keyboard, down to the input to change.

import assert from "node:assert/strict";
import { becomes, choose, enter, row, showTab, story, unfold } from "./browser.mjs";

const panel = (page) => page.locator(".explanation");
const heading = (page) => panel(page).locator("h2").innerText();
const value = (page) => panel(page).locator(".explained-value").innerText();
const active = (page) => page.evaluate(() => ({ id: document.activeElement.id, name: document.activeElement.getAttribute("aria-label") }));
const figureOf = (page, label, option) => page.locator(`.results .by-option td[data-label="${label}"]`).nth(option).locator(".figure");
const digits = (text) => Number(text.replace(/[^\d.-]/g, ""));

/** Opens terms step by step until one is an input; prefers terms whose name matches `wish`. Returns the path. */
async function descend(page, press, wish = /./) {
  const way = [await heading(page)];
  for (let depth = 0; depth < 30; depth += 1) {
    const input = panel(page).locator('.term[title="Go to the input"]', { hasText: wish });
    if (await input.count()) return { way, input: input.first() };
    const terms = panel(page).locator('.term[title="How was this computed?"]');
    const wished = terms.filter({ hasText: wish });
    const next = (await wished.count()) ? wished.first() : terms.first();
    way.push((await next.locator(".term-name").innerText()).trim());
    await press(next);
    await becomes(() => heading(page), way.at(-1), "the term that was chosen is explained");
  }
  throw new Error(`no input below ${way.join(" > ")}`);
}

/** Follows the last term to its input, which must be visible and accept typing. */
async function landsOnTheInput(page, press, input) {
  const name = (await input.locator(".term-name").innerText()).trim();
  await press(input);
  await becomes(async () => (await active(page)).id, /^(assumptions|providers|services|options)\./, `«${name}» leads to its input`);
  const seen = () => page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top === document.activeElement;
  });
  await becomes(seen, true, "the input is in sight and nothing covers it");
  const before = await row(page);
  await page.keyboard.press("ArrowUp");
  await becomes(async () => (await row(page)).join() === before.join(), false, `changing «${name}» changes the comparison`);
}

const click = (button) => button.click();

story("every kind of number is explained, down to an input in a folded group, and follows edits", {}, async (profile) => {
  const page = await profile.open();
  const shown = await figureOf(page, "Present value", 2).innerText();
  await figureOf(page, "Present value", 2).click();
  await becomes(() => heading(page), /present value/i);
  assert.match(await panel(page).innerText(), /Nearshore provider/);
  assert.equal(Math.round(digits(await value(page)) / 1000), digits(shown), "the same number as in the comparison");
  const [words, numbers] = await panel(page).locator(".formula").allInnerTexts();
  assert.match(words, /^= .*[a-z]{3}/);
  assert.match(numbers, /\d/);
  assert.notEqual(words, numbers);
  assert.ok((await panel(page).locator(".term").count()) > 0);
  await page.getByRole("button", { name: "Close the explanation" }).click();
  await becomes(() => panel(page).count(), 0);
  // Crumbs lead back up.
  await figureOf(page, "Total cost", 1).click();
  const { way } = await descend(page, click);
  assert.ok(way.length > 2);
  assert.deepEqual(await panel(page).locator(".crumbs li").allInnerTexts().then((names) => names.map((name) => name.replace("›", "").trim())), way);
  await panel(page).locator(".crumbs button").nth(1).click();
  await becomes(() => heading(page), way[1]);
  await panel(page).locator(".crumbs button").first().click();
  await becomes(() => heading(page), way[0]);
  assert.equal(await panel(page).locator(".crumbs").count(), 0);
  // From gross to net the steps add up, and each is explained.
  await showTab(page, "Promise vs reality");
  const table = page.locator(".gap");
  const effects = (await table.locator("tbody td:nth-child(2)").allTextContents()).map(digits);
  const [gross, net] = [effects[0], effects.at(-1)];
  assert.ok(effects.length > 6, "there is something between gross and net");
  const between = effects.slice(1, -1).reduce((sum, effect) => sum + effect, 0);
  assert.ok(Math.abs(gross + between - net) <= effects.length, `${gross} and ${between} give ${net}, but for rounding`);
  const steps = await table.locator(".figure").count();
  for (let step = 0; step < steps; step += 1) {
    await table.locator(".figure").nth(step).click();
    await becomes(async () => Math.abs(Math.round(digits(await value(page)) / 1000)), Math.abs(effects[step]));
  }
  await page.getByRole("combobox", { name: "Option shown in detail" }).selectOption("o2");
  await becomes(async () => (await table.locator("tbody td:nth-child(2)").allTextContents()).map(digits)[0] === gross, false);
  // The quality of a service.
  await showTab(page, "Drivers & risk");
  await figureOf(page, "Business loss per year", 0).click();
  await becomes(() => heading(page), "Expected business loss per year");
  // A series is explained month by month.
  await showTab(page, "All figures");
  await figureOf(page, "Own people", 0).click();
  const month = panel(page).locator(".months span");
  for (let depth = 0; !(await month.count()); depth += 1) {
    assert.ok(depth < 20, "there is a series below the figure");
    const before = await heading(page);
    await panel(page).locator('.term[title="How was this computed?"]').first().click();
    await becomes(async () => (await heading(page)) === before, false);
  }
  assert.equal(await month.innerText(), "Month 1 of 60");
  const first = await value(page);
  await page.getByRole("button", { name: "A month later" }).click();
  await becomes(() => month.innerText(), "Month 2 of 60");
  await page.getByRole("button", { name: "A year later" }).click();
  await becomes(() => month.innerText(), "Month 14 of 60");
  assert.notEqual(await value(page), first, "another month has another value");
  await page.getByRole("button", { name: "A year earlier" }).click();
  await page.getByRole("button", { name: "A month earlier" }).click();
  await becomes(() => month.innerText(), "Month 1 of 60");
  assert.equal(await value(page), first);
  // The net saving is explained down to an input in a folded group.
  await showTab(page, "Summary");
  const saving = await figureOf(page, "Net saving", 2).innerText();
  await figureOf(page, "Net saving", 2).click();
  await becomes(() => heading(page), "Net saving");
  assert.equal(Math.round(digits(await value(page)) / 1000), digits(saving));
  assert.equal(await page.locator('[id="fold.transition"]').getAttribute("aria-expanded"), "false");
  // Today's cost minus this option's: the second term, and in it the cost of the move.
  await panel(page).locator(".term").nth(1).click();
  for (const name of ["Total cost", "Transition and exit", "Selection and contract"]) {
    await panel(page).locator(".term", { hasText: name }).click();
    await becomes(() => heading(page), name);
  }
  const { input } = await descend(page, click, /advis|team/i);
  await landsOnTheInput(page, click, input);
  // An open explanation follows every edit.
  await figureOf(page, "Present value", 0).click();
  await becomes(() => heading(page), /present value/i);
  const before = await value(page);
  await enter(page, "Discount rate", "4");
  await becomes(async () => (await value(page)) === before, false);
  assert.equal(Math.round(digits(await value(page)) / 1000), digits((await row(page))[0]));
  await choose(page, "Examples and new");
  await page.getByRole("button", { name: /data centre/i }).first().click();
  await becomes(() => panel(page).count(), 0, "it ends with its comparison");
});

for (const widths of [[1600, 1280], [390]]) {
  story(`the path down ends at the input, at ${widths.join(" and ")} pixels`, { viewport: { width: widths[0], height: 800 } }, async (profile) => {
    const page = await profile.open();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await showTab(page, "All figures");
      await figureOf(page, "Provider charges", 3).click();
      await becomes(() => heading(page), /provider/i, `${width}`);
      const { way, input } = await descend(page, click, /rate offshore|charge|effort|hours/i);
      assert.ok(way.length > 1, "there is something between the figure and its inputs");
      await landsOnTheInput(page, click, input);
    }
  });
}

story("the whole path works by keyboard", {}, async (profile) => {
  const page = await profile.open();
  /** Tabs to an element, then presses Enter. */
  const press = async (button) => {
    for (let steps = 0; steps < 400; steps += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) return page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
    }
    throw new Error("the Tab key never reaches it");
  };
  await press(figureOf(page, "Total cost", 0));
  await becomes(async () => (await active(page)).id, "explanation", "the focus follows to the explanation");
  const { input } = await descend(page, press, /salary|pay|own people/i);
  await becomes(async () => (await active(page)).id, "explanation");
  await landsOnTheInput(page, press, input);
});
