// Proves in both browsers that the page works on common web servers, and says what a server has to change.

import assert from "node:assert/strict";
import { becomes, choose, comparison, copyLink, enter, story } from "./browser.mjs";
import * as firefox from "./firefox.mjs";
import { host } from "./hosts.mjs";

const REQUIRED = "'wasm-unsafe-eval'";
const DEEP = await host({ path: "/tools/it/sourcing/" });
const UNTYPED = await host({
  change(headers, file) {
    if (/\.(wasm|json)$/.test(file)) headers["content-type"] = "text/plain";
  },
});
const FORBIDDING = await host({
  change(headers) {
    headers["content-security-policy"] = headers["content-security-policy"].replace(REQUIRED, "");
  },
});
const origins = [DEEP, UNTYPED, FORBIDDING].map((address) => new URL(address).origin);

/** Every requested file is in the folder of the page. */
const inside = (requests, folder) => assert.deepEqual(requests.filter((address) => !/^(data|blob):/.test(address) && !address.startsWith(folder)), []);

story("the page works in a folder of a web server, including the files it loads and its links", { origins }, async (profile) => {
  const requests = [];
  profile.context.on("request", (request) => requests.push(request.url()));
  const page = await profile.open(DEEP);
  await enter(page, "Discount rate", "5");
  await choose(page, "Glossary");
  await page.locator(".glossary dt, .glossary li").first().waitFor();
  await choose(page, "Report");
  await page.locator(".report .answer-sentence").waitFor();
  await page.getByRole("button", { name: "Back" }).first().click();
  const link = await copyLink(page);
  assert.ok(link.startsWith(`${DEEP}#s=`), link);
  const other = await profile.open(link);
  await becomes(() => comparison(other), await comparison(page));
  inside(requests, DEEP);
});

firefox.firefoxStory("works in a folder of a web server that takes nothing for what it is", { origins, allowed: [/WebAssembly\.instantiateStreaming.*MIME/] }, async (profile) => {
  for (const address of [DEEP, UNTYPED]) {
    profile.requests.length = 0;
    const page = await profile.open(address);
    await firefox.press(page, "More");
    await firefox.press(page, "Glossary");
    await page.waitForSelector(".glossary dt, .glossary li");
    await firefox.press(page, "Share");
    await firefox.press(page, "Report");
    await page.waitForSelector(".report .answer-sentence");
    inside(profile.requests, address);
  }
});

const POLICY_FAULTS = [/WebAssembly|wasm-eval|wasm-unsafe-eval|Content.Security.Policy/i];
const NAMES_THE_DIRECTIVE = /Sourcewise cannot start.*Ask the administrator to add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy/s;

story("a policy that forbids WebAssembly is named with its directive", { origins, allowed: POLICY_FAULTS }, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(FORBIDDING);
  await becomes(() => page.getByRole("alert").innerText(), NAMES_THE_DIRECTIVE);
});

firefox.firefoxStory("names the directive of a policy that forbids WebAssembly", { origins, allowed: POLICY_FAULTS }, async (profile) => {
  const page = await profile.tab();
  await page.goto(FORBIDDING);
  await page.waitForSelector(".failed");
  assert.match(await firefox.text(page, ".failed"), NAMES_THE_DIRECTIVE);
});
