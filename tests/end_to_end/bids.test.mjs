// Proves that a sourcing manager can bring bids to the same scope on the page, and read from it which of them is worth its price.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut, openResults } from "./accessible.mjs";
import { PAGE, becomes, choose, field, saveState, showTab, started, story, unfold } from "./browser.mjs";

const SAMPLE = `${PAGE}?sample=applications_1`;
const card = (page, bidder) => page.getByRole("group", { name: `Bid of ${bidder}` });
const results = (page) => page.locator(".bid-results");
const said = (page) => results(page).innerText();

/** Adds a bid by the hour with a rate for each service; one without a rate is left out. */
async function addBid(page, bidder, rates) {
  await field(page, "Name of the bidder").fill(bidder);
  await page.keyboard.press("Enter");
  await card(page, bidder).waitFor();
  await card(page, bidder).getByLabel("Sourcing model").selectOption("nearshore");
  await card(page, bidder).getByLabel("Priced").selectOption("time_and_materials");
  for (const [service, rate] of Object.entries(rates)) {
    await field(page, `${bidder}, ${service}: Price per hour`).fill(rate);
  }
}

/** Scores both bids on every criterion but the cost. */
async function scoreBids(page, scores) {
  const matrix = page.locator(".matrix").last();
  const criteria = (await page.locator(".matrix tbody th .criterion-name").allInnerTexts()).filter((name) => name !== "Cost");
  for (const [bidder, score] of Object.entries(scores)) {
    for (const criterion of [...new Set(criteria)]) {
      const cell = field(page, `${criterion}, ${bidder}: score from 0 to 10`);
      if (await cell.count()) await cell.fill(String(score));
    }
  }
  await matrix.waitFor();
}

story("two bids answer from the page alone which is worth it, which has a smaller scope, and what would change the winner", { timeout: 240_000 }, async (profile) => {
  const page = await profile.open(SAMPLE);
  await unfold(page, "decision.bids");
  await addBid(page, "Premium", { "New functions": "42", "Upkeep of applications": "42" });
  await addBid(page, "Cheap", { "New functions": "30" });
  await showTab(page, "Beyond cost");
  // Which bid is not on the same scope?
  await becomes(() => said(page), /“Cheap” was not offered on the same scope: it has no price for “Upkeep of applications”, which stays as today\. That adds \$/);
  assert.match(await said(page), /Cheapest bid on the same scope: “\w+”, \$[\d.]+M in today's money; “\w+” costs \$[\d.]+[MK] more\./);
  // The bidder prices the gap, and the next answer follows.
  await field(page, "Cheap, Upkeep of applications: Price per hour").fill("31");
  await becomes(() => said(page), /All bids are on the same scope\./);
  await becomes(() => said(page).then((text) => text.includes("not offered on the same scope")), false);
  await card(page, "Cheap").getByRole("button", { name: /^Left out of the bid/ }).click();
  await field(page, "Cheap, New functions: Left out, cost per year").fill("90k");
  await field(page, "Cheap, New functions: what it leaves out").fill("No test environment");
  await becomes(() => said(page), /“Cheap” was not offered on the same scope: you adjusted “New functions” \(No test environment\)\. That adds \$/);
  // Is the more expensive one worth it? The same criteria as for options, on the same screens.
  await page.getByRole("button", { name: "Compare on more than cost" }).click();
  await becomes(() => page.locator(".criteria > li").count(), 9);
  await page.locator(".switch", { hasText: "Bids" }).last().getByRole("button", { name: "Bids" }).click();
  await scoreBids(page, { Premium: 8, Cheap: 4 });
  await field(page, "Weight of Cost").fill("30");
  await page.getByRole("button", { name: "Weights are agreed" }).click();
  await becomes(() => said(page), /“Premium” scores highest, \d+\.\d\d of 10[^]+It costs \$[\d.]+[MK] more than the cheapest, “Cheap”, and is 4\.00 points better: \$[\d.]+[MK] a point\.[^]+so it is worth it to you\./);
  // What would change the winner?
  assert.match(await said(page), /Weight of “Cost”: above [\d.]+% “Cheap” would win\.|smallest change of weights that puts “Cheap” first/);
  // A must-have strikes a bid, but hides nothing.
  await unfold(page, "decision.musts");
  await field(page, "New must-have").fill("Data stays in the country");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Data stays in the country: Cheap" }).selectOption("no");
  await becomes(() => results(page).locator("s").allInnerTexts(), ["Cheap"]);
  await becomes(() => said(page), /“Cheap” would be cheaper, but is ruled out by “Data stays in the country”\./);
  await becomes(() => said(page), /Ruled out by “Data stays in the country”/);
  await becomes(() => saveState(page), /^Saved /);
  await page.reload();
  await started(page);
  await showTab(page, "Beyond cost");
  await becomes(() => said(page), /“Cheap” would be cheaper, but is ruled out/);
  await choose(page, "Report");
  await becomes(() => page.locator(".report").innerText(), /Bids on the same scope[^]+Adjusted price/);
  await becomes(() => page.locator(".report").innerText(), /Scores of the bids from 0 to 10[^]+Must-haves of the bids/);
});

story("a bid becomes an option in one step, with the reason where there is no room, and is found again", {}, async (profile) => {
  const page = await profile.open(SAMPLE);
  await unfold(page, "decision.bids");
  await addBid(page, "Nordic", { "New functions": "40" });
  await addBid(page, "Baltic", { "New functions": "38" });
  const make = (bidder) => card(page, bidder).getByRole("button", { name: "Make it an option" });
  await make("Nordic").click();
  await becomes(() => page.locator(".bids [role=status]").innerText(), /“Nordic” is now an option\. Revenue and financial standing stay with its bid\./);
  await becomes(() => page.locator(".league tbody th").allInnerTexts().then((names) => names.some((name) => name.includes("Nordic"))), true);
  await becomes(() => card(page, "Nordic").innerText(), /It is the option “Nordic”\./);
  assert.ok(await make("Baltic").isDisabled());
  await becomes(() => card(page, "Baltic").innerText(), /A comparison can have at most 8 options\. Remove one first\./);
  assert.ok(await page.getByRole("button", { name: "All bids as options" }).isDisabled());
  await page.getByRole("button", { name: "Undo" }).click();
  await becomes(() => page.locator(".league tbody th").allInnerTexts().then((names) => names.some((name) => name.includes("Nordic"))), false);
  assert.equal(await card(page, "Nordic").count(), 1, "the bid stays");
  // A month is a month, a price is a price.
  await card(page, "Nordic").getByRole("button", { name: /^Validity and bidder/ }).click();
  await field(page, "Nordic: valid until").fill("June");
  await becomes(() => card(page, "Nordic").locator(".fault").first().innerText(), "Not saved. Enter a month such as 2027-06, or leave it empty.");
  await field(page, "Nordic: valid until").fill("2027-06");
  await becomes(() => card(page, "Nordic").locator(".fault").count(), 0);
  await page.keyboard.press("Control+k");
  await page.locator(".find-dialog input").fill("Baltic");
  await page.locator(".find-dialog").getByText("Bids", { exact: false }).first().waitFor();
  await page.keyboard.press("Escape");
  await card(page, "Baltic").getByRole("button", { name: "Remove the bid of Baltic" }).click();
  await becomes(() => card(page, "Baltic").count(), 0);
});

story("a score that a bid gets after it became an option says where it counts, and one press copies it", { timeout: 240_000 }, async (profile) => {
  const page = await profile.open(SAMPLE);
  await unfold(page, "decision.bids");
  await addBid(page, "Nordic", { "New functions": "40" });
  await page.getByRole("button", { name: "Compare on more than cost" }).click();
  await card(page, "Nordic").getByRole("button", { name: "Make it an option" }).click();
  await becomes(() => card(page, "Nordic").innerText(), /It is the option “Nordic”\./);
  const show = (what) => page.locator(".switch", { hasText: "Bids" }).last().getByRole("button", { name: what }).click();
  const score = field(page, "Service quality, Nordic: score from 0 to 10");
  await show("Bids");
  await score.fill("8");
  const apart = page.getByText("Scores and must-haves of “Nordic” count among the bids only: its option has others.");
  await apart.waitFor();
  await page.getByRole("button", { name: "Copy them to the options" }).click();
  await becomes(() => apart.count(), 0);
  await show("Options");
  await becomes(() => score.inputValue(), "8");
});

story("nobody is shut out of the bids", { ...WIDE, timeout: 240_000 }, async (profile) => {
  const page = await profile.open(SAMPLE);
  await unfold(page, "decision.bids");
  await addBid(page, "Nordic", { "New functions": "40" });
  await addBid(page, "Baltic", { "New functions": "38", "Upkeep of applications": "33" });
  await card(page, "Nordic").getByRole("button", { name: /^Left out of the bid/ }).click();
  await showTab(page, "Beyond cost");
  await results(page).locator(".ladder td.number").first().waitFor();
  await nobodyIsShutOut(page, "the bids", { shown: ".bid-card", within: [".inputs"] });
  await nobodyIsShutOut(page, "the steps of the bids", { shown: ".ladder", first: openResults, within: [".results"] });
  // One bid at a time where there is no room.
  await page.setViewportSize({ width: 320, height: 800 });
  await openResults(page);
  await becomes(() => results(page).locator(".ladder thead th:visible").allInnerTexts(), ["Nordic"]);
  await results(page).getByRole("button", { name: "Next" }).click();
  await becomes(() => results(page).locator(".ladder thead th:visible").allInnerTexts(), ["Baltic"]);
});
