// A stranger sets three ranges, reads how sure the answer is and which figure to research, and takes the futures along.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { PAGE, becomes, choose, complete, field, showTab, story } from "./browser.mjs";

const THREE = { "Volume per month": "8000 to 13000", "Price inflation": "1 to 5", "Discount rate": "6 to 9" };
const said = (page) => page.locator(".how-sure").innerText();
/** Waits for all futures of the numbers shown. */
const known = (page) => becomes(() => page.locator(".how-sure[aria-busy=false]").count(), 1);
/** The figures worth finding out, each with its amount as it is written. */
const research = (text) => [...text.matchAll(/“([^”]+)” up to ([^,]+?)(?=[,.] )/g)].map(([, name, worth]) => [name, worth]);

story("three ranges, and the page says how sure the answer is and what to research", { acceptDownloads: true }, async (profile) => {
  const page = await profile.open(PAGE);
  await complete(page);
  await showTab(page, "Drivers & risk");
  assert.match(await said(page), /cannot say how likely the answer is, or which figure to research .+ Type a range such as “9 to 12” into any number/);
  // As the sentence says: a range is typed into a number like any other text.
  for (const [name, text] of Object.entries(THREE)) {
    const number = field(page, name).first();
    await number.fill(text);
    await number.blur();
  }
  await showTab(page, "Drivers & risk");
  await known(page);
  const text = await said(page);
  assert.match(text, /“.+” is the best choice in .+\.|Staying with “.+” is right in .+\./);
  const found = research(text);
  assert.ok(found.length > 0 || text.includes("No further research on a single figure would change the decision."), text);
  for (const [name] of found) assert.ok(Object.keys(THREE).some((known) => name.startsWith(known)), `${name} is one of the three`);
  // The same in the report, with ranges, their source and the seed.
  await choose(page, "Report");
  const table = page.locator(".report-how-sure table");
  await becomes(() => table.locator("caption").innerText(), /^Uncertain figures; 16,384 futures, drawn with seed 1$/);
  const rows = await table.locator("tbody tr").allInnerTexts();
  for (const name of Object.keys(THREE)) assert.ok(rows.some((row) => row.includes(name)), `${name}: ${rows.join("; ")}`);
  // Delays vary as well, without a range of their own.
  const typed = rows.filter((row) => Object.keys(THREE).some((name) => row.includes(name)));
  assert.ok(typed.every((row) => row.includes("8 of 10 cases between") && row.includes("Entered for this comparison")), rows.join("; "));
});

story("all futures are saved as a table", { acceptDownloads: true }, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=data_centre_1`);
  await complete(page);
  await showTab(page, "Drivers & risk");
  await known(page);
  const share = Number(/is the best choice in (\d+) of 100/.exec(await said(page))[1]) / 100;
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Futures as CSV" }).click()]);
  assert.match(download.suggestedFilename(), /-futures-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  assert.deepEqual(lines.slice(0, 2), ["\ufeffSeed,1", "Futures,16384"]);
  const start = lines.findIndex((line) => line.startsWith("Future,"));
  const heads = lines[start].split(",");
  assert.equal(lines.length - start - 1, 16384);
  assert.ok(heads.includes("services.s1.demand.volume_growth"));
  // The chance on the page is a count of rows of the table.
  const after = heads.flatMap((head, place) => (head.endsWith("saving_after_hurdle") ? [place] : []));
  const wins = new Map();
  for (const line of lines.slice(start + 1)) {
    const cells = line.split(",");
    assert.equal(cells.length, heads.length);
    const best = after.reduce((best, place) => (Number(cells[place]) > Number(cells[best]) ? place : best), after[0]);
    wins.set(best, (wins.get(best) ?? 0) + 1);
  }
  assert.ok([...wins.values()].some((count) => Math.abs(count / 16384 - share) < 0.006), `${share}: ${[...wins.values()]}`);
});
