// Shared by all stories: a browser, fresh profiles that are watched for faults, and helpers for the content of the page.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { chromium } from "playwright-core";

export const PAGE = process.env.PAGE ?? "http://127.0.0.1:8080/";
export const ORIGIN = new URL(PAGE).origin;
/** A name of the same server that no browser treats as a secure context. */
export const INTRANET = "intranet.test";

const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
  // A story runs the program for a second or two: compiling it a second time for speed costs more than it gives.
  "--js-flags=--no-wasm-dynamic-tiering --no-wasm-tier-up",
  `--host-resolver-rules=MAP ${INTRANET} 127.0.0.1`,
];
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** The same browser without windows if it is installed, as on Debian: it draws a page with half the work. */
const WITHOUT_WINDOWS = existsSync(`${CHROMIUM}-headless-shell`) ? `${CHROMIUM}-headless-shell` : CHROMIUM;
/** How long what must come may take on a computer that builds and tests at once: no claim about speed, which has tests of its own. */
const PATIENCE = 25_000;
/** The limits of a comparison, as in `src/model/scenario.rs`. */
export const LIMITS = { options: 8 };
/** The key under which the first version stored the user's work. */
export const CURRENT = "sourcewise.current";

/** The running browsers: one as it comes, and one that blocks third-party cookies, which only the whole browser can. */
const browsers = new Map();
after(() => Promise.all([...browsers.values()].map((browser) => browser.close())));

async function launched(blockThirdParties) {
  if (!browsers.has(blockThirdParties)) {
    const options = blockThirdParties
      ? { executablePath: CHROMIUM, args: [...ARGUMENTS, "--test-third-party-cookie-phaseout"] }
      : { executablePath: WITHOUT_WINDOWS, args: ARGUMENTS };
    browsers.set(blockThirdParties, await chromium.launch(options));
  }
  return browsers.get(blockThirdParties);
}

/**
 * One test in a fresh profile; at its end nothing may have gone wrong in any profile it used.
 * Options: `timeout` in milliseconds; `allowed` are faults that the story provokes, as patterns; `origins` further origins it may ask;
 * `prepare` is a script that runs before the page's own; `blockThirdParties` asks for a browser that blocks third-party
 * cookies; all others are Playwright's options of a context.
 */
export function story(name, { timeout = 120_000, ...options }, body) {
  test(name, { timeout }, async () => {
    const profiles = [];
    const newProfile = async (more = {}) => {
      const profile = await watchedProfile({ ...options, ...more });
      profiles.push(profile);
      return profile;
    };
    try {
      await body(await newProfile(), newProfile);
      assert.deepEqual(profiles.flatMap((profile) => profile.faults), [], "nothing goes wrong behind the scenes");
    } finally {
      await Promise.all(profiles.map((profile) => profile.context.close()));
    }
  });
}

async function watchedProfile({ allowed = [], origins = [], prepare, blockThirdParties = false, ...options }) {
  const browser = await launched(blockThirdParties);
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE);
  const faults = [];
  const report = (fault) => allowed.some((pattern) => pattern.test(fault)) || faults.push(fault);
  context.on("console", (message) => ["error", "warning"].includes(message.type()) && report(`console: ${message.text()}`));
  context.on("weberror", (error) => report(`page error: ${error.error().stack}`));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const own = [ORIGIN, ...origins].includes(origin) || ["data:", "blob:"].includes(protocol);
    if (!own) report(`request: ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  if (prepare) await context.addInitScript(prepare);
  return new Profile(context, faults);
}

/** One user with a separate browser. */
class Profile {
  constructor(context, faults) {
    this.context = context;
    this.faults = faults;
  }

  /** Opens the page in a new tab and waits for the answer. */
  async open(address = PAGE) {
    const page = await this.context.newPage();
    await page.goto(address);
    await started(page);
    await complete(page);
    return page;
  }

  /** Puts a text into localStorage before the page is opened. */
  async seed(key, text) {
    const page = await this.context.newPage();
    // An empty page of the same origin, so that the program itself has not run yet.
    await page.route(`${PAGE}empty`, (route) => route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }));
    await page.goto(`${PAGE}empty`);
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
    await page.close();
  }
}

/** Waits until the program runs the page; `page` may be a frame. */
export async function started(page) {
  await page.locator(".app .answer-sentence strong").first().waitFor();
}

/** Waits until every part of the page has loaded. */
export async function complete(page) {
  await page.waitForFunction(() => !document.querySelector(".arriving") && ![...document.querySelectorAll("p.empty[role=status]")].some((text) => text.textContent.startsWith("Loading")));
}

/** Waits until `read` returns the expected value; a pattern or a function may match many texts. */
export async function becomes(read, expected, message) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const found = await read();
    if (expected instanceof RegExp ? expected.test(found) : isDeepStrictEqual(found, expected)) return;
    if (Date.now() > until) {
      return expected instanceof RegExp ? assert.match(String(found), expected, message) : assert.deepEqual(found, expected, message);
    }
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

/** The field with a name. */
export const field = (page, name) => page.getByRole("textbox", { name, exact: true });

/** Opens a tab of the results by its name; on a narrow screen it first scrolls the results into view. */
export async function showTab(page, name) {
  const toggle = page.locator(".results-toggle");
  if (await toggle.isVisible() && await toggle.getAttribute("aria-expanded") === "false") await toggle.click();
  await page.getByRole("tab", { name, exact: true }).click();
  await becomes(() => page.getByRole("tab", { name, exact: true }).getAttribute("aria-selected"), "true");
}

/** The numbers of a measure, one for each option; "Present value" by default. Measures outside the open tab are read in all figures. */
export async function row(page, label = "Present value") {
  const read = () => page.locator(".results .option-tables table").evaluateAll((tables, label) => {
    for (const table of tables) {
      const column = [...table.querySelectorAll("thead tr > *")].findIndex((head) => head.textContent.trim() === label);
      if (column > 0) return [...table.querySelectorAll("tbody tr")].map((line) => line.children[column].textContent);
    }
    return null;
  }, label);
  let cells = await read();
  if (!cells) {
    await page.locator('[id="tab.figures"]').evaluate((tab) => tab.click());
    await becomes(() => page.locator('[id="tab.figures"]').getAttribute("aria-selected"), "true");
    cells = await read() ?? [];
  }
  return cells.map((text) => text.replace(/best$/, "").trim());
}

/** Every text of the comparison. */
export async function comparison(page) {
  // Results follow an edit one frame later.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(() => setTimeout(drawn)))));
  return page.locator(".results .option-tables").first().innerText();
}

/** The save status of the user's work. */
export const saveState = (page) => page.locator(".save-state").innerText();

/** A text in localStorage; by default that of the open comparison. */
export const stored = (page, key) => page.evaluate((key) => localStorage.getItem(key ?? `sourcewise.work.${localStorage.getItem("sourcewise.open")}`), key);

/** Every quarantined text. */
export const setAside = (page) => page.evaluate(() => Object.keys(localStorage)
  .filter((key) => key.startsWith("sourcewise.quarantine")).map((key) => localStorage.getItem(key)));

/** Enters a text into a field at once, as pasting does. */
export async function enter(page, name, text) {
  await field(page, name).fill(text);
}

/** Changes the discount rate and waits until the change is stored. */
export async function saveDiscountRate(page, text) {
  const before = await row(page);
  await enter(page, "Discount rate", text);
  await becomes(() => saveState(page), /^Saved /);
  // Results follow one frame later, which a test clock may draw after it has stored.
  await becomes(async () => String(await row(page)) === String(before), false, "another discount rate changes the present value");
}

/** The place of a command in the bar: one of its menus, or the sheet that shares. */
const KEPT_IN = {
  "Examples and new": "Comparison menu", "My comparisons": "Comparison menu", "Open a file": "Comparison menu", "Save a version": "Comparison menu", Duplicate: "Comparison menu",
  Glossary: "More", "Keyboard and about": "More", System: "More", Light: "More", Dark: "More", Comfortable: "More", Compact: "More",
  Report: "Share", "One page": "Share", Present: "Share", Guide: "More",
};

/** Runs a command of the bar by its name, wherever it is. */
export async function choose(page, name) {
  // The steps of a decision offer some commands as well, below the bar.
  const button = page.getByRole("button", { name, exact: true }).first();
  if (KEPT_IN[name] && !(await button.isVisible())) await page.getByRole("button", { name: KEPT_IN[name], exact: true }).first().click();
  await button.click();
}

/** The link of the open comparison, from the sheet that shares it. */
export async function copyLink(page) {
  await choose(page, "Share");
  const link = await page.getByLabel("Link to this comparison").inputValue();
  await page.locator(".sharing").getByRole("button", { name: "Close" }).click();
  return link;
}

/** Unfolds groups by their names, such as `rates`; those that are open stay open. */
export async function unfold(page, ...names) {
  for (const name of names) {
    const head = page.locator(`[id="fold.${name}"]`);
    // Pressed by the program: what is drawn meanwhile may move the button away between pressing and letting go. What lies
    // far out of sight is not drawn and says nothing.
    await head.scrollIntoViewIfNeeded();
    if (await head.getAttribute("aria-expanded") === "false") await head.evaluate((button) => button.click());
    await becomes(() => head.getAttribute("aria-expanded"), "true");
  }
}

/** Presses every visible match of a selector, and the matches that this reveals, until none is left. */
export async function pressAll(page, selector) {
  await page.evaluate(async (selector) => {
    const found = () => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    for (let round = 0; found().length > 0; round += 1) {
      if (round > 100) throw new Error(`there is always another ${selector}`);
      const pressed = found();
      pressed.forEach((element) => element.click());
      // One that is pressed again before it is drawn would be back where it was.
      const isDrawn = () => !pressed.some((element) => element.isConnected && element.matches(selector));
      for (let tries = 0; tries < 200 && (tries === 0 || !isDrawn()); tries += 1) await new Promise((drawn) => setTimeout(drawn, 10));
    }
  }, selector);
}

/** Unfolds everything that can be unfolded. */
export const unfoldAll = (page) => pressAll(page, '.fold[aria-expanded="false"]');

/** Adds options or services by the button with that name until the limit is reached and the button disappears. */
export async function addAll(page, name) {
  await page.evaluate(async (name) => {
    const button = () => [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === name);
    for (let count = 0; button(); count += 1) {
      if (count > 100) throw new Error(`${name} has no end`);
      button().click();
      await new Promise((drawn) => setTimeout(drawn));
    }
  }, name);
}

/** Adds options until the limit, and gives each the longest name. */
export async function crowd(page) {
  await unfold(page, "options");
  await addAll(page, "Add option");
  const names = page.getByRole("textbox", { name: /^Rename option/ });
  for (let place = 0; place < LIMITS.options; place += 1) await names.nth(place).fill(`${place + 1} ${"Managed service of a distant partner ".repeat(4)}`.slice(0, 119));
  await page.locator('[id="fold.options"]').click();
}

/** The field of a number by its address, such as `options.o3.deliveries.s1.rates.nearshore_share`, in its unfolded group. */
export async function fieldAt(page, address) {
  await unfold(page, address.split(".").at(-2));
  return page.locator(`[id="${address}"]`);
}

/** The choice of an option by the name of the question and the option. */
export const choice = (page, question, option) => page.getByRole("combobox", { name: `${question}, ${option}`, exact: true });

/** The names of the options as the tables of results show them. */
export async function optionNames(page) {
  const names = await page.locator(".results .option-tables table").first().locator("tbody th").allInnerTexts();
  return names.map((name) => name.replace(/\u2011/g, "-").replace(/\s+/g, " ").trim());
}

/** Scrolls the inputs of an option into view if only one option is shown at a time. */
export async function showOption(page, name) {
  const button = page.locator(".grid .switch").getByRole("button", { name });
  if (await button.isVisible()) await button.click();
}

/** Every stored comparison, as a document. */
export const works = (page) => page.evaluate(() => Object.keys(localStorage)
  .filter((key) => key.startsWith("sourcewise.work.")).map((key) => JSON.parse(localStorage.getItem(key))));
