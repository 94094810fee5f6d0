// Proves that everything opened, started, viewed or received is a separate comparison, and stays one.

import assert from "node:assert/strict";
import { becomes, choose, copyLink, enter, field, saveDiscountRate, saveState, showTab, started, story, works } from "./browser.mjs";

const openLibrary = async (page) => {
  await choose(page, "My comparisons");
  await page.locator(".library").waitFor();
};
const list = (page) => page.getByRole("list", { name: "Comparisons" }).locator(".library-title").allInnerTexts();
const press = (page, name) => page.locator(".library").getByRole("button", { name, exact: true }).click();
/** The discount rates of all stored comparisons. */
const rates = async (page) => (await works(page)).map((work) => work.scenario.assumptions.discount_rate).sort();
const pick = async (page, name) => {
  await choose(page, "Examples and new");
  await page.locator(".picker").getByRole("button", { name, exact: true }).click();
};
const title = (page) => page.getByLabel("Title of the comparison").inputValue();
/** The name of a sample other than the one the page opens. */
const anotherSample = async (page) => {
  await choose(page, "Examples and new");
  const name = await page.locator(".samples button").nth(2).innerText();
  await page.keyboard.press("Escape");
  return name;
};
const sentLink = async (newProfile) => {
  const author = await (await newProfile()).open();
  await enter(author, "Discount rate", "9");
  return copyLink(author);
};

story("work changed or started from a link is the user's own: stored, and there after a reload", {}, async (profile, newProfile) => {
  const link = await sentLink(newProfile);
  const sent = (page) => page.getByText("You were sent this comparison").count();
  const own = await profile.open();
  await saveDiscountRate(own, "5");
  const isOwn = async (page, rate, count) => {
    await becomes(() => sent(page), 0);
    await becomes(() => saveState(page), /^Saved /);
    await page.reload();
    await started(page);
    assert.equal(await sent(page), 0);
    assert.equal(await field(page, "Discount rate").inputValue(), rate);
    assert.equal((await works(page)).length, count);
  };
  const changed = await profile.open(link);
  await enter(changed, "Discount rate", "10");
  await isOwn(changed, "10", 2);
  const newcomer = await profile.open(link);
  await pick(newcomer, "Start from a help desk");
  await isOwn(newcomer, "8", 3);
  const looked = await profile.open(link);
  await pick(looked, await anotherSample(looked));
  await becomes(() => sent(looked), 0);
  await becomes(() => saveState(looked), "No unsaved changes");
  await looked.getByRole("button", { name: "Undo", exact: true }).click();
  await becomes(() => sent(looked), 1, "undo leads back to what was sent");
  await looked.getByRole("button", { name: "Redo", exact: true }).click();
  await enter(looked, "Discount rate", "11");
  await isOwn(looked, "11", 4);
  assert.deepEqual(await rates(looked), [0.05, 0.08, 0.1, 0.11]);
});

story("everything opened is a separate comparison, and undo returns to the previous one", {}, async (profile) => {
  const page = await profile.open();
  await page.getByLabel("Title of the comparison").fill("My own case");
  await saveDiscountRate(page, "5");
  await choose(page, "Examples and new");
  const names = await page.locator(".samples button").allInnerTexts();
  await page.keyboard.press("Escape");
  for (const name of names.slice(1, 3)) await pick(page, name);
  assert.equal((await works(page)).length, 1, "samples are looked at");
  await enter(page, "Discount rate", "6");
  await becomes(() => rates(page), [0.05, 0.06]);
  for (let undone = 0; undone <= 2; undone += 1) await page.getByRole("button", { name: "Undo", exact: true }).click();
  await becomes(() => title(page), "My own case");
  await saveDiscountRate(page, "7");
  assert.deepEqual(await rates(page), [0.07, 0.08], "each is stored where it belongs");
  await pick(page, "Start from a help desk");
  await becomes(async () => (await works(page)).length, 3);
  await page.reload();
  await started(page);
  assert.equal(await title(page), "New comparison");
  await openLibrary(page);
  await page.getByLabel("Search by title").fill("own case");
  await becomes(() => list(page), ["My own case"]);
});

story("a version shows its content and is found by its title; work it replaces is saved as a version", {}, async (profile) => {
  const page = await profile.open();
  await page.getByLabel("Title of the comparison").fill("First offers");
  await saveDiscountRate(page, "5");
  const answer = await page.locator(".answer-sentence").first().innerText();
  await page.keyboard.press("Control+s");
  await becomes(() => saveState(page), /^Version saved/);
  await page.getByLabel("Title of the comparison").fill("After talks");
  await saveDiscountRate(page, "6");
  await openLibrary(page);
  await page.getByLabel("Search by title").fill("first offers");
  await becomes(() => page.locator(".library-list .note").first().innerText(), /Version found: First offers/);
  await press(page, "Versions (1) of After talks");
  const version = page.locator(".library-version").first();
  assert.match(await version.innerText(), /^First offers\nSaved .+ · \d+\sK\n/);
  assert.ok(answer.replace(/\s+/g, " ").startsWith((await version.innerText()).split("\n")[2].replace(/\s+/g, " ").slice(0, 60)));
  await page.getByRole("button", { name: /^Restore the version of/ }).click();
  await becomes(() => title(page), "First offers");
  await becomes(() => page.locator(".library-version").count(), 2);
  await becomes(() => page.locator(".library-version").first().innerText(), /^After talks\nSaved automatically/);
  await page.locator(".library").getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await becomes(() => title(page), "After talks");
});

story("an invalid text stays with its comparison, and the drivers of others are not shown", {}, async (profile) => {
  const page = await profile.open();
  await showTab(page, "Drivers & risk");
  await becomes(() => page.locator(".levers").first().getAttribute("data-pending"), null);
  await enter(page, "Discount rate", "abc");
  await page.evaluate(() => {
    globalThis.early = [];
    new MutationObserver(() => {
      globalThis.early.push([".answer-sentence", ".levers"].map((part) => document.querySelector(part)?.textContent ?? ""));
    }).observe(document.querySelector(".app"), { subtree: true, childList: true, characterData: true });
  });
  const before = await page.locator(".answer-sentence").first().textContent();
  const drivers = await page.locator(".levers").first().textContent();
  await pick(page, await anotherSample(page));
  await becomes(async () => (await page.locator(".answer-sentence").first().textContent()) === before, false);
  await becomes(() => field(page, "Discount rate").inputValue(), /^\d+$/);
  const early = await page.evaluate(() => globalThis.early);
  assert.deepEqual(early.filter(([answer, shown]) => answer && answer !== before && shown === drivers), [], "no drivers of another comparison");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await becomes(() => title(page), /help desk/);
});
