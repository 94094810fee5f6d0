// Follows a contract from the first press to the sentence that says what leaked, and on to the comparison of the ways on.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut, openResults } from "./accessible.mjs";
import { PAGE, becomes, choose, complete, field, saveState, showTab, started, story } from "./browser.mjs";

const SAMPLE = `${PAGE}?sample=applications_1`;
const follow = (page) => page.locator(".follow");

/** Pastes a text into a field, as from a spreadsheet. */
async function paste(target, text) {
  await target.focus();
  await target.evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData("text", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

story("a contract is followed by quarter until it says what leaked, and the ways on are compared", WIDE, async (profile) => {
  const page = await profile.open(SAMPLE);
  await started(page);
  await complete(page);
  assert.equal(await page.getByRole("tab", { name: "Follow-up" }).count(), 0, "nothing is followed yet");
  await showTab(page, "Decide");
  await page.getByRole("combobox", { name: "Option that was signed" }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Follow this contract" }).click();
  await becomes(() => page.getByRole("tab", { selected: true }).innerText(), "Follow-up");
  await becomes(() => follow(page).locator(".decision").innerText(), /^Enter the units and the amount paid for a quarter/);
  // Four quarters from a spreadsheet: headings are skipped, rows are added, and each service has its own figures.
  const services = await follow(page).getByRole("group", { name: "Service shown" }).getByRole("button").count();
  for (let place = 0; place < Math.max(services, 1); place += 1) {
    if (services > 0) await follow(page).getByRole("group", { name: "Service shown" }).getByRole("button").nth(place).click();
    const units = follow(page).locator(".follow-table tbody tr").first().locator("input").first();
    await becomes(() => units.getAttribute("id"), new RegExp(`\\.s${place + 1}\\.units$`));
    const planned = Number((await units.locator("xpath=ancestor::td").getAttribute("title")).replace(/[^\d.]/g, ""));
    const line = `${Math.round(planned * 0.9)}\t900000\t1000`;
    await paste(units, `Units\tPaid\tDue\n${Array(4).fill(line).join("\n")}\n`);
    await becomes(() => follow(page).locator(".follow-table select").count(), 4);
  }
  await becomes(() => follow(page).locator(".decision").innerText(), /(Promised saving|an extra cost of) .+ a year; for the real volume .+; received .+\./);
  assert.match(await follow(page).locator(".decision").innerText(), /of credits due were not claimed\./);
  await becomes(() => follow(page).innerText(), /By its end the contract costs \$.+Decide by [A-Z][a-z]{2} 20\d\d:/s);
  assert.ok(await follow(page).locator("svg.drawing path").count() > 0, "the saving is drawn");
  await nobodyIsShutOut(page, "the follow-up", { shown: ".follow", first: openResults });
  // Typed as fast as keys come, every digit counts.
  const cells = follow(page).locator(".follow-table tbody tr").first().locator("input");
  const typed = ["12600", "720000", "9000", "4000", "90000"];
  const had = await Promise.all(typed.map((_, place) => cells.nth(place).inputValue()));
  await cells.first().blur();
  await cells.first().click();
  for (const text of typed) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  const plain = async (place) => (await cells.nth(place).inputValue()).replace(/\D/g, "");
  assert.deepEqual(await Promise.all(typed.map((_, place) => plain(place))), typed);
  for (const [place, text] of had.entries()) await cells.nth(place).fill(text);
  await page.keyboard.press("Tab");
  // What has no place in the table is named, and the figures that were there stay.
  const paid = follow(page).locator(".follow-table tbody tr").first().locator("input").nth(1);
  const amount = async () => (await paid.inputValue()).replace(/\D/g, "");
  const kept = await amount();
  await paste(paid, "to follow\t1000\t0\t0\t0\t2\tremark\n900000\t1000\n");
  await becomes(() => follow(page).innerText(), /1 pasted column was left out: the table ends with inflation\./);
  assert.match(await follow(page).innerText(), /1 pasted cell has no number that its column accepts, so its field stays as it is: “to follow”\./);
  assert.equal(await amount(), kept);
  await page.keyboard.press("Control+z");
  // Two rates for one contract year: the later one counts, and the other row says so.
  const inflation = (row) => follow(page).locator(`[id="follow.${row}.inflation"]`);
  await inflation(0).fill("4");
  await inflation(2).fill("3");
  await becomes(() => follow(page).locator(".follow-beside").first().innerText(), /The inflation in this row does not count: for its contract year, that in the row of .+ counts\./);
  await becomes(() => follow(page).innerText(), /1 inflation rate does not count: its remark says why\./);
  await inflation(0).fill("");
  await inflation(2).fill("");
  await inflation(2).blur();
  // Units in another unit are reported at their row, which does not count.
  const first = follow(page).locator(".follow-table tbody tr").first().locator("input").first();
  const before = await first.inputValue();
  await first.fill("99999999");
  await becomes(() => follow(page).locator(".follow-table .fault").allInnerTexts().then((all) => all.join(" ")), /times the units.+is it the same unit\?/);
  await becomes(() => follow(page).innerText(), /1 row does not count/);
  await page.keyboard.press("Control+z");
  await becomes(() => first.inputValue(), before);
  await first.fill("many");
  await first.blur();
  await becomes(() => follow(page).locator(".follow-table .fault").allInnerTexts().then((all) => all.join(" ")), /Until you fix it/);
  await first.fill(before);
  // The case stays when the comparison changes, and the page says so.
  const headline = await follow(page).locator(".decision").innerText();
  await field(page, "Discount rate").first().fill("3");
  await becomes(() => follow(page).innerText(), /The case differs from the one signed/);
  assert.equal(await follow(page).locator(".decision").innerText(), headline);
  await page.getByRole("button", { name: "List the differences" }).click();
  await becomes(() => page.locator(".compared.differing").innerText(), /Discount rate/);
  // It is stored, but no link has it until it is asked for.
  await becomes(() => saveState(page), /^Saved /);
  await page.reload();
  await started(page);
  await showTab(page, "Follow-up");
  await becomes(() => follow(page).locator(".decision").innerText(), headline);
  await choose(page, "Share");
  const link = page.getByRole("textbox", { name: "Link to this comparison" });
  const without = (await link.inputValue()).length;
  await page.getByRole("checkbox", { name: /Include the follow-up/ }).check();
  await becomes(async () => (await link.inputValue()).length > without, true);
  await page.keyboard.press("Escape");
  // One press compares the ways on, and Undo leads back.
  await page.getByRole("button", { name: "Compare the ways on" }).click();
  await becomes(() => page.locator(".league tbody tr th").allInnerTexts().then((all) => all.join(" ")), /Renew as it is/);
  const ways = (await page.locator(".league tbody tr th").allInnerTexts()).join(" ");
  for (const name of ["Renegotiated at the market price", "Another provider", "Taken back and improved"]) assert.ok(ways.includes(name), ways);
  await page.keyboard.press("Control+z");
  await becomes(() => page.getByRole("tab", { name: "Follow-up" }).count(), 1);
  await becomes(() => page.getByRole("tab", { selected: true }).innerText(), "Follow-up");
});
