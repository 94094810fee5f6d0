// Proves that a comparison is saved and reopened as a file, that lists are previewed, and that no file harms open work.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { WIDE, nobodyIsShutOut } from "./accessible.mjs";
import { PAGE, becomes, choose, comparison, enter, field, saveState, story, unfold, works } from "./browser.mjs";

const DISCOUNT = "Discount rate";
const ROLES = "Role;Headcount;Salary\nAgent;6;50000\nGhost;many;50000\nExpert;2;70000\nTotal;8;120000\n";

const openFiles = async (page) => {
  await choose(page, "Open a file");
  await page.getByRole("heading", { name: "Open a file" }).waitFor();
};
/** Closes the dialogs over the page. */
const close = (page) => page.locator("dialog").getByRole("button", { name: "Close", exact: true }).click();
const give = (page, name, content) => page.locator('.files input[type="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
const undo = (page) => page.getByRole("button", { name: "Undo", exact: true }).click();
const preview = (page) => page.locator(".files-preview").innerText();

/** Presses a save button in the sheet that shares, and returns the file. */
async function saved(page, name) {
  if (!(await page.locator(".sharing").count())) await page.getByRole("button", { name: "Share", exact: true }).first().click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".sharing").getByRole("button", { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Drops files on an element of the page, as a desktop does. */
async function drop(page, selector, ...files) {
  const data = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const [name, text] of files) data.items.add(new File([text], name));
    return data;
  }, files);
  for (const kind of ["dragenter", "dragover", "drop"]) await page.dispatchEvent(selector, kind, { dataTransfer: data });
}

/** Every button is tall enough to hit, whatever is beside it. */
async function controlsAreHighEnough(page) {
  const low = await page.locator(".files button:visible, .files select:visible, .files summary:visible").evaluateAll((controls) =>
    controls.filter((control) => control.getBoundingClientRect().height < 24).map((control) => control.textContent));
  assert.deepEqual(low, []);
}

story("a comparison is saved, and opened elsewhere beside existing work", {}, async (profile, newProfile) => {
  const page = await profile.open();
  await enter(page, DISCOUNT, "3.5");
  await page.getByLabel("Title of the comparison").fill("Desk 2027: Kraków");
  const edited = await comparison(page);
  const file = await saved(page, "Save as file");
  assert.match(file.name, /^Desk-2027-Krak-w-\d{4}-\d\d-\d\d\.sourcewise\.json$/);
  assert.equal(JSON.parse(file.text).schema, 1);

  const other = await (await newProfile()).open();
  await enter(other, DISCOUNT, "6");
  const before = await comparison(other);
  await openFiles(other);
  await give(other, file.name, file.text);
  await becomes(() => preview(other), /Desk 2027: Kraków[\s\S]*It opens as a new comparison/);
  assert.equal(await comparison(other), before, "nothing changes before it is accepted");
  await other.getByRole("button", { name: "Open it" }).click();
  await becomes(() => comparison(other), edited);
  await becomes(() => saveState(other), /^Saved /);
  await becomes(() => preview(other), /is open as a new comparison/);
  await becomes(async () => (await works(other)).map((work) => work.scenario.assumptions.discount_rate).sort(), [0.035, 0.06]);
  await other.reload();
  await becomes(() => field(other, DISCOUNT).inputValue(), "3.5");
});

story("where nothing is stored, a file replaces the current comparison, and undo restores it", {
  prepare: () => Object.defineProperty(window, "localStorage", { value: null }),
}, async (profile) => {
  const page = await profile.open();
  const file = await saved(page, "Save as file");
  await close(page);
  await enter(page, DISCOUNT, "6");
  await becomes(() => saveState(page), /^Not saved/);
  const edited = await comparison(page);
  await openFiles(page);
  await give(page, file.name, file.text);
  await page.getByRole("button", { name: "Open it" }).click();
  await becomes(() => preview(page), /is open\. Undo restores/);
  await becomes(() => field(page, DISCOUNT).inputValue(), "8");
  await close(page);
  await undo(page);
  await becomes(() => comparison(page), edited);
});

story("a read-only page opens no file, and does not claim to", {}, async (profile) => {
  await profile.context.clock.install();
  const page = await profile.open(`${PAGE}?read-only`);
  const before = await comparison(page);
  await drop(page, ".answer", ["a.csv", ROLES]);
  await page.getByText("Files cannot be opened here").waitFor();
  assert.equal(await page.locator(".files").getByRole("button", { name: "Open a file" }).count(), 0);
  assert.equal(await comparison(page), before);
  assert.equal(await page.getByRole("button", { name: "My comparisons" }).count(), 0);
  await page.keyboard.press("Control+s");
  await page.clock.runFor(1000);
  assert.deepEqual(await works(page), []);
});

story("results and inputs are saved as CSV for the reader's spreadsheet", { locale: "de-DE" }, async (profile) => {
  const page = await profile.open();
  const german = await saved(page, "Results as CSV");
  assert.match(german.name, /-results-\d{4}-\d\d-\d\d\.csv$/);
  assert.ok(german.text.startsWith("\ufeffPart;Figure;Service;Period;Unit;"), "semicolons and a mark for UTF-8");
  assert.match(german.text, /\r\nMeasure;Total cost;;;USD;\d+,\d+/);
  await page.getByLabel("Numbers in CSV files").selectOption("point");
  const english = await saved(page, "Inputs as CSV");
  assert.match(english.text, /,Discount rate,0\.08,share per year,0\.08,,yes,/);
});

story("a file is dropped anywhere on the page", {}, async (profile) => {
  const page = await profile.open();
  const file = await saved(page, "Save as file");
  await close(page);
  await drop(page, ".footer", ["again.json", file.text]);
  await becomes(() => preview(page), /A comparison in “again\.json”[\s\S]*It is identical to your current comparison/);
  await drop(page, ".answer", ["a.json", file.text], ["b.json", file.text]);
  await becomes(() => preview(page), /These are 2 files\. Open one at a time\./);
  const address = page.url();
  await drop(page, ".bar", ["page.html", "<html>"]);
  await becomes(() => preview(page), /“page\.html” was not opened[\s\S]*This is a web page/);
  assert.equal(page.url(), address, "the browser does not open it in place of the page");
  await close(page);
  await openFiles(page);
  assert.equal(await preview(page), "", "what was dropped does not come back");
});

story("a list with bad rows is previewed, imported in one step, and undone", {}, async (profile) => {
  const page = await profile.open();
  const before = await comparison(page);
  await openFiles(page);
  await give(page, "team.csv", ROLES);
  await becomes(() => preview(page), /2 rows count; 2 left out/);
  const text = await preview(page);
  assert.match(text, /Left out\. “many”: This is not a number/);
  assert.match(text, /Left out\. This is a total of rows that already count/);
  assert.match(text, /\$55,000/, "the average weighted by heads");
  assert.equal(await comparison(page), before, "nothing changes before it is accepted");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await becomes(async () => (await comparison(page)) === before, false);
  await becomes(() => preview(page), /2 rows imported/);
  await unfold(page, "demand");
  await becomes(() => field(page, "People needed").inputValue(), "8");
  await close(page);
  await undo(page);
  await becomes(() => comparison(page), before);
  assert.ok(await page.getByRole("button", { name: "Undo", exact: true }).isDisabled(), "it was one step");
  await openFiles(page);
  await give(page, "volume.csv", "month,volume\n2026-01,9000\n2026-02,14000\n2026-13,1\n");
  await becomes(() => preview(page), /Volume per month[\s\S]*2 rows count; 1 left out/);
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await becomes(() => preview(page), "");
  assert.equal(await comparison(page), before);
});

story("a list shows its content and asks open questions before it can be imported", {}, async (profile) => {
  const page = await profile.open();
  await openFiles(page);
  await give(page, "team.csv", "Team overview,,\nRole,Headcount,Salary (hourly)\nAgent,6,25\nLead,2,27\nTotal FTE,8,26\n");
  await becomes(() => preview(page), /Headings are in line 2[\s\S]*Left out as totals: line 5[\s\S]*per hour[\s\S]*1 answer is needed before anything can be imported/);
  const take = page.getByRole("button", { name: "Import", exact: true });
  assert.ok(await take.isDisabled());
  await page.getByLabel("Paid per year").selectOption({ label: "2,080 hours (40 a week)" });
  await becomes(() => preview(page), /\$53,040/);
  assert.ok(await take.isEnabled());
});

story("hostile files do not change the work, each with its message", {}, async (profile) => {
  const page = await profile.open();
  await enter(page, DISCOUNT, "4");
  await becomes(() => saveState(page), /^Saved /);
  const [work, file] = [await comparison(page), (await saved(page, "Save as file")).text];
  await close(page);
  await openFiles(page);
  const cases = [
    ["zip.json", Buffer.from("PK\u0003\u0004\u0014\0\0\0\b\0x.txt"), /This is an archive/],
    ["book.csv", Buffer.from("PK\u0003\u0004\u0014\0\0\0\b\0xl/workbook.xml"), /This is a spreadsheet/],
    ["wide.json", Buffer.from(`\ufeff${file}`, "utf16le"), /UTF-16/],
    ["bytes.json", Buffer.from(Array.from({ length: 999 }, (_, place) => (place * 37) % 256)), /This is not a text file/],
    ["giant.json", Buffer.alloc(10 * 1024 * 1024 + 1, 32), /over 10 MB/],
    ["empty.json", "", /This file is empty/],
    ["deep.json", `${"[".repeat(200000)}${"]".repeat(200000)}`, /nested too deeply/],
    ["newer.json", file.replace('"schema": 1', '"schema": 9'), /newer version of Sourcewise[\s\S]*schema 9/],
    ["foreign.json", '{"name":"x"}', /not a Sourcewise comparison/],
    ["cut.json", file.slice(0, file.length / 2), /is incomplete/],
    ["wrong.json", file.replace('"discount_rate": 0.04', '"discount_rate": 40'), /parts of it are invalid[\s\S]*assumptions\.discount_rate: must be a number from 0 to 0\.5/],
    ["other.csv", "Date;Price\n1;2\n", /columns “Date”, “Price”[\s\S]*A list of roles needs/],
  ];
  for (const [name, content, message] of cases) {
    await give(page, name, content);
    await becomes(() => preview(page), message, name);
    assert.ok((await preview(page)).includes(`“${name}” was not opened`));
  }
  assert.equal(await comparison(page), work);
  await page.reload();
  await becomes(() => field(page, DISCOUNT).inputValue(), "4");
});

story("files are saved and opened by keyboard alone", {}, async (profile) => {
  const page = await profile.open();
  await page.locator('[id="menu.title"]').focus();
  await page.keyboard.press("Enter");
  await page.locator(".menu-item", { hasText: "Open a file" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "files", undefined, { polling: 50 });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator(".files").getByRole("button", { name: "Open a file" }).press("Enter")]);
  await chooser.setFiles({ name: "team.csv", mimeType: "text/csv", buffer: Buffer.from(ROLES) });
  await page.waitForFunction(() => document.activeElement.id === "files.preview", undefined, { polling: 50 });
  await page.getByRole("button", { name: "Close", exact: true }).press("Enter");
  await becomes(() => page.evaluate(() => document.activeElement.id), "menu.title");
  await page.locator('[id="fold.share"]').focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "sharing", undefined, { polling: 50 });
  const save = page.locator(".sharing").getByRole("button", { name: "Save as file" });
  while (!(await save.evaluate((button) => button === document.activeElement))) await page.keyboard.press("Shift+Tab");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(download.suggestedFilename(), /\.sourcewise\.json$/);
  await page.getByRole("button", { name: "Close", exact: true }).press("Enter");
  await becomes(() => page.evaluate(() => document.activeElement.id), "fold.share");
});

story("the panel and its previews have no accessibility violations", WIDE, async (profile) => {
  const page = await profile.open();
  const file = (await saved(page, "Save as file")).text;
  await close(page);
  await openFiles(page);
  const title = (text) => page.locator(".files-preview h3").filter({ hasText: text }).waitFor();
  const states = {
    "the panel": async () => {},
    "a list": async () => {
      await give(page, "team.csv", ROLES);
      await title("A list");
    },
    "a comparison": async () => {
      await give(page, "a.json", file);
      await title("A comparison");
    },
    "a file that was not opened": async () => {
      await give(page, "b.json", file.replace('"discount_rate": 0.08', '"discount_rate": 40'));
      await title("not opened");
    },
  };
  for (const [state, show] of Object.entries(states)) {
    await show();
    // Only the panel: the page around it is checked without it.
    await nobodyIsShutOut(page, state, { within: [".files"], rules: { region: { enabled: false }, "target-size": { enabled: true } }, shown: ".files", first: controlsAreHighEnough });
  }
});
