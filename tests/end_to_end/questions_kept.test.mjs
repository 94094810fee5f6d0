// What is typed in the questions stays and counts: ranges, prices in each unit, bids, and amounts in another currency.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut } from "./accessible.mjs";
import { PAGE, becomes, enter, field, fieldAt, started, story } from "./browser.mjs";

const answer = (page) => page.locator(".answer-sentence:visible").first().innerText();
const bid = (page, name) => page.getByRole("group", { name, exact: true });
const price = (page, name) => bid(page, name).getByLabel(/^Price /);
const show = (page) => page.getByRole("button", { name: "Show the answer" }).click();

/** Opens the questions. */
async function questions(page) {
  const open = page.getByRole("button", { name: "Use my numbers" }).first();
  if (!(await open.isVisible())) await page.getByRole("button", { name: "Comparison menu", exact: true }).first().click();
  await open.click();
  await page.locator(".asked").waitFor();
}

story("ranges, prices and amounts typed in the questions stay and count", WIDE, async (profile) => {
  const page = await profile.open();
  await started(page);
  await questions(page);
  await page.getByLabel("Country", { exact: true }).selectOption("United States");
  const contacts = page.getByLabel("Contacts a month");
  await contacts.fill("9000-12000");
  await page.keyboard.press("Tab");
  await becomes(() => page.locator(".asked-number", { has: contacts }).getByRole("status").innerText(), /8 of 10 cases between 9,000 and 12,000, likely 10,400/);
  assert.equal(await contacts.inputValue(), "9000-12000");
  const pay = page.getByLabel("Pay per person a year");
  await pay.fill("55000");
  // A price in each unit, and a bid that was removed.
  await price(page, "Bid A").fill("12");
  await bid(page, "Bid A").getByLabel("Priced").selectOption("time_and_materials");
  await becomes(() => price(page, "Bid A").inputValue(), "");
  await bid(page, "Bid A").getByLabel("Priced").selectOption("per_unit");
  await becomes(() => price(page, "Bid A").inputValue(), /^12/);
  await page.getByRole("button", { name: "Remove Bid A" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await becomes(() => price(page, "Bid A").inputValue(), /^12/);
  // Amounts are in the currency they were typed in until they are converted.
  await page.getByLabel("Currency", { exact: true }).selectOption("EUR");
  const kept = page.locator('[id="question.unconverted"]');
  await becomes(() => kept.innerText(), /The amounts you typed stay as they are: 55000 and 12 are now EUR\. Convert at the rate of 30 October 2026: 1 USD = 0\.8951 EUR/);
  await nobodyIsShutOut(page, "the questions", { shown: ".asked" });
  await kept.getByRole("button").click();
  await becomes(() => pay.inputValue(), /^49,?230\.5/);
  await becomes(() => kept.innerText(), "");
  await show(page);
  await becomes(() => answer(page), /€/);
  const volume = await fieldAt(page, "services.s1.demand.volume_per_month");
  await becomes(() => volume.inputValue(), "10,400");
  // The range of the workbench moves with the answer.
  await volume.fill("11000 to 13000");
  await page.getByRole("button", { name: /12,000/ }).first().click();
  await becomes(() => volume.inputValue(), "12,000");
  await questions(page);
  await page.getByLabel("Contacts a month").fill("20000");
  await show(page);
  await becomes(() => volume.inputValue(), "20,000");
  assert.match(await answer(page), /€/);
  assert.equal(await page.getByText("cannot be computed").count(), 0);
});

story("an invalid entry is named in what is handed out", {}, async (profile) => {
  const page = await profile.open();
  await started(page);
  const salary = await fieldAt(page, "options.o1.deliveries.s1.team.salary_per_year");
  await salary.fill("lots");
  await page.keyboard.press("Tab");
  const named = /“lots” in “.*[Ss]alary.*” is not a valid entry: \$[\d,]+ a year is used\./;
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await becomes(() => page.locator(".sharing").innerText(), named);
  await page.getByRole("button", { name: "One page" }).click();
  await becomes(() => page.locator(".one-page").innerText(), named);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.locator(".sharing").getByRole("button", { name: "Report", exact: true }).click();
  await becomes(() => page.locator(".report-answer").innerText(), named);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.locator(".sharing").getByRole("button", { name: "Present" }).click();
  await becomes(() => page.locator(".warning-line").innerText(), /1 entry is not valid and not used/);
});
