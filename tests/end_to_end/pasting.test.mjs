// Proves that what is pasted or typed is meant: ranges with their labels, fractions, links as people send them, and that
// phones offer a minus where it is needed.

import assert from "node:assert/strict";
import { PAGE, becomes, copyLink, enter, field, story } from "./browser.mjs";

const paste = (page, text) => page.evaluate((text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  return !document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, text);
const at = (page, path) => page.locator(`[id="${path}"]`);
const remark = (page, path) => page.locator(`[id="${path}.remark"]`);
const demand = (name) => `services.s1.demand.${name}`;
const charge = (option, name) => `options.${option}.deliveries.s1.charges.${name}`;

/** Whether all of an element is on the screen. */
const isOnScreen = (locator) => locator.evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

story("a labelled range fills the inputs and options that it names", {}, async (profile) => {
  const page = await profile.open();
  await at(page, demand("users")).focus();
  assert.equal(await paste(page, "Users\t9,000\nVolume per month\t11,000\nVolume growth\t3\nTickets\t12\nEffort per contact\t12"), true);
  await becomes(() => at(page, demand("users")).inputValue(), "9000", "raw while the field has the focus");
  assert.deepEqual(await Promise.all(["volume_per_month", "volume_growth", "minutes_per_unit"].map((name) => at(page, demand(name)).inputValue())), ["11,000", "3", "12"]);
  await becomes(() => remark(page, demand("users")).innerText(), "Read as 9000. 4 pasted, 1 not taken: the message says why.");
  await becomes(() => remark(page, demand("volume_growth")).innerText(), "Read as 3%");
  assert.match(await page.locator(".notice").innerText(), /Pasted 4 numbers by their labels\. Undo reverts this\. Not taken: Row 4, “Tickets”: no input here has this label\./);
  assert.ok(await isOnScreen(page.locator(".notice")), "what was not taken is said where one looks");
  assert.ok((await page.evaluate(() => scrollY)) > 200, "the field is far below the top of the page");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await at(page, charge("o2", "price_per_unit")).focus();
  await paste(page, "Price per contact\t$19.50\t$14.88");
  await becomes(() => at(page, charge("o2", "price_per_unit")).inputValue(), "19.50");
  assert.equal(await at(page, charge("o3", "price_per_unit")).inputValue(), "14.88");
  await at(page, demand("users")).focus();
  await paste(page, "Agents\t1\nSites\t2");
  await becomes(() => page.locator(".notice").last().innerText(), /Nothing was pasted/);
  await at(page, demand("users")).blur();
  await becomes(() => at(page, demand("users")).inputValue(), "9,000");
  await at(page, demand("users")).fill("9001");
  await becomes(() => remark(page, demand("users")).count(), 0, "a new number ends what was said of the old one");
});

story("a pasted column keeps its empty cells and says how many fields it filled", {}, async (profile) => {
  const page = await profile.open();
  const [users, volume, growth] = ["users", "volume_per_month", "volume_growth"].map(demand);
  const before = await at(page, users).inputValue();
  await at(page, users).focus();
  assert.equal(await paste(page, "\n9,000\n"), false, "one number with empty lines around it is left to the field");
  assert.equal(await paste(page, "\n11,000\n3%\n"), true);
  await becomes(() => at(page, volume).inputValue(), "11,000");
  assert.deepEqual([await at(page, users).inputValue(), await at(page, growth).inputValue()], [before.replace(",", ""), "3"]);
  const filled = "2 fields filled from here on. An empty cell left its field unchanged.";
  await becomes(() => remark(page, users).innerText(), filled);
  assert.match(await page.locator(".notice").innerText(), /^Pasted 2 numbers\. Undo reverts this\. An empty cell/);
  await page.keyboard.press("Control+z");
  await becomes(() => remark(page, users).count(), 0);
  assert.equal(await page.locator(".notice").count(), 0);
  await paste(page, "9,000\t1\n11,000\t2");
  await becomes(() => page.locator(".notice").innerText(), /^Nothing was pasted\. This input has room for one number/);
  await field(page, "Users").fill("8,100 users");
  await becomes(() => remark(page, users).innerText(), "Read as 8,100");
  await at(page, volume).fill("12,000 contacts a month");
  await becomes(() => remark(page, volume).innerText(), /^Read as 12,000/);
  await at(page, volume).fill("144,000 contacts a year");
  await becomes(() => remark(page, volume).innerText(), /^This number has another unit\. Enter it in this one: contacts a month\./);
});

story("ambiguous input is echoed, even after the field loses focus, and a phone offers a minus where it may be needed", {}, async (profile) => {
  const page = await profile.open();
  const keypad = (path) => at(page, path).getAttribute("inputmode");
  for (const path of [demand("volume_growth"), "assumptions.price_inflation"]) assert.equal(await keypad(path), "text", path);
  for (const path of [demand("users"), "assumptions.discount_rate"]) assert.equal(await keypad(path), "decimal", path);
  await enter(page, "Discount rate", "0.08");
  await becomes(() => remark(page, "assumptions.discount_rate").innerText(), "Read as 0.08%");
  await page.keyboard.press("Tab");
  assert.equal(await remark(page, "assumptions.discount_rate").innerText(), "Read as 0.08%");
  const salary = at(page, "options.o1.deliveries.s1.team.salary_per_year");
  await salary.fill("€ 61.000");
  await becomes(() => page.locator(".field .echo", { hasText: "EUR" }).innerText(), "Read as 61 USD: EUR is not converted");
  await page.getByRole("button", { name: "I meant 61,000" }).click();
  await becomes(() => salary.inputValue(), "61,000");
  await becomes(() => page.locator(".field .echo", { hasText: "EUR" }).count(), 0);
  await salary.fill("38");
  await page.keyboard.press("Tab");
  await becomes(() => page.getByRole("button", { name: "I meant 38,000" }).count(), 1, "thousands are offered where 38 is no pay of a year");
  await page.keyboard.press("Control+z");
  await becomes(() => page.getByRole("button", { name: "I meant 38,000" }).count(), 0, "and not beside another number");
  await field(page, "Users").fill("85 90");
  await becomes(() => remark(page, demand("users")).innerText(), /^This is more than one number/);
});

// Every way of sending is proven natively (`sent_links.rs`); the browser hands over a query and what follows #.
story("a link opens from the address, also behind a question mark or encoded, and a damaged one is reported", {}, async (author, newProfile) => {
  const page = await author.open();
  await enter(page, "Discount rate", "7.25");
  const sent = (await copyLink(page)).slice(PAGE.length);
  const profile = await newProfile();
  for (const mangled of [sent.replace("#", "?"), `${sent.slice(0, 20).replace("#s=", "#s%253D")}%0A${sent.slice(20)}).`]) {
    const reader = await profile.open(`${PAGE}${mangled}`);
    await becomes(() => field(reader, "Discount rate").inputValue(), "7.25", mangled);
    await reader.getByText("You were sent this comparison").waitFor();
    await reader.close();
  }
  const reader = await profile.open(`${PAGE}${sent.slice(0, -4)}`);
  await reader.getByText("The end of this link is missing").waitFor();
});
