// Proves the six questions and the least to start with: few clicks to an answer, and what is typed counts.

import assert from "node:assert/strict";
import { becomes, choose, field, saveState, stored, story } from "./browser.mjs";

const heading = (page) => page.locator(".step-head h2").innerText();
const answer = (page) => page.locator(".answer-sentence:visible").first().innerText();
const focused = (page) => page.evaluate(() => document.activeElement.id);

story("six questions lead to an answer in few clicks", {}, async (profile) => {
  const page = await profile.open();
  const [began, before] = [Date.now(), await page.locator(".bar .name").inputValue()];
  let [clicks, keys] = [0, 0];
  const click = async (locator) => {
    clicks += 1;
    await locator.click();
  };
  const type = async (name, text) => {
    const input = page.locator(".questions").getByLabel(name, { exact: true });
    await click(input);
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    keys += text.length + 1;
  };
  await click(page.getByRole("button", { name: "Comparison menu" }));
  await click(page.getByRole("button", { name: "Start from six questions" }));
  await type("Users", "3500");
  await type("People today", "14");
  await type("Salary per person and year", "52000");
  await page.locator(".questions").getByLabel("Currency").selectOption("EUR");
  clicks += 2;
  await click(page.getByRole("button", { name: "Show the answer" }));
  await becomes(() => heading(page), /Goals/);
  await becomes(() => answer(page), /€/);
  assert.equal(await focused(page), "guided.heading");
  console.log(`six questions: ${clicks} clicks and ${keys} keys, ${Date.now() - began} ms for a machine; without changing anything 3 clicks`);
  assert.ok(clicks <= 8 && keys <= 20, `${clicks} clicks, ${keys} keys`);
  await becomes(() => saveState(page), /^Saved /);
  assert.match(await stored(page), /"headcount":14/);
  await page.getByRole("button", { name: "Undo" }).click();
  await becomes(() => page.locator(".bar .name").inputValue(), before);
});

story("six questions: today's provider, several services, and what is wrong is said beside it", {}, async (profile) => {
  const page = await profile.open();
  await choose(page, "Samples and new");
  await page.getByRole("button", { name: "Answer six questions" }).click();
  await page.locator(".questions").getByLabel("Network security").check();
  await page.locator(".questions").getByLabel("A provider").check();
  await page.locator(".questions").getByLabel("Years").fill("eleven");
  await page.keyboard.press("Enter");
  await becomes(() => page.locator(".questions .fault").innerText(), /not a number/);
  assert.equal(await focused(page), "question.horizon_years");
  await page.locator(".questions").getByLabel("Years").fill("3");
  await page.keyboard.press("Enter");
  await becomes(() => answer(page), /3 years.*Today's provider|Today's provider.*3 years/s);
});

story("half-answered questions are kept until they are cleared", {}, async (profile) => {
  const page = await profile.open();
  const open = (name) => page.getByRole("button", { name }).click();
  await choose(page, "Samples and new");
  await open("Answer six questions");
  const users = page.locator(".questions").getByLabel("Users", { exact: true });
  const usual = await users.inputValue();
  await users.fill("3500");
  await open("Close the questions");
  await open("Continue the six questions");
  await becomes(() => users.inputValue(), "3500");
  await page.locator("dialog").getByRole("button", { name: "Close", exact: true }).click();
  await choose(page, "Samples and new");
  await becomes(() => users.inputValue(), "3500");
  await open("Clear all answers");
  await becomes(() => users.inputValue(), usual);
  await open("Close the questions");
  await page.getByRole("button", { name: "Answer six questions" }).waitFor();
});

story("the least to start with is one click and can be undone", {}, async (profile) => {
  const page = await profile.open();
  await choose(page, "Samples and new");
  await page.getByRole("button", { name: "Start from a blank comparison" }).click();
  await becomes(() => page.locator(".bar .name").inputValue(), "New comparison");
  await page.getByRole("button", { name: "Undo" }).click();
  await becomes(() => page.locator(".bar .name").inputValue(), /Sample/);
});

story("people who are known are counted, what was estimated is told from what was typed", {}, async (profile) => {
  const page = await profile.open();
  await choose(page, "Samples and new");
  await page.getByRole("button", { name: "Answer six questions" }).click();
  const questions = page.locator(".questions");
  await questions.getByLabel("Network management").check();
  await questions.getByLabel("Help desk", { exact: true }).uncheck();
  await questions.getByLabel(/Network devices/).fill("170");
  const people = questions.getByLabel("People today");
  await becomes(() => people.getAttribute("placeholder"), "as is typical: 4.9");
  await people.fill("2");
  await becomes(() => questions.getByText("Too few to fill a seat at all hours").innerText(), /which takes 5: none is counted/);
  // The last letter and Enter in one task: what was typed counts, drawn or not.
  await people.evaluate((input) => {
    input.value = "3";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  });
  await page.locator(".step-head").waitFor();
  await page.getByRole("button", { name: "Inputs", exact: true }).click();
  await becomes(() => field(page, "People needed").inputValue(), "3");
  await page.locator(".answer .remarks-head", { hasText: "prices are estimates" }).waitFor();
  await page.getByRole("button", { name: "Changed only" }).click();
  await becomes(() => page.locator(".changed-only [role=status]").innerText(), /^\d numbers in all differ from their defaults\. \d+ more were estimated from your answers\.$/);
});
