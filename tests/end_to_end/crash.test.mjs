// Proves by breaking the program for real that a crash is said, that it leaves what is stored intact, and that a
// comparison it stops on twice is not opened a third time.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { violations } from "./accessible.mjs";
import { PAGE, becomes, choose, copyLink, row, saveDiscountRate, saveState, started, stored, story, works } from "./browser.mjs";
import { enter as enterInFirefox, firefoxStory, saveState as saveStateInFirefox, text } from "./firefox.mjs";

const BREAKS = { allowed: [/memory access out of bounds|index out of bounds|unreachable|table index|null function|indirect call|signature|RuntimeError/] };
const alert = (page) => page.getByRole("alert").filter({ hasText: "The calculator stopped" });

/** Overwrites the memory of the running program and types a number, which causes a real trap. */
async function poison(page) {
  await page.evaluate(async () => {
    const { initSync } = await import(new URL("sourcewise.js", document.baseURI).href);
    new Uint8Array(initSync().memory.buffer).fill(0xff);
    // At once, before a timer of the program comes first.
    const rate = document.querySelector('[aria-label="Discount rate"]');
    rate.value = "7";
    rate.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

/** Crashes the program and waits until the page reports it. */
async function crash(page) {
  await page.locator('[aria-label="Discount rate"]').waitFor();
  await poison(page);
  await alert(page).waitFor();
}

story("a crash is reported, the last saved state stays, and nothing is written after it", BREAKS, async (profile) => {
  const page = await profile.open();
  await saveDiscountRate(page, "12.5");
  const [kept, figures] = [await stored(page), await row(page)];
  await crash(page);
  assert.match(await alert(page).innerText(), /Your last saved state is intact\. Reload the page/);
  assert.equal(await page.evaluate(() => document.activeElement.innerText), "Reload");
  assert.equal(await page.locator("#sourcewise").evaluate((program) => program.inert), true, "what is half changed cannot be used");
  await page.evaluate(() => localStorage.setItem(`sourcewise.work.${localStorage.getItem("sourcewise.open")}`, "half changed"));
  assert.equal(await stored(page), kept, "nothing can write over it");
  await page.getByRole("button", { name: "Reload" }).click();
  await started(page);
  assert.deepEqual(await row(page), figures);
  await saveDiscountRate(page, "11");
});

story("after a crash the backup contains everything stored, and the details nothing typed", { ...BREAKS, permissions: ["clipboard-read"] }, async (profile) => {
  const page = await profile.open();
  await page.locator(".bar input").first().fill("Secret project");
  await saveDiscountRate(page, "12.5");
  await page.evaluate(() => localStorage.setItem("another page's", "secret"));
  await crash(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download backup" }).click()]);
  assert.match(download.suggestedFilename(), /^sourcewise-backup-\d{4}-\d\d-\d\d\.json$/);
  const backup = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(backup.sourcewise_backup, 1);
  assert.equal(backup.stored[`sourcewise.work.${backup.stored["sourcewise.open"]}`], await stored(page));
  assert.deepEqual(Object.keys(backup.stored).filter((key) => !key.startsWith("sourcewise")), []);
  assert.deepEqual(await violations(page, { within: [".failed"] }), []);
  const details = await page.getByLabel("Technical details").inputValue();
  assert.match(details, /^Sourcewise \d+\.\d+\.\d+\n/);
  assert.match(details, /RuntimeError: .*\nwasm-function\[\d+\]/s);
  assert.doesNotMatch(details, /Secret|12\.5|http|file:/);
  await page.getByRole("button", { name: "Copy details" }).click();
  await alert(page).getByText("Copied").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), details);

  await page.getByRole("button", { name: "Reload" }).click();
  await started(page);
  await saveDiscountRate(page, "11");
  await choose(page, "Open a file");
  await page.locator('.files input[type="file"]').setInputFiles(await download.path());
  await becomes(() => page.getByRole("list", { name: "Comparisons in the backup" }).innerText(), "Secret project");
  await page.getByRole("button", { name: "Add them" }).click();
  await page.getByText("1 comparison was added to My comparisons.").waitFor();
  await becomes(async () => (await works(page)).map((work) => [work.scenario.title, work.scenario.assumptions.discount_rate]).sort(), [["Secret project", 0.11], ["Secret project", 0.125]]);
  await page.reload();
  await started(page);
  await becomes(() => page.getByRole("textbox", { name: "Discount rate", exact: true }).inputValue(), "11", "what was open is opened again");
});

story("a panic reports its place in the source", { allowed: [/unreachable/] }, async (profile) => {
  const page = await profile.open();
  await page.evaluate(() => {
    // The program makes its next drawing from copies, which the browser now refuses.
    Node.prototype.cloneNode = () => {
      throw new TypeError("12.5 was typed");
    };
    document.getElementById("fold.share").click();
  });
  await alert(page).waitFor();
  const details = await page.getByLabel("Technical details").inputValue();
  assert.match(details, /^yew-[\d.]+\/src\/\S+\.rs:\d+:\d+: /m);
  assert.doesNotMatch(details, /12\.5|\/home|\/root/);
});

/** Makes the program crash on opening for as long as the tab has the flag. */
const stopsOpening = (page) => page.addInitScript(() => {
  if (sessionStorage.getItem("stops") === "yes") {
    Node.prototype.insertBefore = () => {
      throw new TypeError("cannot be opened");
    };
  }
});
/** As a property, because after a crash no call can store anything. */
const stopNext = (page, stops) => page.evaluate((stops) => {
  sessionStorage.stops = stops;
}, stops ? "yes" : "no");
const WHILE_OPENING = { allowed: [/unreachable/, /cannot be opened/, /failed to (append|insert)/] };

/** Reloads the page twice with a crash on opening, and a third time without one. */
async function stopsTwiceWhileOpening(page) {
  await stopNext(page, true);
  for (const _ of [1, 2]) {
    await page.reload();
    await alert(page).waitFor();
  }
  assert.match(await alert(page).innerText(), /failed twice on this comparison/);
  await stopNext(page, false);
  await page.reload();
  await started(page);
}

story("a comparison that crashes the program twice on opening is kept but not reopened", WHILE_OPENING, async (profile) => {
  const page = await profile.open();
  const sample = await row(page);
  await stopsOpening(page);
  await saveDiscountRate(page, "12.5");
  const work = await stored(page);
  await stopsTwiceWhileOpening(page);
  assert.deepEqual(await row(page), sample);
  await page.getByText("Your comparison crashed the calculator twice, so it was not reopened").waitFor();
  assert.ok((await works(page)).some((kept) => kept.checksum === JSON.parse(work).checksum), "it is still there");
  await page.reload();
  await started(page);
  assert.deepEqual(await row(page), sample, "nor does it come back by itself");
  await choose(page, "My comparisons");
  await page.locator(".library").getByRole("button", { name: /^Open / }).click();
  await becomes(async () => String(await row(page)) === String(sample), false);
});

story("a link that crashes the program twice on opening is not opened a third time", WHILE_OPENING, async (profile, newProfile) => {
  const author = await (await newProfile()).open();
  await saveDiscountRate(author, "5");
  const link = await copyLink(author);
  const before = await profile.open();
  await saveDiscountRate(before, "12.5");
  const [work, own] = [await stored(before), await row(before)];
  const page = await profile.open(link);
  await stopsOpening(page);
  await stopsTwiceWhileOpening(page);
  assert.equal(page.url(), PAGE);
  assert.deepEqual(await row(page), own);
  assert.equal(await stored(page), work);
  await page.getByText("The comparison in the link crashed the calculator twice").waitFor();
});

story("a comparison that opens without a crash is always reopened, however often the program crashes later", BREAKS, async (profile) => {
  const page = await profile.open();
  await saveDiscountRate(page, "12.5");
  const own = await row(page);
  for (const _ of [1, 2, 3]) {
    await crash(page);
    await page.reload();
    await started(page);
    assert.deepEqual(await row(page), own);
  }
  await becomes(() => saveState(page), "No unsaved changes");
});

/** Makes the program crash at the next drawing, and types a number that is not stored by then. */
const stopOnTyping = (page) => page.evaluate(() => {
  Node.prototype.cloneNode = () => { throw new TypeError("gone"); };
  const rate = document.querySelector('[aria-label="Discount rate"]');
  rate.value = "7";
  rate.dispatchEvent(new InputEvent("input", { bubbles: true }));
  document.getElementById("fold.share").click();
});
const ON_TYPING = { allowed: [/unreachable/, /gone/] };

story("a change that crashes the program is stored", ON_TYPING, async (profile) => {
  const page = await profile.open();
  await saveDiscountRate(page, "12.5");
  await stopOnTyping(page);
  await alert(page).waitFor();
  assert.match(await alert(page).innerText(), /Your work is saved, including your last change/);
  await page.reload();
  await started(page);
  assert.equal(await page.getByRole("textbox", { name: "Discount rate", exact: true }).inputValue(), "7");
});

story("the last change is in the backup if it cannot be stored", ON_TYPING, async (profile) => {
  const page = await profile.open();
  await saveDiscountRate(page, "12.5");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await stopOnTyping(page);
  await alert(page).waitFor();
  assert.match(await alert(page).innerText(), /Download the backup, which contains it/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download backup" }).click()]);
  const { stored: texts } = JSON.parse(readFileSync(await download.path(), "utf8"));
  const found = Object.entries(texts).filter(([key]) => key.startsWith("sourcewise.work.")).map(([, text]) => JSON.parse(text).scenario.assumptions.discount_rate);
  assert.deepEqual(found.sort(), [0.07, 0.125]);
});

firefoxStory("a crash is reported and the last saved state stays", BREAKS, async (profile) => {
  const page = await profile.open();
  await enterInFirefox(page, "Discount rate", "12.5");
  await becomes(() => saveStateInFirefox(page), /^Saved /);
  await poison(page);
  await page.waitForSelector(".failed");
  assert.match(await text(page, ".failed"), /The calculator stopped\s+Your last saved state is intact/);
  const details = await page.$eval(".failed textarea", (area) => area.value);
  assert.match(details, /RuntimeError: .*\nwasm-function\[\d+\]/s);
});
