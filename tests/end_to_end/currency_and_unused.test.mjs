// Figures that count, and figures that do not: another currency asks what becomes of what was given, and a figure that no
// result depends on says so where it was typed and at the answer.

import assert from "node:assert/strict";
import { PAGE, becomes, choose, complete, enter, fieldAt, story, unfold } from "./browser.mjs";

const answer = (page) => page.locator(".answer-sentence").first().innerText();
const currency = (page) => page.getByRole("combobox", { name: "Currency", exact: true });
const worthKnowing = (page) => page.locator(".remarks-head").first().innerText();

story("another currency converts the sample, or only typical values", {}, async (profile) => {
  const page = await profile.open();
  await complete(page);
  const before = await answer(page);
  await (await fieldAt(page, "options.o1.deliveries.s1.team.salary_per_year")).fill("60000");
  await becomes(async () => (await answer(page)) === before, false);
  const inDollars = await answer(page);
  await currency(page).selectOption("JPY");
  await page.getByRole("button", { name: "Stay with USD" }).click();
  assert.equal(await answer(page), inDollars, "nothing changes before it is answered");
  await currency(page).selectOption("JPY");
  await page.getByRole("button", { name: "Convert all amounts to JPY" }).click();
  await becomes(() => answer(page), /¥[\d.]+B/);
  await page.keyboard.press("Control+z");
  await becomes(() => answer(page), inDollars);
  await currency(page).selectOption("EUR");
  // While it is asked, the answer says so, and Undo takes back the choice before any number.
  await becomes(() => page.locator(".answer .remarks-head").innerText(), /all figures are still in USD/);
  await page.keyboard.press("Control+z");
  await becomes(() => currency(page).inputValue(), "USD");
  assert.equal(await answer(page), inDollars, "the typed salary stays");
  await becomes(() => page.locator(".answer .remarks-head").innerText().then((text) => text.includes("still in")), false);
  await currency(page).selectOption("EUR");
  await page.getByRole("button", { name: /^Keep the amount entered: it is in EUR already/ }).click();
  await becomes(() => answer(page), /€/);
  await becomes(() => page.getByRole("textbox", { name: /^Exchange rate/ }).inputValue(), "0.8951");
});

story("comparisons in two currencies are compared in one", {}, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=cloud_1`);
  await complete(page);
  await currency(page).selectOption("JPY");
  await page.getByRole("button", { name: "Convert all amounts to JPY" }).click();
  await becomes(() => answer(page), /¥[\d.]+[BM]/);
  await unfold(page, "compare");
  await page.getByRole("combobox", { name: "Sample" }).selectOption("cloud_1");
  await becomes(() => page.locator(".compared-part .note").first().innerText(), /is in another currency \(US dollar\).* converted at 157\.3 JPY for 1 USD/);
  // Both are the same sample: only the currency differs, which is no difference in value.
  await page.locator(".compared-part").getByText("No differences:").waitFor();
  await enter(page, "Discount rate", "5");
  await page.locator(".compared-part .differing").waitFor();
  const totals = await page.locator(".compared-part table:not(.differing)").first().locator("tbody").first().locator("tr:not(.compared-place)")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
  assert.ok(totals.length >= 4, `${totals.length}`);
  for (const [before, after, change] of totals) {
    // The undiscounted amounts are the same in both.
    assert.match(before, /^¥[\d.]+[BM]$/);
    assert.equal(after, before);
    assert.equal(change, "–");
  }
});

story("a business loss outside every total says so until one press includes it; a sample's own figures are not called unused", {}, async (profile) => {
  const page = await profile.open();
  await complete(page);
  const remarks = page.locator(".entry .unused-figure");
  assert.equal(await remarks.count(), 0);
  await unfold(page, "calculation_choices");
  const softCost = page.locator('[id="choice.soft_cost"]');
  await softCost.selectOption("left_out");
  await enter(page, "Downtime cost per hour", "5000");
  const said = remarks.first();
  await becomes(() => said.innerText(), "In no total: Soft cost is “Excluded”. Use “Included” instead");
  await becomes(() => worthKnowing(page), /1 figure entered is not used/);
  await said.getByRole("button").click();
  await becomes(() => softCost.inputValue(), "counted");
  await becomes(() => remarks.count(), 0);
  await choose(page, "Examples and new");
  await page.getByRole("button", { name: "Whole IT", exact: true }).click();
  await complete(page);
  await becomes(() => worthKnowing(page), /our assumptions|doubt/);
  assert.doesNotMatch(await worthKnowing(page), /not used/);
});

story("an unused price says so beside it and at the answer until one press puts it to use", {}, async (profile) => {
  const page = await profile.open();
  await complete(page);
  await (await fieldAt(page, "options.o3.deliveries.s1.charges.price_per_unit")).fill("9.5");
  const mechanism = page.locator('[id="choice.options.o3.deliveries.s1.pricing"]');
  await mechanism.selectOption("time_and_materials");
  const said = page.locator(".unused-figure").first();
  await becomes(() => said.innerText(), /^\$9\.50 not used: Nearshore provider is priced by the hour\./);
  await becomes(() => worthKnowing(page), /figures? entered (is|are) not used/);
  await said.getByRole("button", { name: /^Use .* instead$/ }).click();
  await becomes(() => mechanism.inputValue(), "per_unit");
  await becomes(() => page.locator(".unused-figure", { hasText: "Nearshore" }).count(), 0);
});
