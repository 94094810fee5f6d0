// Stories in Firefox: fresh profiles that are watched for faults, as `browser.mjs` has them for Chromium.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import puppeteer from "puppeteer-core";
import { ORIGIN, PAGE, becomes } from "./browser.mjs";

const PREFERENCES = {
  // The driver lets local files read each other, which ordinary browsers do not.
  "security.fileuri.strict_origin_policy": true,
  "intl.accept_languages": "en-US",
  "intl.locale.requested": "en-US",
};
/** How long what must come may take on a computer that builds and tests at once: no claim about speed, which has tests of its own. */
const PATIENCE = 25_000;

/** The running browsers: as installed, and one that blocks third-party cookies. */
const browsers = new Map();
after(() => Promise.all([...browsers.values()].map((browser) => browser.close())));

async function launched(blockThirdParties) {
  if (!browsers.has(blockThirdParties)) {
    const executablePath = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
    const extraPrefsFirefox = blockThirdParties ? { ...PREFERENCES, "network.cookie.cookieBehavior": 1 } : PREFERENCES;
    browsers.set(blockThirdParties, await puppeteer.launch({ browser: "firefox", executablePath, extraPrefsFirefox }));
  }
  return browsers.get(blockThirdParties);
}

/**
 * One test in Firefox with separate storage; at its end nothing may have gone wrong in any of its tabs.
 * Options: `allowed` are faults that the story provokes, as patterns; `origins` further origins it may ask;
 * `blockThirdParties` asks for a browser that blocks third-party cookies.
 */
export function firefoxStory(name, { allowed = [], origins = [], blockThirdParties = false }, body) {
  test(`Firefox: ${name}`, { timeout: 120_000 }, async () => {
    const browser = await launched(blockThirdParties);
    const faults = [];
    const report = (fault) => allowed.some((pattern) => pattern.test(fault)) || faults.push(fault);
    const contexts = [];
    const newProfile = async () => {
      contexts.push(await browser.createBrowserContext());
      return new FirefoxProfile(contexts.at(-1), report, [ORIGIN, ...origins]);
    };
    try {
      await body(await newProfile(), newProfile);
      assert.deepEqual(faults, [], "nothing goes wrong behind the scenes");
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
    }
  });
}

/** One user with a separate Firefox. */
class FirefoxProfile {
  /** Every request so far. */
  requests = [];

  constructor(context, report, origins) {
    this.context = context;
    this.report = report;
    this.origins = origins;
  }

  /** A new empty tab, watched for faults. */
  async tab() {
    const page = await this.context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width: 1440, height: 900 });
    // Firefox logs policy violations on its console, so they are seen here too.
    page.on("console", (message) => ["error", "warn"].includes(message.type()) && this.report(`console: ${message.text()}`));
    page.on("pageerror", (error) => this.report(`page error: ${error.stack ?? error}`));
    page.on("request", (request) => {
      this.requests.push(request.url());
      const { origin, protocol } = new URL(request.url());
      const own = this.origins.includes(origin) || ["data:", "blob:"].includes(protocol) || this.origins.includes(request.url());
      if (!own) this.report(`request: ${request.url()}`);
    });
    await page.evaluateOnNewDocument(() => {
      document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
    return page;
  }

  /** Opens the page in a new tab and waits for the answer. */
  async open(address = PAGE) {
    const page = await this.tab();
    await page.goto(address);
    await started(page);
    return page;
  }
}

/** Waits until the program runs the page; `page` may be a frame. */
export async function started(page) {
  await page.waitForSelector(".answer-sentence strong");
}

/** Waits until a frame with that address runs the program. */
export async function startedFrame(page, address) {
  await becomes(() => page.frames().some((frame) => frame.url() === address), true);
  const frame = page.frames().find((frame) => frame.url() === address);
  await started(frame);
  return frame;
}

/** The visible text of the first match of a selector. */
export const text = (page, selector) => page.$eval(selector, (element) => element.innerText);

/**
 * The visible element with a name among those of a selector. The driver's own search for names walks through the whole tree
 * of Firefox, which takes five seconds; that assistive technology finds the same names, the stories in Chromium prove.
 */
const named = (page, selector, name) => page.waitForFunction((selector, name) => [...document.querySelectorAll(selector)].find((element) => element.checkVisibility()
  && [element.getAttribute("aria-label"), element.labels?.[0]?.firstChild?.textContent, element.textContent].find(Boolean)?.trim() === name), {}, selector, name);

/** The field with a name. */
export const field = (page, name) => named(page, "input, textarea", name);

/** The value of the field with a name. */
export const value = async (page, name) => (await field(page, name)).evaluate((element) => element.value);

/** Types a text into the field with a name, replacing its content. */
export async function enter(page, name, text) {
  const element = await field(page, name);
  await element.evaluate((element) => element.select());
  await element.type(text);
}

/** Presses the button with a name. */
export const press = async (page, name) => (await named(page, "button", name)).click();

/** The figures of the comparison, once none moves any more: they follow the start and each key one frame later. */
export async function comparison(page) {
  await page.waitForSelector(".results .option-tables");
  for (let before = ""; ;) {
    const now = await text(page, ".results .option-tables");
    if (now === before) return now;
    before = now;
    await new Promise((later) => setTimeout(later, 250));
  }
}

/** The save status of the user's work. */
export const saveState = (page) => text(page, ".save-state");
