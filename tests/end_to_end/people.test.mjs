// Proves that two people can score on their own and compare, with nothing but links and files.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut } from "./accessible.mjs";
import { PAGE, becomes, choose, copyLink, field, showTab, story, unfold } from "./browser.mjs";

const SAMPLE = `${PAGE}?sample=applications_1`;
const quality = (page, option) => field(page, `Service quality, ${option}: score from 0 to 10`);

/** Starts a decision and scores an option on quality; returns the name of the option. */
async function scored(page, score) {
  await page.getByRole("button", { name: "Compare on more than cost" }).click();
  await page.locator(".matrix").first().waitFor();
  const heads = await page.locator(".matrix").first().locator("thead th").allTextContents();
  const option = heads[1].trim();
  await quality(page, option).fill(score);
  return option;
}

story("a colleague scores on a copy, and the link back shows where two people differ", WIDE, async (profile, newProfile) => {
  const page = await profile.open(SAMPLE);
  const option = await scored(page, "4");
  const colleague = await (await newProfile(WIDE)).open(await copyLink(page));
  await unfold(colleague, "decision.scores");
  await quality(colleague, option).fill("8");
  const back = await copyLink(colleague);
  await page.keyboard.press("Escape");
  await unfold(page, "decision.people");
  const form = page.locator("form.adder", { has: page.getByLabel("Link from that person") });
  await form.getByRole("button", { name: "Add their scores" }).click();
  await becomes(() => form.getByRole("alert").innerText(), "Enter the name of the person.");
  await field(page, "Name of the person").fill("Anna");
  await field(page, "Link from that person").fill(back);
  await page.keyboard.press("Enter");
  await becomes(() => form.getByRole("status").innerText(), /^\d+ scores? added\.$/);
  const row = page.locator(".people-scores tr[data-apart]");
  await becomes(() => row.innerText().then((text) => text.replace(/\s+/g, " ")), `Service quality: ${option} 4 8 6 4 Take the mean`);
  await showTab(page, "Beyond cost");
  await becomes(() => page.locator(".decision-results").innerText(), /Scored by “Anna”, too\. One score is 3 points or more apart/);
  await nobodyIsShutOut(page, "scores of several people", { shown: ".people-scores" });
  await row.getByRole("button", { name: /^Take the mean/ }).click();
  await becomes(() => quality(page, option).inputValue(), "6");
  // The same by file: a second copy of hers replaces the first.
  await quality(colleague, option).fill("9");
  await choose(colleague, "Share");
  const save = colleague.locator(".sharing").getByRole("button", { name: "Save as file" }).first();
  const [download] = await Promise.all([colleague.waitForEvent("download"), save.click()]);
  await field(page, "Name of the person").fill("Anna");
  await page.getByLabel("File from that person").setInputFiles(await download.path());
  await becomes(() => form.getByRole("status").innerText(), /^\d+ scores? added in place of those that “Anna” gave before\.$/);
  await becomes(() => page.locator(".people-scores tbody").innerText().then((text) => text.replace(/\s+/g, " ")), /^Service quality: .+ 6 9 7\.5 3 Take the mean$/);
  assert.equal(await page.getByRole("button", { name: "Remove the scores of Anna" }).count(), 1);
  await page.getByLabel("File from that person").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("role,headcount,salary\nAgent,3,50000\n") });
  await becomes(() => form.getByRole("alert").innerText(), "Enter the name of the person.");
  await field(page, "Name of the person").fill("Ben");
  await page.getByLabel("File from that person").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("role,headcount,salary\nAgent,3,50000\n") });
  await becomes(() => form.getByRole("alert").innerText(), /^This file holds no comparison\./);
  // With six people on the list the form stays, and each of them can still send a new copy.
  for (const name of ["Ben", "Cleo", "Dan", "Eve", "Finn"]) {
    await field(page, "Name of the person").fill(name);
    await field(page, "Link from that person").fill(back);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `Remove the scores of ${name}` }).waitFor();
  }
  await becomes(() => page.locator("p.limit").innerText(), /at most 6 other people\. Enter one of their names to replace/);
  await field(page, "Link from that person").fill(back);
  await field(page, "Name of the person").fill("Gus");
  await page.keyboard.press("Enter");
  await becomes(() => form.getByRole("alert").innerText(), "There is room for 6 at most. Remove another one first.");
  await field(page, "Name of the person").fill("Anna");
  await page.keyboard.press("Enter");
  await becomes(() => form.getByRole("status").innerText(), /^\d+ scores? added in place of those that “Anna” gave before\.$/);
  for (const name of ["Ben", "Cleo", "Dan", "Eve", "Finn"]) await page.getByRole("button", { name: `Remove the scores of ${name}` }).click();
  // A person stays on the list, and can be removed, when everything they scored is gone.
  await unfold(page, "decision.criteria");
  await page.getByRole("button", { name: "Remove Service quality" }).click();
  await becomes(() => page.locator(".people-scores tbody tr").count(), 0);
  await page.getByText("Nothing that they scored is in this comparison any more.").waitFor();
  await page.keyboard.press("Control+z");
  await becomes(() => page.locator(".people-scores tbody tr").count(), 1);
  await page.getByRole("button", { name: "Remove the scores of Anna" }).click();
  await becomes(() => page.locator(".people-scores").count(), 0);
  assert.equal(await quality(page, option).inputValue(), "6");
});
