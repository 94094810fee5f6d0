// Number formats: the reader chooses one, figures and input follow it, and the choice is remembered.

import assert from "node:assert/strict";
import { becomes, complete, enter, field, row, showTab, started, story, unfold } from "./browser.mjs";

const formats = (page) => page.getByRole("combobox", { name: "Number formats" });
/** The formats are in the second menu of the bar. */
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
  await becomes(() => echo(page).innerText(), "Read as 3.900");
  for (const text of ["3’900", "3 900", "3\u202f900", "3,9k"]) {
    await enter(page, "Users", text);
    await field(page, "Users").blur();
    await becomes(() => field(page, "Users").inputValue(), "3.900", text);
  }
});

story("an unknown format in storage leaves the browser's", {}, async (profile) => {
  await profile.seed("sourcewise.look", "light compact x-nonsense-");
  const page = await profile.open();
  assert.match((await row(page, "Total cost"))[0], /^\d+,\d{3}$/);
});

story("sentences format numbers as the fields do", {}, async (profile) => {
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

/** How each country's standards write a number, an amount, a percentage and a negative number; `_` is any space. */
const COUNTRIES = {
  Australia: ["10,000", "$60,810", "8%"], Austria: ["10_000", "$60_810", "8_%"], Belgium: ["10.000", "$60.810", "8%"], Canada: ["10,000", "$60,810", "8%"],
  Denmark: ["10.000", "60.810$", "8_%"], Finland: ["10_000", "60_810$", "8_%"], France: ["10_000", "60_810$", "8_%"], Germany: ["10.000", "60.810$", "8_%"],
  India: ["10,000", "$60,810", "8%"], Italy: ["10.000", "60.810$", "8%"], Japan: ["10,000", "$60,810", "8%"], Netherlands: ["10.000", "$60.810", "8%"],
  Poland: ["10_000", "60_810$", "8%"], Spain: ["10.000", "60.810$", "8_%"], Sweden: ["10_000", "60_810$", "8_%"], Switzerland: ["10’000", "$60’810", "8%"],
  "United Kingdom": ["10,000", "$60,810", "8%"], "United States": ["10,000", "$60,810", "8%"],
};

story("numbers, amounts, percentages and minus signs follow each country's format", {}, async (profile) => {
  const page = await profile.open();
  const salary = page.locator('[id="options.o1.deliveries.s1.team.salary_per_year"]');
  const growth = field(page, "Volume growth");
  await growth.fill("-2.5");
  await growth.blur();
  const reset = page.locator(".field", { has: growth }).locator("button.reset");
  await openMore(page);
  const offered = await formats(page).locator("option").evaluateAll((all) => all.map((option) => [option.value, option.textContent]));
  assert.equal(offered.length, Object.keys(COUNTRIES).length + 1);
  const plain = (text) => text.replace(/\p{Zs}/gu, "_").replace("'", "’");
  for (const [tag, name] of offered.slice(1)) {
    await formats(page).selectOption(tag);
    const country = Object.keys(COUNTRIES).find((country) => name.startsWith(country));
    const [number, amount, percent] = COUNTRIES[country];
    await becomes(async () => plain(await field(page, "Volume per month").inputValue()), number, country);
    // The field's box shows the sign, before or after the amount.
    assert.equal(plain(await salary.evaluate((input) => [...input.closest(".field-box").children].map((part) => part.value ?? (part.className === "adornment" ? part.textContent : "")).join(""))), amount, country);
    // The default of the changed growth is 2 %.
    await becomes(async () => plain(await reset.getAttribute("title")), `Back_to_${percent.replace("8", "2")}`, country);
    assert.match(await growth.inputValue(), number.includes(".") || /[_]/.test(number) ? /^−2,5$/ : /^−2\.5$/, country);
  }
});
