// Number formats: the reader chooses one, figures follow, numbers are read its way, and the choice is remembered.

import assert from "node:assert/strict";
import { becomes, complete, enter, field, row, showTab, started, story, unfold } from "./browser.mjs";

const formats = (page) => page.getByRole("combobox", { name: "Number formats" });
/** The formats are chosen in the menu of everything else. */
const openMore = (page) => page.getByRole("button", { name: "More", exact: true }).click();
const echo = (page) => page.locator('[id="services.s1.demand.users.remark"]');

story("figures and fields follow the chosen number format, also after a reload", {}, async (profile) => {
  const page = await profile.open();
  assert.match((await row(page, "Total cost"))[0], /^\d+,\d{3}$/);
  await openMore(page);
  for (const [tag, total, cents] of [["de", /^\d+\.\d{3}$/, "13,88"], ["fr", /^\d+\u202f\d{3}$/, "13,88"], ["de-CH", /^\d+[’']\d{3}$/, "13.88"], ["en-IN", /^\d+,\d{3}$/, "13.88"]]) {
    await formats(page).selectOption(tag);
    await becomes(async () => (await row(page, "Total cost"))[0], total, tag);
    assert.equal(await page.locator('[id="options.o3.deliveries.s1.charges.price_per_unit"]').inputValue(), cents, tag);
  }
  await formats(page).selectOption("de");
  await page.reload();
  await started(page);
  await openMore(page);
  assert.equal(await formats(page).inputValue(), "de");
  assert.match((await row(page, "Total cost"))[0], /^\d+\.\d{3}$/);
});

story("a lone mark is read the reader's way and echoed", {}, async (profile) => {
  const page = await profile.open();
  await enter(page, "Users", "3.900");
  await becomes(() => echo(page).innerText(), "Read as 3.9");
  await field(page, "Users").press("Escape");
  await openMore(page);
  await formats(page).selectOption("de");
  await enter(page, "Users", "3.900");
  await becomes(() => echo(page).innerText(), "Read as 3900");
  for (const text of ["3’900", "3 900", "3\u202f900", "3,9k"]) {
    await enter(page, "Users", text);
    await field(page, "Users").blur();
    await becomes(() => field(page, "Users").inputValue(), "3900", text);
  }
});

story("an unknown format in storage leaves the browser's", {}, async (profile) => {
  await profile.seed("sourcewise.look", "light compact x-nonsense-");
  const page = await profile.open();
  assert.match((await row(page, "Total cost"))[0], /^\d+,\d{3}$/);
});

story("sentences write their numbers as the fields do", {}, async (profile) => {
  const page = await profile.open();
  await complete(page);
  await openMore(page);
  await formats(page).selectOption("de");
  await page.keyboard.press("Escape");
  await showTab(page, "Drivers & risk");
  await becomes(() => page.locator(".levers li").first().innerText(), /\d{3}\.\d{3}\s\$/);
  for (const text of [await page.locator(".levers").innerText(), await page.locator(".answer").first().innerText()]) {
    assert.doesNotMatch(text, /\d{3}\.\d{3},\d{2}/, "thousands without cents");
  }
  await unfold(page, "exercises");
  await becomes(() => page.locator(".exercises").innerText(), /\d{1,3}(\.\d{3})+/);
  assert.doesNotMatch(await page.locator(".exercises").innerText(), /\d,\d{3}\b(?!,)/);
});
