// Proves that the page works if the browser forbids storage or has no space, and says that nothing is saved.

import assert from "node:assert/strict";
import { CURRENT, INTRANET, PAGE, becomes, comparison, copyLink, enter, field, saveDiscountRate, saveState, setAside, story, stored, works } from "./browser.mjs";

/** An edit takes effect, the page says that it is not saved, and the link still contains it. */
async function worksWithoutStorage(profile, reason) {
  const page = await profile.open();
  const sample = await comparison(page);
  await enter(page, "Discount rate", "5");
  await becomes(async () => (await comparison(page)) === sample, false);
  await becomes(() => saveState(page), reason);
  assert.equal(await page.locator(".save-state").getAttribute("data-bad"), "yes", "it stands out");
  const edited = await comparison(page);
  const other = await profile.open(await copyLink(page));
  await becomes(() => comparison(other), edited);
}

story("storage that is full", {
  prepare: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
}, (profile) => worksWithoutStorage(profile, /^Not saved: the browser's storage is full\. Use “Save as file” to keep your work/));

story("storage that throws on access", {
  prepare: () => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  },
}, (profile) => worksWithoutStorage(profile, /^Not saved: this browser blocks storage here\. Use “Save as file” to keep your work/));

story("storage that does not exist", {
  prepare: () => Object.defineProperty(window, "localStorage", { value: null }),
}, (profile) => worksWithoutStorage(profile, /^Not saved/));

story("storage that forgets", {
  prepare: () => {
    Storage.prototype.setItem = () => {};
  },
}, (profile) => worksWithoutStorage(profile, /^Not saved/));

story("storage that fills up and is freed again while the page is open", {}, async (profile) => {
  const page = await profile.open();
  await saveDiscountRate(page, "3");
  const saved = await stored(page);
  await page.evaluate(() => {
    // Halving the piece each time leaves space for a few letters at most.
    for (let size = 1 << 22, key = 0; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) localStorage.setItem(`filler.${(key += 1)}`, "x".repeat(size));
      } catch {
        key += 1;
      }
    }
  });
  await page.getByLabel("Title of the comparison").fill("A longer title ".repeat(8));
  await becomes(() => saveState(page), /^Not saved: the browser's storage is full/);
  assert.equal(await stored(page), saved, "what was saved last is still whole");
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("filler.")) localStorage.removeItem(key);
  });
  await enter(page, "Discount rate", "5");
  await becomes(() => saveState(page), /^Saved /);
  await page.reload();
  await becomes(() => field(page, "Discount rate").inputValue(), "5");
});

story("damaged data that cannot be quarantined is never overwritten", {
  prepare: () => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key.startsWith("sourcewise.quarantine")) throw new DOMException("full", "QuotaExceededError");
      setItem.call(this, key, text);
    };
  },
}, async (profile) => {
  await profile.seed(CURRENT, "}{");
  const page = await profile.open();
  const notice = page.getByRole("status").filter({ hasText: /damaged/ });
  await notice.waitFor();
  assert.doesNotMatch(await notice.innerText(), /was quarantined/, "the page does not claim what did not happen");
  await enter(page, "Discount rate", "5");
  await becomes(() => saveState(page), /^Saved /, "there is room for a new comparison beside it");
  await page.reload();
  await becomes(() => field(page, "Discount rate").inputValue(), "5");
  assert.equal(await stored(page, CURRENT), "}{");
  assert.deepEqual(await setAside(page), []);
});

const INTRANET_PAGE = PAGE.replace(new URL(PAGE).hostname, INTRANET);
story("an intranet without https, where browsers block the clipboard", { origins: [new URL(INTRANET_PAGE).origin] }, async (profile) => {
  const page = await profile.open(INTRANET_PAGE);
  assert.equal(await page.evaluate(() => isSecureContext || "clipboard" in navigator), false, "it is such a place");
  await saveDiscountRate(page, "5");
  const [edited, link] = [await comparison(page), await copyLink(page)];
  assert.ok(link.startsWith(`${INTRANET_PAGE}#s=2.`), link);
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await becomes(() => page.locator(".sharing .tools [role=status]").innerText(), /^Link copied/);
  const other = await profile.open(link);
  assert.equal(await comparison(other), edited);
});

story("continuous typing is stored meanwhile, and the page says so", {}, async (profile) => {
  await profile.context.clock.install();
  const page = await profile.open();
  await field(page, "Discount rate").focus();
  await page.evaluate(() => {
    globalThis.states = [];
    const shown = document.querySelector(".save-state");
    new MutationObserver(() => globalThis.states.push(shown.textContent)).observe(shown, { subtree: true, characterData: true, childList: true });
  });
  // Keys come faster than the pause before storing, three times as long as it may be postponed.
  await page.clock.pauseAt(Date.now() + 10_000);
  const rates = new Set();
  for (let round = 0; round < 70; round += 1) {
    await enter(page, "Discount rate", String(3 + round / 100));
    await page.clock.runFor(100);
    for (const work of await works(page)) rates.add(work.scenario.assumptions.discount_rate);
  }
  assert.ok(rates.size >= 2 && rates.size <= 5, `${rates.size} states were stored in 7 s`);
  const states = await page.evaluate(() => globalThis.states);
  assert.ok(states.includes("Saving …") && states.some((state) => /^Saved /.test(state)), states.join());
});
