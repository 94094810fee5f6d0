// Proves the way in: the doors, the questions that lead to the answer, and the examples with their stories.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut } from "./accessible.mjs";
import { PAGE, becomes, choose, copyLink, enter, field, row, saveState, started, stored, story, works } from "./browser.mjs";

const title = (page) => page.locator(".bar .name").inputValue();
const answer = (page) => page.locator(".answer-sentence:visible").first().innerText();
const focused = (page) => page.evaluate(() => document.activeElement.id);
const doors = (page) => page.locator(".landing");
const asked = (page) => page.locator(".asked");
const price = (page, bid) => page.getByRole("group", { name: bid, exact: true }).getByLabel(/^Price per/);

/** Opens the questions by the first door. */
async function useMyNumbers(page) {
  await page.getByRole("button", { name: "Use my numbers" }).click();
  await asked(page).waitFor();
}

story("a chief information officer's two bids are in the answer after 8 clicks and 40 keys", {}, async (profile) => {
  const page = await profile.open();
  const began = Date.now();
  let [clicks, keys] = [0, 0];
  const click = async (locator) => {
    clicks += 1;
    await locator.click();
  };
  const type = async (text) => {
    keys += text.length;
    await page.keyboard.type(text);
  };
  const tab = async () => {
    keys += 1;
    await page.keyboard.press("Tab");
  };
  await click(doors(page).getByRole("button", { name: "Use my numbers" }));
  await page.getByLabel("Country", { exact: true }).selectOption("United Kingdom");
  clicks += 2;
  assert.equal(await page.getByLabel("Currency", { exact: true }).inputValue(), "GBP", "the currency follows the country");
  await click(page.getByLabel("Contacts a month"));
  await type("4200");
  await tab();
  await type("14");
  await tab();
  await type("38000");
  await click(price(page, "Bid A"));
  await type("17.50");
  await click(price(page, "Bid B"));
  await type("9.80");
  await becomes(() => page.locator(".draft .price-line").innerText(), /Bid A at £17\.50 per contact; Bid B at £9\.80 per contact/, "the answer draws itself beside the questions");
  const drawn = await page.locator(".draft .answer-first").innerText();
  await click(page.getByRole("button", { name: "Show the answer" }));
  await becomes(() => page.locator(".answer .price-line").innerText(), /^Prices entered: Bid A at £17\.50 per contact; Bid B at £9\.80 per contact\. Today: £[\d.]+ per contact, all costs included\.$/);
  console.log(`way in: ${clicks} clicks and ${keys} keys, ${Date.now() - began} ms for a machine`);
  assert.ok(clicks <= 8 && keys <= 40, `${clicks} clicks, ${keys} keys`);
  assert.equal(await page.locator(".answer .answer-first").innerText(), drawn, "the answer is the one that was drawn beside the questions");
  assert.match(drawn, /£/);
  assert.equal(await focused(page), "answer");
  assert.equal(await page.locator(".step-head").count(), 0, "it ends on the answer, not on a first step");
  const names = await page.locator(".league tbody th").allInnerTexts();
  for (const bid of ["Bid A", "Bid B"]) assert.ok(names.some((name) => name.trim() === bid), names.join());
  await becomes(() => saveState(page), /^Saved /);
  const kept = await stored(page);
  for (const part of ['"volume_per_month":4200', '"headcount":14', '"salary_per_year":38000', '"price_per_unit":17.5', '"price_per_unit":9.8']) assert.ok(kept.includes(part), part);
  await page.getByRole("button", { name: "Undo" }).click();
  await becomes(() => title(page), /Sample company/, "a comparison of its own: undo leads back to what was open");
  await page.getByRole("button", { name: "Redo" }).click();
  // Without growth, price rises or discounting, the charge is the price of five years' contacts; the equipment stays your own.
  for (const name of ["Discount rate", "Price inflation", "Volume growth"]) await enter(page, name, "0");
  const charges = [17.5, 9.8].map((price) => Math.round(price * 4200 * 12 * 5 / 1000));
  const beyond = async () => (await row(page, "Cost on the rate card")).slice(-2).map((text, place) => Number(text.replace(",", "")) - charges[place]);
  await becomes(async () => new Set(await beyond()).size, 1, "both charges are exact");
  assert.ok((await beyond()).every((equipment) => equipment > 0 && equipment < 300), `${await beyond()}`);
});

story("the doors appear above an example's answer for a new visitor only", {}, async (profile, newProfile) => {
  const page = await profile.open();
  assert.match(await doors(page).innerText(), /See what it really costs to run or buy an IT service/);
  assert.equal(await page.locator(".example-mark").innerText(), "EXAMPLE");
  assert.ok((await page.locator(".league tbody tr").first().boundingBox()).y < 300, "the answer is in sight");
  const link = await copyLink(page);
  const place = () => page.locator(".work").evaluate((work) => work.getBoundingClientRect().top + scrollY);
  const before = await place();
  await enter(page, "Discount rate", "5");
  await becomes(() => page.locator(".example-mark").innerText(), "YOUR COPY OF AN EXAMPLE");
  assert.equal(await place(), before, "nothing moves while somebody types");
  await becomes(() => saveState(page), /^Saved /);
  await page.reload();
  await started(page);
  assert.equal(await doors(page).count(), 0, "who returns sees their own work");
  assert.equal(await page.locator(".example-mark").count(), 0);
  for (const address of [link, `${PAGE}?sample=cloud_1`, `${PAGE}?theme=dark`]) {
    const visitor = await (await newProfile()).open(address);
    assert.equal(await doors(visitor).count(), 0, address);
  }
  const host = await (await newProfile()).context.newPage();
  await host.goto(`${PAGE}embedding/frame.html`);
  const frame = await (await host.waitForSelector("#calculator")).contentFrame();
  await started(frame);
  assert.equal(await frame.locator(".landing, .story").count(), 0, "an embedded page");
});

story("the second door leads to the examples, the third to files and links", {}, async (profile, newProfile) => {
  const sender = await profile.open();
  await enter(sender, "Discount rate", "13");
  const link = await copyLink(sender);
  const page = await (await newProfile()).open();
  await page.getByRole("button", { name: "Open a file or link" }).click();
  await page.getByLabel("Link to a comparison").fill("nothing");
  await page.getByRole("button", { name: "Open the link" }).click();
  await page.getByText("This is not a link to a comparison").waitFor();
  await page.getByLabel("Link to a comparison").fill(link);
  await page.getByRole("button", { name: "Open the link" }).click();
  await becomes(() => field(page, "Discount rate").inputValue().catch(() => ""), "13");
});

story("an example opens with its story, and becomes a copy once it is changed", {}, async (profile) => {
  const page = await profile.open();
  await page.getByRole("button", { name: "Look at an example" }).click();
  await page.locator(".samples").getByRole("button", { name: "Cloud", exact: true }).click();
  const told = page.getByRole("region", { name: "The story: Cloud" });
  await becomes(() => told.innerText(), /online shop.*end of its life.*Look at.*Lesson/s);
  assert.equal(await doors(page).count(), 0);
  assert.equal(await page.locator(".example-mark").innerText(), "EXAMPLE");
  assert.equal((await works(page)).length, 0, "an example that is looked at is not stored");
  await enter(page, "Discount rate", "5");
  await becomes(() => page.locator(".example-mark").innerText(), "YOUR COPY OF AN EXAMPLE");
  await becomes(async () => (await works(page)).length, 1);
  await told.getByRole("button", { name: "Close the story" }).click();
  await becomes(() => told.count(), 0);
  assert.equal(await focused(page), "answer");
  await choose(page, "Examples and new");
  await page.locator(".samples").getByRole("button", { name: "Cloud", exact: true }).click();
  await becomes(() => field(page, "Discount rate").inputValue(), /^(?!5$)/, "the example itself is as it was");
  await told.waitFor();
  await choose(page, "Examples and new");
  await page.locator(".samples").getByRole("button", { name: "Help desk", exact: true }).click();
  await page.locator('[id="options.o3.deliveries.s1.charges.price_per_unit"]').fill("20");
  await becomes(() => page.locator(".answer .price-line").allInnerTexts().then(String), /^Prices entered: Nearshore provider at \$20 per contact\. Today:/, "the example's own prices are not the reader's");
});

story("answers are kept over a reload until they are cleared", {}, async (profile) => {
  const page = await profile.open();
  await useMyNumbers(page);
  const users = asked(page).getByLabel("Users", { exact: true });
  await users.fill("3500");
  await price(page, "Bid A").fill("17.5");
  await page.getByLabel("Bidder").first().fill("Northwind");
  await page.reload();
  await started(page);
  await doors(page).getByRole("button", { name: "Continue with my numbers" }).click();
  await becomes(() => users.inputValue(), "3,500");
  assert.equal(await price(page, "Northwind").inputValue(), "17.50");
  await page.locator(".my-numbers").getByRole("button", { name: "Close", exact: true }).click();
  await becomes(() => asked(page).count(), 0);
  await page.getByRole("button", { name: "Continue with my numbers" }).click();
  await page.getByRole("button", { name: "Clear all answers" }).click();
  await becomes(() => users.inputValue(), "");
  await page.getByRole("button", { name: "Bring them back" }).click();
  await becomes(() => users.inputValue(), "3,500");
  assert.equal(await price(page, "Northwind").inputValue(), "17.50");
  await page.getByRole("button", { name: "Clear all answers" }).click();
  await becomes(() => users.inputValue(), "");
  await page.reload();
  await started(page);
  await page.getByRole("button", { name: "Use my numbers" }).waitFor();
});

story("faults are shown beside their answers, and Enter leads to them", {}, async (profile) => {
  const page = await profile.open();
  await useMyNumbers(page);
  await page.getByRole("button", { name: "Add a service" }).click();
  await page.locator("#question\\.kind\\.1").selectOption("Network security");
  await asked(page).getByRole("radio", { name: "A provider" }).check();
  await asked(page).getByLabel("Years").fill("eleven");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await becomes(() => asked(page).locator(".fault").first().innerText(), /not a number/);
  for (const [typed, told] of [["2.5", "Enter a whole number from 1 to 10."], ["99", "Enter a whole number from 1 to 10."]]) {
    await asked(page).getByLabel("Years").fill(typed);
    await becomes(() => asked(page).locator(".fault").first().innerText(), told);
  }
  await asked(page).getByLabel("Years").fill("3");
  await page.getByLabel("Bidder").first().fill("Northwind");
  await page.getByRole("group", { name: "Northwind" }).getByLabel("Help desk, per contact").fill("2,000,000,000");
  await becomes(() => asked(page).locator(".fault").first().innerText(), /^Enter a number from \$0 to \$[\d,]+\.$/, "in the page's format");
  await page.getByRole("group", { name: "Northwind" }).getByLabel("Help desk, per contact").fill("");
  await page.keyboard.press("Enter");
  await becomes(() => asked(page).locator(".fault").first().innerText(), /Enter a price, or remove the bid/);
  assert.equal(await focused(page), "bid.0.help_desk");
  const bid = page.getByRole("group", { name: "Northwind" });
  await bid.getByLabel("Help desk, per contact").fill("18");
  await bid.getByLabel(/^Network security, per/).fill("31");
  await page.keyboard.press("Enter");
  await becomes(() => answer(page), /3 years.*Today's provider|Today's provider.*3 years/s);
  await becomes(() => page.locator(".answer .price-line").innerText(), /Northwind at Help desk \$18 per contact, Network security \$31 per monitored endpoint/);
});

story("known people are counted, and estimates are distinguished from typed figures", {}, async (profile) => {
  const page = await profile.open();
  await useMyNumbers(page);
  await page.locator("#question\\.kind\\.0").selectOption("Network management");
  await asked(page).getByLabel(/Network devices/).fill("170");
  const people = asked(page).getByLabel("People today");
  await becomes(() => people.getAttribute("placeholder"), "4.9");
  await people.fill("2");
  await becomes(() => asked(page).getByText("Too few to fill a seat at all hours").innerText(), /which needs 5: none is counted/);
  // The last letter and Enter in one task: the typed text counts, drawn or not.
  await people.evaluate((input) => {
    input.value = "3";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  });
  await becomes(() => asked(page).count(), 0);
  await becomes(() => field(page, "People needed").inputValue(), "3");
  await page.locator(".answer .remarks-head", { hasText: "prices are estimates" }).waitFor();
});

story("a help desk at typical figures is one click and can be undone", {}, async (profile) => {
  const page = await profile.open();
  await choose(page, "Examples and new");
  await page.getByRole("button", { name: "Start from a help desk" }).click();
  await becomes(() => title(page), "New comparison");
  await page.getByRole("button", { name: "Undo" }).click();
  await becomes(() => title(page), /Sample/);
});

story("the way in has no accessibility violations", WIDE, async (profile) => {
  const page = await profile.open();
  await nobodyIsShutOut(page, "the doors", { shown: ".landing" });
  await useMyNumbers(page);
  await asked(page).getByLabel("Users", { exact: true }).fill("none");
  await page.getByRole("button", { name: "Show the answer" }).click();
  await page.keyboard.press("Tab");
  await nobodyIsShutOut(page, "the questions", { shown: ".asked .fault" });
  await choose(page, "Examples and new");
  await page.locator(".samples button").nth(2).click();
  await nobodyIsShutOut(page, "the story", { shown: ".story" });
});
