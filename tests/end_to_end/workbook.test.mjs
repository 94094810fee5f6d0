// Proves that the comparison can be exported as a workbook: loaded on request, with formulas and the figures of the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { becomes, choose, story } from "./browser.mjs";

const openReport = async (page) => {
  await choose(page, "Report");
  await page.locator(".report").waitFor();
};
const button = (page) => page.getByRole("button", { name: /^Excel workbook/ });
const progress = (page) => page.locator(".workbook-progress").innerText();

/** The files of a zip archive by their names, as texts. */
function unzipped(bytes) {
  const files = new Map();
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  let place = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, comment, start] = [20, 28, 30, 32, 42].map((at) => (at === 20 || at === 42 ? bytes.readUInt32LE(place + at) : bytes.readUInt16LE(place + at)));
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const part = bytes.subarray(content, content + packed);
    files.set(bytes.toString("utf8", place + 46, place + 46 + name), (bytes.readUInt16LE(place + 10) ? inflateRawSync(part) : part).toString());
    place += 46 + name + extra + comment;
  }
  return files;
}

story("the workbook is created on request, with formulas and the totals of the page", { acceptDownloads: true }, async (profile) => {
  const page = await profile.open();
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  await openReport(page);
  const shown = await page.locator(".report .comparison tr", { hasText: "Total cost" }).first().locator("td").allInnerTexts();
  assert.ok(!fetched.some((address) => address.includes("sourcewise_workbook")), "the workbook export is not loaded before");
  const [download] = await Promise.all([page.waitForEvent("download"), button(page).click()]);
  assert.ok(fetched.some((address) => address.includes("sourcewise_workbook")), "the workbook export is a separate module");
  assert.match(download.suggestedFilename(), /^Sample-company.*\.xlsx$/);
  await becomes(() => progress(page), /^Workbook saved/);
  const files = unzipped(readFileSync(await download.path()));
  for (const name of ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"]) assert.ok(files.has(name), name);
  const workbook = files.get("xl/workbook.xml");
  for (const name of ["Guide", "Answer", "Inputs", "Shared", "Cash flow", "Checks"]) assert.ok(workbook.includes(`name="${name}"`), name);
  assert.match(workbook, /<definedName name="assumptions_discount_rate">Inputs!\$C\$\d+</);
  const place = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].findIndex(([, name]) => name === "Answer") + 1;
  const answer = files.get(`xl/worksheets/sheet${place}.xml`);
  const results = [...answer.matchAll(/<f>[^<]+<\/f><v>([-0-9.e]+)<\/v>/g)].map(([, result]) => Number(result));
  assert.ok(results.length > 50, `${results.length} formulas`);
  // The page shows millions or thousands in a few digits: one of the results must round to each.
  for (const text of shown) {
    const digits = text.replace(/[^\d.]/g, "");
    const decimals = digits.split(".")[1]?.length ?? 0;
    assert.ok(digits && results.some((result) => [1, 1e3, 1e6].some((scale) => (result / scale).toFixed(decimals) === digits)), text);
  }
});

story("a workbook export that fails to load is reported, and a second press tries again", { acceptDownloads: true, allowed: [/sourcewise_workbook|Failed to load resource|ERR_FAILED|Failed to fetch/] }, async (profile) => {
  const page = await profile.open();
  await openReport(page);
  await page.route(/sourcewise_workbook/, (route) => route.abort());
  await button(page).click();
  await becomes(() => progress(page), /could not be loaded/);
  await page.unroute(/sourcewise_workbook/);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page).click()]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);
});

story("the largest sample is exported within seconds", { acceptDownloads: true }, async (profile) => {
  const page = await profile.open();
  await choose(page, "Examples and new");
  await page.getByRole("button", { name: /Whole IT/i }).first().click();
  await openReport(page);
  const started = Date.now();
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 30_000 }), button(page).click()]);
  const size = readFileSync(await download.path()).length;
  console.log(`whole IT: ${Date.now() - started} ms, ${Math.round(size / 1024)} KB`);
  assert.ok(Date.now() - started < 15_000);
});
