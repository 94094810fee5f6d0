// Proves that a director can answer twelve questions, see what contradicts the comparison, and keep risks and open questions on law.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut } from "./accessible.mjs";
import { PAGE, becomes, choose, field, saveState, showTab, started, story, unfold } from "./browser.mjs";

const SAMPLE = `${PAGE}?sample=whole_it_1`;
const answer = (page, question, to) => page.getByRole("combobox", { name: question, exact: true }).selectOption({ label: to });

story("answers meet the comparison, and a risk they name enters the register with one press", { timeout: 240_000 }, async (profile) => {
  const page = await profile.open(SAMPLE);
  await unfold(page, "readiness.questions");
  await becomes(() => page.locator(".questions li").count(), 12);
  await answer(page, "Are the people who will steer it named, and do they have time?", "No");
  await becomes(() => page.locator(".contradictions").innerText(), /^You compare “.+”, and nobody is named to steer it\.$/);
  for (const [column, text] of [["Reasons against", "Several vendors."], ["Do first", "Name them, free their time"]]) {
    await becomes(() => page.locator(".reason-column", { hasText: column }).innerText(), new RegExp(`${text}[^]+Forrester`));
  }
  assert.doesNotMatch(await page.locator(".readiness").innerText(), /\d %|score of|we recommend/);
  // One press, and the risk is in the register, without numbers.
  await page.getByRole("button", { name: "Add to the risk register: Value leaks" }).click();
  await becomes(() => page.locator(".named-risks").innerText(), /Value leaks[^]+In the risk register\./);
  await unfold(page, "readiness.risks");
  await becomes(() => page.locator(".risk").innerText(), /Open: enter a probability and a likely loss\./);
  await field(page, "Value leaks: probability a year").fill("20");
  await field(page, "Value leaks: loss, likely").fill("100k");
  await becomes(() => page.locator(".risk").innerText(), /Expected loss \$20(\.0)?K a year\./);
  await field(page, "Value leaks: loss, low").fill("200k");
  await becomes(() => page.locator(".risk").innerText(), /Expected loss \$20(\.0)?K a year\./);
  await page.keyboard.press("Escape");
  await field(page, "Value leaks: loss prevented").fill("50");
  await field(page, "Value leaks: mitigation cost a year").fill("1000");
  await becomes(() => page.locator(".risk").innerText(), /Expected loss \$10(\.0)?K a year\. Mitigation saves \$10(\.0)?K a year on average for \$1(\.00)?K\./);
  await field(page, "Value leaks: probability a year").fill("120");
  await becomes(() => page.locator(".risk .fault").allInnerTexts().then((all) => all.join()), /Enter a rate from 0 ?% to 100 ?%\. Until you fix it, 20/);
  await page.keyboard.press("Escape");
  // Beside the cost, never in it.
  await becomes(() => page.locator(".exposure tbody tr").count(), await page.locator(".league tbody tr").count());
  await page.getByRole("button", { name: "Use the British averages" }).click();
  await becomes(() => field(page, "Optimism: added to running cost").inputValue(), "41");
  // The tab says the same, and its futures include the risk.
  await showTab(page, "Drivers & risk");
  await becomes(() => page.locator(".risk-summary").innerText(), /The risk register expects a loss of \$10(\.0)?K a year for “/);
  await becomes(() => page.locator(".how-sure").innerText(), /futures/);
  // All of it is kept, and undone step by step.
  await becomes(() => saveState(page), /^Saved /);
  await page.reload();
  await started(page);
  await unfold(page, "readiness.risks");
  await becomes(() => field(page, "Value leaks: mitigation cost a year").inputValue(), "1,000");
  await choose(page, "Report");
  await becomes(() => page.locator(".report").innerText(), /Before you decide[^]+Risks beside the cost[^]+nobody is named to steer it/);
});

story("choices switch prompts on, and open ones are evidence and part of the report", { timeout: 240_000 }, async (profile) => {
  const page = await profile.open(SAMPLE);
  // Found by name.
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find an input, a choice or a result" }).fill("Law and place");
  await page.locator(".find li", { hasText: "Law and place" }).first().waitFor();
  await page.keyboard.press("Enter");
  await becomes(() => page.locator(".law-choices").count(), 1);
  assert.match(await page.locator(".readiness").innerText(), /It is no legal advice, says nothing is met, and each line says when it was last read\./);
  await page.getByRole("combobox", { name: "Law that applies to you" }).selectOption("eu");
  await page.getByRole("combobox", { name: "Sector" }).selectOption("financial");
  await becomes(() => page.locator(".prompts").innerText(), /Register of information[^]+DORA, article 28\(3\)[^]+read 2026-11/);
  const state = page.getByRole("combobox", { name: "Register of information: state" });
  await state.selectOption("in_hand");
  await field(page, "Register of information: note").fill("Ada asks");
  await page.getByRole("button", { name: "Undo" }).click();
  await becomes(() => field(page, "Register of information: note").inputValue(), "");
  assert.equal(await state.inputValue(), "in_hand");
  await page.getByRole("button", { name: "Compare on more than cost" }).click();
  await becomes(() => page.locator(".matrix").first().innerText(), /Control/);
  // It is a step before the signature.
  await showTab(page, "Decide");
  await becomes(() => page.locator(".decision-steps").innerText(), /Ask the (\d+ )?open questions? on law and place\./);
  await choose(page, "Report");
  await becomes(() => page.locator(".report").innerText(), /questions? on law and place (is|are) open[^]+Law and place[^]+Register of information \(in hand\)/);
});

story("nobody is shut out of questions, prompts and risks", { ...WIDE, timeout: 240_000 }, async (profile) => {
  const page = await profile.open(SAMPLE);
  for (const fold of ["readiness.questions", "readiness.prompts", "readiness.risks"]) await unfold(page, fold);
  await becomes(() => page.locator(".questions li").count(), 12);
  await answer(page, "May its data be seen from abroad?", "No");
  await page.getByRole("combobox", { name: "Law that applies to you" }).selectOption("uk");
  await page.getByRole("button", { name: "Add risk" }).click();
  await becomes(() => page.locator(".risk").count(), 1);
  await nobodyIsShutOut(page, "what should be known before deciding", { shown: ".questions", within: [".inputs"] });
});
