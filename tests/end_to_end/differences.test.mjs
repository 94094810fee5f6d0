// Differences: the comparison shows the extra cost or saving of each option against any of them.

import assert from "node:assert/strict";
import { becomes, row, showTab, story } from "./browser.mjs";

const number = (text) => Number(text.replaceAll(",", ""));

story("differences are taken from today's option first, then from the chosen one", {}, async (profile) => {
  const page = await profile.open();
  await showTab(page, "All figures");
  const amounts = (await row(page, "Total cost")).map(number);
  const shown = page.getByRole("group", { name: "Figures shown" });
  await shown.getByRole("button", { name: "Differences" }).click();
  for (const [place, option] of [[0, "o1"], [2, "o3"]]) {
    await page.getByRole("combobox", { name: "Differences from" }).selectOption(option);
    const expected = amounts.map((amount, own) => (own === place ? amount : amount - amounts[place]));
    // Both are rounded to thousands on their own.
    await becomes(async () => (await row(page, "Total cost")).map(number).every((found, own) => Math.abs(found - expected[own]) <= 1), true, option);
    const texts = await row(page, "Total cost");
    texts.forEach((text, own) => own === place || assert.match(text, expected[own] > 0 ? /^\+/ : /^-/));
  }
  assert.equal(await page.locator(".results .comparison .best .best-mark").innerText(), "best");
  await shown.getByRole("button", { name: "Amounts" }).click();
  await becomes(async () => (await row(page, "Total cost")).map(number), amounts);
});
