// Proves what people see before the program runs, and the explanation if it cannot.

import assert from "node:assert/strict";
import { PAGE, becomes, choose, saveDiscountRate, started, story } from "./browser.mjs";

const WASM = "**/*.wasm";

/** Opens the page without waiting for the program. */
async function visit(profile, prepare = async () => {}) {
  const page = await profile.context.newPage();
  await prepare(page);
  await page.goto(PAGE);
  return page;
}

/** The message of a page that cannot start. */
async function message(page) {
  const alert = page.getByRole("alert");
  await alert.waitFor();
  assert.match(await alert.innerText(), /^Sourcewise cannot start/);
  assert.equal(await page.getByText("Loading the calculator").count(), 0, "it does not pretend to be loading");
  return alert.innerText();
}

story("says that it is loading until the program runs", {}, async (profile) => {
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  const page = await visit(profile, (page) => page.route(WASM, async (route) => {
    await held;
    await route.continue();
  }));
  const loading = page.getByRole("status").filter({ hasText: "Loading the calculator" });
  await loading.waitFor();
  assert.equal(await page.locator(".answer-sentence").count(), 0);
  letThrough();
  await started(page);
  assert.equal(await loading.count(), 0);
});

/** A text without the spaces of its layout. */
const plain = (text) => text.replace(/\s+/g, " ").trim();

story("the first sample's answer appears before the program runs, and matches the program's", {}, async (profile) => {
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  const page = await visit(profile, (page) => page.route(WASM, async (route) => {
    await held;
    await route.continue();
  }));
  const first = page.locator("#first-answer");
  await first.waitFor();
  const told = plain(await first.locator(".first-answer").textContent());
  letThrough();
  await started(page);
  assert.equal(told, plain(await page.locator(".app .answer-sentence").first().textContent()), "index.html holds another answer than the program gives: run `cargo xtask record`");
});

story("the sample's answer is not shown if another comparison will open", { allowed: [/Failed to load resource|Failed to fetch|wasm/i] }, async (profile, newProfile) => {
  const hidden = async (profile, address) => {
    const page = await profile.context.newPage();
    await page.route(WASM, (route) => route.abort());
    await page.goto(address);
    await page.getByRole("alert").waitFor();
    return page.locator("#first-answer").isHidden();
  };
  const worker = await profile.open();
  await saveDiscountRate(worker, "5");
  await worker.close();
  const german = await newProfile({ locale: "de-DE", allowed: [/Failed to load resource|Failed to fetch|wasm/i] });
  assert.ok(await hidden(german, PAGE), "numbers are written in another way");
  const other = { allowed: [/Failed to load resource|Failed to fetch|wasm/i] };
  for (const address of [PAGE, `${PAGE}?sample=cloud_1`]) assert.ok(await hidden(profile, address), `own work: ${address}`);
  for (const address of [`${PAGE}#s=2.x`, `${PAGE}?locale=de`]) assert.ok(await hidden(await newProfile(other), address), address);
});

story("says without JavaScript that it needs it", { javaScriptEnabled: false }, async (profile) => {
  const page = await visit(profile);
  assert.match(await page.locator("body").innerText(), /needs JavaScript/);
});

story("says in plain words that the browser has no WebAssembly", { prepare: () => delete window.WebAssembly }, async (profile) => {
  assert.match(await message(await visit(profile)), /does not support WebAssembly.*Ask your IT department/s);
});

story("names the directive where the policy forbids WebAssembly", {
  allowed: [/WebAssembly|wasm-eval|wasm-unsafe-eval|Content Security Policy/i],
}, async (profile) => {
  const page = await visit(profile, (page) => page.route(PAGE, async (route) => {
    const response = await route.fetch();
    const policy = response.headers()["content-security-policy"].replace("'wasm-unsafe-eval'", "");
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  }));
  assert.match(await message(page), /'wasm-unsafe-eval' to script-src in the Content-Security-Policy/);
});

story("says that a part is missing where the network fails", { allowed: [/Failed to load resource/] }, async (profile) => {
  const page = await visit(profile, (page) => page.route(WASM, (route) => route.abort()));
  assert.match(await message(page), /could not be loaded.*reload the page/s);
});

story("says that a part is missing where the server does not have it", {
  allowed: [/Failed to load resource/, /WebAssembly\.instantiateStreaming/],
}, async (profile) => {
  const page = await visit(profile, (page) => page.route(WASM, (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "not found" })));
  assert.match(await message(page), /could not be loaded/);
});

story("says that a part is missing where the glue cannot be loaded", { allowed: [/Failed to load resource/] }, async (profile) => {
  const page = await visit(profile, (page) => page.route("**/sourcewise.js", (route) => route.abort()));
  assert.match(await message(page), /could not be loaded/);
});

story("works in a frame where only the messages with its host cannot be had", { allowed: [/Failed to load resource/, /cannot exchange messages with its host page/] }, async (profile) => {
  const page = await profile.context.newPage();
  await page.route("**/sourcewise-messages.js", (route) => route.abort());
  await page.goto(`${PAGE}embedding/frame.html`);
  const frame = await (await page.waitForSelector("#calculator")).contentFrame();
  await started(frame);
  assert.equal(await frame.getByText("cannot start").count(), 0);
});

for (const type of ["application/octet-stream", "text/plain"]) {
  story(`works where the server takes the program and the data for ${type}`, {
    allowed: [/WebAssembly\.instantiateStreaming.*MIME/],
  }, async (profile) => {
    const asked = [];
    const page = await visit(profile, (page) => page.route(/\.(wasm|json)$/, async (route) => {
      asked.push(new URL(route.request().url()).pathname);
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": type } });
    }));
    await started(page);
    await choose(page, "Glossary");
    await page.locator(".glossary dt, .glossary li").first().waitFor();
    await choose(page, "Report");
    await page.locator(".report .answer-sentence").waitFor();
    assert.deepEqual(asked.filter((path, place) => asked.indexOf(path) !== place), [], "nothing is fetched twice");
    for (const path of ["/sourcewise_bg.wasm", "/glossary.json"]) assert.ok(asked.includes(path), path);
  });
}

story("says that it stopped when the program crashes, and stops once", { allowed: [/unreachable/] }, async (profile) => {
  const page = await profile.open();
  await saveDiscountRate(page, "12.5");
  const crash = () => setTimeout(() => {
    throw new WebAssembly.RuntimeError("unreachable");
  });
  await page.evaluate(crash);
  const alert = page.getByRole("alert");
  await becomes(() => alert.innerText(), /The calculator stopped.*saved state is intact/s);
  await page.evaluate(crash);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  assert.equal(await alert.count(), 1);
});

story("the largest text of the page is there before the program, on a phone and on a desk", {}, async (profile) => {
  for (const viewport of [{ width: 412, height: 823 }, { width: 1440, height: 900 }]) {
    const page = await profile.context.newPage();
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      globalThis.largest = [];
      new PerformanceObserver((list) => list.getEntries().forEach(({ startTime }) => globalThis.largest.push(startTime)))
        .observe({ type: "largest-contentful-paint", buffered: true });
      // The program takes the first answer away when it draws its own.
      new MutationObserver(() => {
        const isThere = document.getElementById("first-answer") !== null;
        if (globalThis.wasThere && !isThere) globalThis.gone ??= performance.now();
        globalThis.wasThere ||= isThere;
      }).observe(document, { subtree: true, childList: true });
    });
    // The first answer is painted before the program comes, also on a fast computer.
    await page.route(WASM, async (route) => {
      await page.waitForFunction(() => globalThis.largest.length > 0);
      await route.continue();
    });
    await page.goto(PAGE);
    await started(page);
    await becomes(() => page.evaluate(() => globalThis.gone > 0), true);
    await page.waitForTimeout(300);
    const { largest, gone } = await page.evaluate(() => ({ largest: globalThis.largest, gone: globalThis.gone }));
    assert.deepEqual(largest.filter((time) => time >= gone), [], `${viewport.width} pixels: nothing of the program is larger`);
    await page.close();
  }
});
