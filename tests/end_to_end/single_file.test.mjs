// Proves that the single file works by double click, offline and by itself, in Chromium and in Firefox.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { becomes, choose, comparison, copyLink, enter, row, saveState, started, stored, story } from "./browser.mjs";
import * as firefox from "./firefox.mjs";
import { serve } from "./hosts.mjs";

const FILE = new URL("../../dist-single/sourcewise.html", import.meta.url).href;
/** The origin of a local file, as browsers name it. */
const LOCAL = { origins: ["null"] };

/** Opens the file and counts every request. */
async function visit(profile, address = FILE) {
  const page = await profile.context.newPage();
  const requests = [];
  page.on("request", (request) => request.url().startsWith("data:") || requests.push(request.url()));
  await page.goto(address);
  return { page, requests };
}

story("the single file works by double click and offline, with exactly one request", { ...LOCAL, offline: true, acceptDownloads: true }, async (profile) => {
  const { page, requests } = await visit(profile);
  await started(page);
  const sample = await row(page);
  await enter(page, "Discount rate", "12.5");
  await becomes(async () => String(await row(page)) === String(sample), false);
  await becomes(() => saveState(page), /^Saved /);
  await choose(page, "Glossary");
  await page.locator(".glossary dt, .glossary li").first().waitFor();
  await page.getByRole("button", { name: "Close the glossary" }).click();
  await choose(page, "Report");
  await page.locator(".report .answer-sentence").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Excel workbook" }).click()]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);
  assert.deepEqual(requests.filter((address) => !address.startsWith("blob:")), [FILE]);
  const edited = await stored(page);
  await page.reload();
  await started(page);
  assert.equal(await stored(page), edited);
  assert.notDeepEqual(await row(page), sample, "a reload keeps the work");
});

story("a link from the single file opens in it and can be closed again", LOCAL, async (profile, newProfile) => {
  const { page } = await visit(profile);
  await started(page);
  const sample = await row(page);
  await enter(page, "Discount rate", "5");
  await becomes(async () => String(await row(page)) === String(sample), false);
  const link = await copyLink(page);
  assert.ok(link.startsWith(`${FILE}#s=`), link);
  const { page: other } = await visit(await newProfile(), link);
  await started(other);
  await becomes(() => comparison(other), await comparison(page));
  await other.getByRole("button", { name: "Discard" }).click();
  await becomes(() => row(other), sample);
  assert.equal(other.url(), FILE);
});

// A page of an intranet with the single file in a frame.
const port = await serve(async (request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(request.url.startsWith("/sourcewise.html") ? await readFile(new URL(FILE))
    : '<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe title="Calculator" width="1200" height="800" src="sourcewise.html?read-only=no&amp;locale=de-DE"></iframe>');
});
const HOST = `http://127.0.0.1:${port}`;

story("the single file works in a frame", { origins: [HOST] }, async (profile) => {
  const { page, requests } = await visit(profile, `${HOST}/`);
  const frame = page.frames().at(-1);
  await started(frame);
  const sample = await row(frame);
  await enter(frame, "Discount rate", "12,5");
  await becomes(async () => String(await row(frame)) === String(sample), false);
  await becomes(() => saveState(frame), /^Saved /);
  assert.equal(await frame.getByText("cannot start").count(), 0);
  assert.equal(requests.length, 2, "the host's page and the file");
});

story("the single file complies with its own policy", { ...LOCAL, allowed: [/Content Security Policy|^console: policy: script-src/] }, async (profile) => {
  const { page } = await visit(profile);
  await started(page);
  const outcome = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'foreign scripts run'";
    document.body.append(script);
    const asked = await fetch("https://elsewhere.test/").then(() => "answered", () => "forbidden");
    return { title: document.title, asked };
  });
  assert.deepEqual(outcome, { title: "Sample company: help desk – Sourcewise", asked: "forbidden" });
});

story("the single file reports a browser that is too old", { ...LOCAL, prepare: () => delete window.DecompressionStream }, async (profile) => {
  const { page } = await visit(profile);
  const alert = page.getByRole("alert");
  await becomes(() => alert.innerText(), /cannot start.*too old for the single file.*Firefox 113/s);
});

firefox.firefoxStory("the single file works by double click and asks for nothing else", { origins: [FILE] }, async (profile) => {
  const page = await profile.open(FILE);
  const sample = await firefox.comparison(page);
  await firefox.enter(page, "Discount rate", "12.5");
  await becomes(async () => (await firefox.comparison(page)) === sample, false);
  const edited = await firefox.comparison(page);
  await becomes(() => firefox.saveState(page), /^Saved /);
  await firefox.press(page, "More");
  await firefox.press(page, "Glossary");
  await page.waitForSelector(".glossary dt, .glossary li");
  // Firefox does not report the file itself as a request.
  assert.deepEqual(profile.requests.filter((address) => !address.startsWith("data:") && address !== FILE), []);
  assert.equal(await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => !name.startsWith("data:")).length), 0);
  await page.reload();
  await firefox.started(page);
  assert.equal(await firefox.comparison(page), edited, "a reload keeps the work");
});

story("the single file computes futures without asking for anything", { ...LOCAL, offline: true }, async (profile) => {
  const { page, requests } = await visit(profile, `${FILE}?sample=data_centre_1`);
  await started(page);
  await becomes(() => page.locator(".answer-futures[aria-busy=false]").count(), 1);
  assert.match(await page.locator(".answer-futures").innerText(), /in \d+ of 100 futures/);
  assert.deepEqual(requests.filter((address) => !address.startsWith("blob:")), [`${FILE}?sample=data_centre_1`]);
});
