// Proves that work is never lost: the library screen, versions, the bin, two tabs, and closing in the middle of saving.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { WIDE, nobodyIsShutOut } from "./accessible.mjs";
import { CURRENT, PAGE, becomes, choose, copyLink, enter, field, saveDiscountRate, saveState, started, stored, story, works } from "./browser.mjs";

const VERSION_1 = readFileSync(new URL("../stored/version_1.json", import.meta.url), "utf8");
const openLibrary = async (page) => {
  await choose(page, "My comparisons");
  await page.locator(".library").waitFor();
};
const list = (page) => page.getByRole("list", { name: "Comparisons" }).locator(".library-title").allInnerTexts();
const press = (page, name) => page.locator(".library").getByRole("button", { name, exact: true }).click();
/** Stores the open comparison and a copy of it, and returns its title; the library is then open. */
const duplicated = async (page) => {
  await saveDiscountRate(page, "5");
  const own = await page.getByLabel("Title of the comparison").inputValue();
  await openLibrary(page);
  await press(page, `Duplicate ${own}`);
  await becomes(async () => (await list(page)).length, 2);
  return own;
};

story("a comparison is duplicated, renamed, found, opened, deleted and restored", {}, async (profile) => {
  const page = await profile.open();
  const own = await duplicated(page);
  const answers = page.getByRole("list", { name: "Comparisons" }).locator(".stored-answer");
  await becomes(() => answers.allInnerTexts().then((texts) => texts.length === 2 && texts.every((text) => /costs \$.* less than In-house today/.test(text))), true, "answers");
  await press(page, `Rename ${own} (copy)`);
  await page.getByLabel("New title").fill("Kraków, second try");
  await press(page, "Save title");
  await becomes(async () => (await list(page)).includes("Kraków, second try"), true);
  await page.getByLabel("Search by title").fill("kraków try");
  await becomes(() => list(page), ["Kraków, second try"]);
  await press(page, "Open Kraków, second try");
  await becomes(() => page.getByLabel("Title of the comparison").inputValue(), "Kraków, second try");
  await becomes(() => field(page, "Discount rate").inputValue(), "5");
  await openLibrary(page);
  await press(page, `Delete ${own}`);
  await becomes(async () => (await list(page)).length, 1);
  await press(page, "Undo");
  await becomes(async () => (await list(page)).length, 2);
  await press(page, `Delete ${own}`);
  await press(page, "Empty the bin");
  await press(page, "Cancel");
  await press(page, `Restore ${own}`);
  await press(page, `Delete ${own}`);
  await press(page, "Empty the bin");
  await press(page, "Delete for good");
  await becomes(async () => (await works(page)).length, 1);
  await page.reload();
  await becomes(() => page.getByLabel("Title of the comparison").inputValue(), "Kraków, second try");
});

story("a version is saved by keyboard and restored", {}, async (profile) => {
  const page = await profile.open();
  await saveDiscountRate(page, "5");
  await page.keyboard.press("Control+s");
  await becomes(() => saveState(page), /^Version saved/);
  await saveDiscountRate(page, "7");
  await openLibrary(page);
  await page.getByRole("button", { name: /^Versions \(/ }).click();
  await page.getByRole("button", { name: /^Restore the version of/ }).click();
  await becomes(() => field(page, "Discount rate").inputValue(), "5");
  await becomes(() => page.getByRole("button", { name: /^Versions \(/ }).innerText(), "Versions (2)", "what was there is a version as well");
});

story("two tabs keep both versions", {}, async (profile) => {
  const one = await profile.open();
  await saveDiscountRate(one, "5");
  const two = await profile.open();
  await becomes(() => field(two, "Discount rate").inputValue(), "5");
  await saveDiscountRate(two, "6");
  await one.getByText("This comparison was changed in another tab.").waitFor();
  await enter(one, "Discount rate", "7");
  await one.getByText(/Both versions are kept/).waitFor();
  await becomes(async () => (await works(one)).map((work) => work.scenario.assumptions.discount_rate).sort(), [0.06, 0.07]);
  await one.getByRole("button", { name: "Use theirs" }).click();
  await becomes(() => field(one, "Discount rate").inputValue(), "6");
  await saveDiscountRate(one, "8");
  await two.getByText("This comparison was changed in another tab.").waitFor();
  await two.getByRole("button", { name: "Use theirs" }).click();
  await becomes(() => field(two, "Discount rate").inputValue(), "8");
});

story("storing can be switched off, and everything deleted", {}, async (profile) => {
  await profile.context.clock.install();
  const page = await profile.open();
  await saveDiscountRate(page, "5");
  await openLibrary(page);
  await page.getByLabel("Do not store on this computer").check();
  await becomes(() => saveState(page), /^Not saved on this computer/);
  await page.locator(".library").getByRole("button", { name: "Close" }).click();
  await enter(page, "Discount rate", "6");
  await page.clock.runFor(1000);
  assert.equal((await works(page))[0].scenario.assumptions.discount_rate, 0.05);
  const download = page.waitForEvent("download");
  await page.locator(".bar").getByRole("button", { name: "Save as file", exact: true }).click();
  await openLibrary(page);
  assert.match((await download).suggestedFilename(), /\.sourcewise\.json$/);
  await press(page, "Delete everything");
  await press(page, "Delete everything for good");
  await becomes(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("sourcewise.") && key !== "sourcewise.off")), []);
  assert.equal(await field(page, "Discount rate").inputValue(), "6", "what is open stays");
});

story("a comparison deleted in another tab stays open and is stored again only on request or after a change", {}, async (profile) => {
  const one = await profile.open();
  await saveDiscountRate(one, "5");
  const two = await profile.open();
  await becomes(() => field(two, "Discount rate").inputValue(), "5");
  const deleteEverything = async () => {
    await press(two, "Delete everything");
    await press(two, "Delete everything for good");
    await one.getByText("This comparison was deleted in another tab.").waitFor();
  };
  await openLibrary(two);
  await deleteEverything();
  await becomes(() => saveState(one), /^Deleted in another tab/);
  assert.deepEqual([await field(one, "Discount rate").inputValue(), (await works(one)).length], ["5", 0]);
  await one.getByRole("button", { name: "Store it again" }).click();
  await becomes(async () => (await works(one)).length, 1);
  await becomes(() => saveState(one), /^Saved /);
  await becomes(() => one.locator(".conflict").count(), 0);
  await deleteEverything();
  await enter(one, "Discount rate", "6");
  await becomes(async () => (await works(one)).map((work) => work.scenario.assumptions.discount_rate), [0.06]);
  await becomes(() => one.locator(".conflict").count(), 0);
});

story("work stored by the first version becomes entries of the library", {}, async (profile) => {
  await profile.seed(CURRENT, VERSION_1);
  await profile.seed("sourcewise.previous", VERSION_1.replace("1764000000000", "1763000000000"));
  const page = await profile.open();
  await becomes(() => page.getByLabel("Title of the comparison").inputValue(), "Kept by the first version");
  await openLibrary(page);
  await becomes(async () => (await list(page)).length, 2);
  assert.equal(await stored(page, CURRENT), null);
});

story("damaged data can be saved as a file", {}, async (profile) => {
  await profile.seed(CURRENT, "}{");
  const page = await profile.open();
  await openLibrary(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Save as a file: sourcewise\.quarantine/ }).click();
  assert.equal(readFileSync(await (await download).path(), "utf8"), "}{");
});

story("closing right after typing loses at most the last half second", {}, async (profile) => {
  let page = await profile.open();
  let last = await field(page, "Discount rate").inputValue();
  for (const [close, waited] of [0, 250, 550].entries()) {
    const next = String(2 + close / 4);
    await enter(page, "Discount rate", next);
    await page.waitForTimeout(waited);
    const old = waited >= 500;
    await page.close({ runBeforeUnload: false });
    page = await profile.context.newPage();
    await page.goto(PAGE);
    await started(page);
    const found = await field(page, "Discount rate").inputValue();
    assert.ok(found === next || (!old && found === last), `after ${waited} ms: ${found} after ${next}, before it ${last}`);
    last = found;
  }
});

/** The discount rates of all stored comparisons. */
const rates = async (page) => (await works(page)).map((work) => work.scenario.assumptions.discount_rate).sort();
const sentLink = async (newProfile) => {
  const author = await (await newProfile()).open();
  await enter(author, "Discount rate", "9");
  return copyLink(author);
};

story("while a shared comparison is open, your own entry cannot be changed, and the library says why", {}, async (profile, newProfile) => {
  const link = await sentLink(newProfile);
  await profile.context.clock.install();
  const page = await profile.open();
  const own = await duplicated(page);
  await page.goto("about:blank");
  await page.goto(link);
  await page.getByText("You were sent this comparison").waitFor();
  await openLibrary(page);
  const told = () => page.locator(".library-told").innerText();
  for (const tick of [true, false]) {
    await page.getByLabel("Do not store on this computer").setChecked(tick);
    await page.clock.runFor(1000);
  }
  await press(page, `Open ${own} (copy)`);
  await becomes(told, /“Keep a copy” to keep it/);
  await press(page, `Rename ${own}`);
  await page.getByLabel("New title").fill("Another");
  await press(page, "Save title");
  await becomes(told, /“Keep a copy” to keep it/);
  await press(page, `Delete ${own}`);
  await becomes(told, /“Keep a copy” to keep it/);
  await press(page, "Save a version");
  await becomes(told, /“Keep a copy” to keep it/);
  assert.equal(await field(page, "Discount rate").inputValue(), "9", "what was sent is still open");
  assert.deepEqual(await rates(page), [0.05, 0.05]);
  const other = await profile.open();
  await becomes(() => field(other, "Discount rate").inputValue(), "5");
  await saveDiscountRate(other, "7");
  // Longer than the pause before a change is stored.
  await page.clock.runFor(1000);
  assert.deepEqual(await rates(page), [0.05, 0.07]);
  await page.locator(".library").getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Discard" }).click();
  await becomes(() => field(page, "Discount rate").inputValue(), "5");
  await page.getByText("This comparison was changed in another tab.").waitFor();
  await page.getByRole("button", { name: "Use theirs" }).click();
  await becomes(() => field(page, "Discount rate").inputValue(), "7");
  assert.equal((await works(page)).length, 2, "nothing was stored as a copy");
});

story("the library has no accessibility violations", WIDE, async (profile) => {
  await profile.seed("sourcewise.quarantine", "}{");
  const page = await profile.open();
  const own = await duplicated(page);
  await press(page, "Save a version");
  await press(page, `Duplicate ${own}`);
  await becomes(async () => (await list(page)).length, 3);
  await page.locator(".library").getByRole("button", { name: `Delete ${own} (copy)`, exact: true }).first().click();
  await page.getByRole("button", { name: /^Versions \(/ }).click();
  await page.locator(".library").getByRole("button", { name: /^Rename/ }).first().click();
  await press(page, "Delete everything");
  await nobodyIsShutOut(page, "the library", { shown: ".library" });
});
