// Proves that a stranger can weigh more than cost on the page: from the first press to the sentences that a director asks for.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { WIDE, nobodyIsShutOut, openResults } from "./accessible.mjs";
import { PAGE, becomes, choose, field, saveState, showTab, started, story, unfold } from "./browser.mjs";

const SAMPLE = `${PAGE}?sample=applications_1`;
const score = (page, criterion, option) => field(page, `${criterion}, ${option}: score from 0 to 10`);
const results = (page) => page.locator(".decision-results");

/** The names of the options in the order of the matrix. */
const optionsOf = (page) => page.locator(".matrix thead th").evaluateAll((heads) => heads.map((head) => head.textContent.replace(" (today)", "").trim()));

/** Starts the decision and waits for its matrix. */
async function startDecision(page) {
  await page.getByRole("button", { name: "Compare on more than cost" }).click();
  await becomes(() => page.locator(".criteria > li").count(), 9);
  await page.locator(".matrix").first().waitFor();
}

/** Scores every option on every criterion: today 5, the others as given for each option. */
async function scoreAll(page, options, of) {
  await page.getByRole("button", { name: "Score today with 5" }).click();
  await becomes(() => page.getByRole("button", { name: "Score today with 5" }).count(), 0);
  const names = await page.locator(".matrix tbody th .criterion-name").allInnerTexts();
  for (const name of names.filter((name) => name !== "Cost")) {
    for (const [place, option] of options.entries()) {
      if (of[place] !== null) await score(page, name, option).fill(String(of[place]));
    }
  }
}

story("a stranger weighs more than cost and reads whether the more expensive option is worth it", { timeout: 240_000 }, async (profile) => {
  const page = await profile.open(SAMPLE);
  assert.equal(await page.getByRole("tab", { name: "Beyond cost" }).count(), 0, "without criteria there is nothing beyond cost");
  await startDecision(page);
  assert.equal(await page.getByRole("tab", { selected: true }).innerText(), "Beyond cost");
  await becomes(() => results(page).locator(".decision").innerText(), "No winner is named by score until the weights are agreed.");
  const options = await optionsOf(page);
  assert.ok(options.length >= 3, options.join());
  // The most expensive of the others get the best scores: what a point of it costs is the question.
  const costs = await page.locator(".league tbody tr").evaluateAll((rows) => rows.map((row) => row.querySelector("th").textContent.trim()));
  const cheapest = costs[0];
  await scoreAll(page, options, options.map((name, place) => (place === options.findIndex((option) => option.includes("today")) ? null : name === cheapest ? 3 : 7)));
  await becomes(() => page.locator(".matrix-choice, .fold-title").allInnerTexts().then((all) => all.join(" ")), /Scores \((\d+) of \1\)/);
  await field(page, "Weight of Cost").fill("30");
  assert.doesNotMatch(await results(page).innerText(), /scores highest/);
  await page.getByRole("button", { name: "Weights are agreed" }).click();
  await becomes(() => results(page).locator(".decision").innerText(), /“.+” scores highest, \d+\.\d\d of 10|are level at/);
  const said = await results(page).innerText();
  assert.match(said, /Your weights say a point (of quality )?is worth \$/);
  assert.match(said, /What would change the winner\?/);
  await becomes(() => results(page).innerText(), /Do other methods agree\?[^]+Share of weights[^]+of 100/);
  assert.match(said, /\d+ of \d+ scores rest on somebody's word\./);
  // Its picture has a bar for each option and a table.
  assert.ok(await results(page).locator("svg.drawing rect").count() > options.length);
  await results(page).getByRole("button", { name: "Quality against cost" }).click();
  await becomes(() => results(page).locator("svg.drawing circle").count(), options.length);
  // A weight changed after the agreement is said, with what it was.
  await field(page, "Weight of Cost").fill("45");
  await becomes(() => results(page).innerText(), /since then “Cost” went from 30 to 45\./);
  // A must-have rules out, and the answer says so.
  await unfold(page, "decision.musts");
  await field(page, "New must-have").fill("Data stays in the country");
  await page.keyboard.press("Enter");
  const verdict = page.getByRole("combobox", { name: `Data stays in the country: ${cheapest}` });
  await verdict.selectOption("no");
  await becomes(() => results(page).innerText(), /is ruled out by “Data stays in the country”\./);
  await becomes(() => page.locator(".verdict .price-line").allInnerTexts().then((all) => all.join(" ")), /is ruled out by “Data stays in the country”/);
  // All of it is kept.
  await becomes(() => saveState(page), /^Saved /);
  const headline = await results(page).locator(".decision").innerText();
  await page.reload();
  await started(page);
  await showTab(page, "Beyond cost");
  await becomes(() => results(page).locator(".decision").innerText(), headline);
  await choose(page, "Report");
  await becomes(() => page.locator(".report").innerText(), /Beyond cost[^]+Weights were agreed on[^]+Must-haves/);
  // The memo says it as well.
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save memo (.md)" }).click()]);
  assert.match(await readFile(await download.path(), "utf8"), /## Beyond cost\n\n- Weights were agreed on .+; since then “Cost” went from 30 to 45\./);
});

story("a score, a weight and a pair say what they cannot accept", {}, async (profile) => {
  const page = await profile.open(SAMPLE);
  await startDecision(page);
  const options = await optionsOf(page);
  const quality = score(page, "Service quality", options[1]);
  await quality.fill("7/10");
  const wrapper = quality.locator("xpath=ancestor::*[contains(@class,'field')][last()]");
  await becomes(() => wrapper.innerText(), /Read as 7 of 10\./);
  await quality.fill("11");
  await becomes(() => page.locator(".matrix .fault").allInnerTexts().then((all) => all.join()), "Enter a number from 0 to 10. Until you fix it, 7 is used.");
  await quality.fill("");
  await becomes(() => page.locator(".matrix .fault").count(), 0);
  await quality.press("ArrowUp");
  await becomes(() => quality.inputValue(), "5");
  await quality.press("ArrowUp");
  await becomes(() => quality.inputValue(), "5.5");
  const weight = field(page, "Weight of Cost");
  await weight.fill("-1");
  await becomes(() => page.locator(".criteria .fault").allInnerTexts().then((all) => all.join()), /Enter a number from 0 to 1,000,000\. Until you fix it, 50 is used\./);
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "How weights are found" }).selectOption("pairwise");
  await becomes(() => page.locator(".pairs li").count(), 36);
  await becomes(() => page.locator(".decision-form .limit").first().innerText(), /36 comparisons are missing/);
  const pair = page.locator(".pairs input").first();
  await pair.fill("10");
  await becomes(() => page.locator(".pairs .fault").innerText(), /Enter a number from 1\/9 to 9/);
  await page.locator(".pairs input").evaluateAll(async (inputs) => {
    for (const input of inputs) {
      input.value = "1";
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((drawn) => setTimeout(drawn));
    }
  });
  await page.locator(".pairs input").first().fill("9");
  await page.locator(".pairs input").nth(8).fill("9");
  await page.locator(".pairs input").nth(1).fill("1/9");
  await becomes(() => page.locator(".decision-form .limit").first().innerText(), /contradict each other: consistency ratio .+ The one that fits least: you said “/);
  // One field is one step back.
  await page.getByRole("combobox", { name: "How weights are found" }).selectOption("direct");
  await weight.fill("12");
  await page.getByRole("button", { name: "Undo" }).click();
  await becomes(() => weight.inputValue(), "50");
});

story("nobody is shut out of criteria, scores and results", { ...WIDE, timeout: 240_000 }, async (profile) => {
  const page = await profile.open(SAMPLE);
  await startDecision(page);
  const options = await optionsOf(page);
  await page.getByRole("button", { name: "Score today with 5" }).click();
  await unfold(page, "decision.musts");
  await field(page, "New must-have").fill("Audits on site");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Scale of Cost" }).click();
  await page.getByRole("button", { name: /^Reasons: Service quality/ }).click();
  await page.getByRole("button", { name: "Weights are agreed" }).click();
  await page.getByRole("combobox", { name: "How weights are found" }).selectOption("swing");
  await nobodyIsShutOut(page, "the decision beyond cost", { shown: ".criteria", within: [".inputs"] });
  await page.setViewportSize({ width: 360, height: 800 });
  // One criterion at a time.
  await becomes(() => page.locator(".matrix tbody tr[data-shown]:visible").count().then((count) => count > 0), true);
  assert.equal(await page.locator(".matrix").last().locator("tbody tr:visible").count(), 1);
  await page.locator(".matrix").last().getByRole("button", { name: "Next" }).click();
  await becomes(() => page.locator(".matrix").last().locator("tbody tr:visible .criterion-name").innerText(), "Service quality");
  assert.ok(await score(page, "Service quality", options[1]).isVisible());
  await page.setViewportSize(WIDE.viewport);
  await nobodyIsShutOut(page, "the results beyond cost", { shown: ".decision-results", first: openResults, within: [".results"] });
});

story("the guided path asks for criteria with the goals and for scores with the vendors", {}, async (profile) => {
  const page = await profile.open(SAMPLE);
  await choose(page, "Guide");
  await page.locator(".step").waitFor();
  await page.getByRole("button", { name: "Compare on more than cost" }).click();
  await becomes(() => page.locator(".criteria > li").count(), 9);
  assert.equal(await page.locator(".matrix").count(), 0);
  await page.locator(".step-button", { hasText: /vendor/i }).click();
  await page.locator(".matrix").first().waitFor();
});
