// Proves that the page works while a translator changes it: every text is replaced by an element, and so is every new one,
// while somebody works on; no figure stays behind and nothing stops.
//
// The long run, STEPS=1000 SEEDS=1,2,3,4,5 with these stories alone, is part of `cargo xtask test --all`. By default, each style of translation has a short run.

import assert from "node:assert/strict";
import { becomes, enter, fieldAt, optionNames, saveState, story, unfold } from "./browser.mjs";

const STEPS = Number(process.env.STEPS ?? 20);
const SEEDS = (process.env.SEEDS ?? "1,2,3").split(",").map(Number);
const STYLES = ["replaces", "moves", "beside"];
/** The steps before the two pages are compared. */
const BETWEEN = 20;
/** How often the page must look the same, with nothing on its way, before it is compared. */
const QUIET = 4;
/** The time for a step on a slow computer, on both pages, in milliseconds. */
const STEP = 5_000;

/** Replaces every text of the page and every new one, as translators do; what a `style` says is how it goes about it. */
function translate(style) {
  const wrap = (text) => {
    if (!text.data.trim() || !text.isConnected || !text.parentElement?.closest(".app") || text.parentElement.closest("font, textarea")) return;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    outer.append(inner);
    if (style === "moves") {
      text.before(outer);
      inner.append(text);
    } else if (style === "beside") {
      inner.textContent = text.data;
      text.before(outer);
      text.remove();
    } else {
      inner.textContent = text.data;
      text.replaceWith(outer);
    }
  };
  const all = (node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    found.forEach(wrap);
  };
  new MutationObserver((records) => records.forEach((record) => {
    if (record.type === "characterData") wrap(record.target);
    record.addedNodes.forEach((node) => (node.nodeType === Node.TEXT_NODE ? wrap(node) : all(node)));
  })).observe(document.body, { subtree: true, childList: true, characterData: true });
  all(document.body);
}

/**
 * Works on the page at random, or repeats what was done on another page; returns what was done, and what the page shows at
 * intervals.
 */
async function work({ seed, steps, between, quiet, script }) {
  let state = seed * 7919 + 1;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const pick = (list) => list[Math.floor(random() * list.length)];
  const drawn = () => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resume))));
  const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));
  // By how much a figure moved, which warnings came and went and which arose first depend on how fast edits follow each other:
  // two pages may say different things.
  const lasting = (part) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll(".moved, .checks .settled").forEach((passing) => passing.remove());
    const warnings = [...copy.querySelectorAll(".checks > li")].map((warning) => warning.textContent).sort();
    copy.querySelectorAll(".checks").forEach((list) => list.replaceChildren());
    return [copy.textContent, ...warnings].join("\n");
  };
  const texts = () => [...document.querySelectorAll(".main input[inputmode]")].map((field) => `${field.ariaLabel ?? field.id}: ${field.value}`);
  // Beside a broken rule the page shows what was found before, as far as the searches had come.
  const parts = () => [...document.querySelectorAll(document.querySelector(".answer .problems") ? ".app .problems" : ".app .answer, .app .main, .app .results")];
  const seen = () => [...parts().map(lasting), ...texts()].join("\n");
  const isLoading = () => document.querySelector(".arriving") || /Loading/.test(document.querySelector(".main").textContent);
  const isOnItsWay = () => isLoading() || document.querySelector("[aria-busy=true]:not(.remarks)") || /being worked out/.test(document.querySelector(".main").textContent);
  // In a long run, hundreds of entries are tried for their effect before every remark is known.
  const isComplete = () => !isOnItsWay() && !document.querySelector(".remarks[aria-busy=true]");
  const settled = async () => {
    // What qualifies the answer follows once nothing has changed for a while, in steps of its own.
    let [before, same] = [null, 0];
    for (let round = 0; round < 400 && same < quiet; round += 1) {
      await pause(150);
      const now = seen();
      same = now === before && isComplete() ? same + 1 : 0;
      before = now;
    }
    return before;
  };
  const named = (element) => element && (element.id ? `[id="${element.id}"]` : `[aria-label="${element.ariaLabel}"]`);
  const among = (selector) => named(pick([...document.querySelectorAll(`.main :is(${selector}):is([id], [aria-label])`)]));
  const kinds = [
    () => ["type", among("input[inputmode]"), String(Math.ceil(random() * 40) / (random() < 0.3 ? 10 : 1))],
    () => {
      const selector = among("select");
      return ["choose", selector, selector && pick([...document.querySelector(selector).options]).value];
    },
    () => ["press", among('button[id^="fold."][aria-expanded]')],
    () => ["press", random() < 0.7 ? '.bar [title="Undo (Ctrl+Z)"]' : '.bar [title="Redo (Ctrl+Y)"]'],
    () => ["press", among("button.reset")],
    () => ["type", among("input.name"), `Name ${Math.floor(random() * 100)}`],
  ];
  const does = ([kind, selector, value]) => {
    const element = selector && document.querySelector(selector);
    if (!element) return Boolean(selector);
    if (kind === "press") element.click();
    if (kind === "type") {
      element.focus();
      element.value = value;
      element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    if (kind === "choose") {
      element.value = value;
      element.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return false;
  };
  const [shown, done, figures] = [[], [], new Set()];
  for (let step = 0; step < steps; step += 1) {
    // A broken rule hides every figure until it is undone, so that would be all there is to compare.
    const isBroken = document.querySelector(".answer .problems") && random() < 0.5;
    done.push(script ? script[step] : isBroken ? kinds[3]() : pick([kinds[0], kinds[0], ...kinds])());
    // A part still loading on one page may already be on the other.
    for (let tries = 0; does(done.at(-1)) && tries < 1000; tries += 1) await pause(10);
    // Which fields there are depends on what is found once typing pauses.
    // A button acts by what was drawn last, and nobody presses one before it is drawn.
    do await drawn(); while (isOnItsWay());
    figures.add(document.querySelector(".app .results").textContent);
    if ((step + 1) % between === 0) shown.push(await settled());
  }
  return { shown, done, changes: figures.size };
}

/** The parts of two long texts where they begin to differ: a message would cut them before that. */
function whereTheyDiffer(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one, other].map((text) => text.slice(Math.max(0, at - 200), at + 400));
}

for (const seed of SEEDS) {
  const options = { timeout: 120_000 + STEP * STEPS };
  story(`a translated page shows what an untranslated one shows, ${STEPS} random steps from ${seed}`, options, async (profile, newProfile) => {
    const [plain, translated] = [await profile.open(), await (await newProfile()).open()];
    await translated.evaluate(translate, STYLES[seed % STYLES.length]);
    const { shown: expected, done: script, changes } = await plain.evaluate(work, { seed, steps: STEPS, between: BETWEEN, quiet: QUIET });
    const { shown: found } = await translated.evaluate(work, { seed, steps: STEPS, between: BETWEEN, quiet: QUIET, script });
    assert.ok(changes > STEPS / 8, `the figures change often enough: ${changes} times in ${STEPS} steps`);
    assert.equal(expected.length, Math.floor(STEPS / BETWEEN));
    assert.equal(found.length, expected.length);
    found.forEach((text, place) => assert.deepEqual(...whereTheyDiffer(text, expected[place]), `after ${BETWEEN * (place + 1)} steps`));
    assert.ok(await translated.locator(".app font font").count() > 100, "it is translated");
  });
}

const answer = (page) => page.locator(".answer-sentence").first().innerText();

// The other styles have random steps above.
story("figures of a translated page follow what is typed", {}, async (profile, newProfile) => {
  const page = await profile.open();
  const plain = await (await newProfile()).open();
  await page.evaluate(translate, STYLES[0]);
  /** Does the same on both pages; the translated one then shows what the other does, and not what it showed before. */
  const both = async (edit, read = answer) => {
    const before = await read(plain);
    await edit(plain);
    await becomes(async () => (await read(plain)) !== before, true);
    await edit(page);
    await becomes(() => read(page), await read(plain));
  };
  const chosen = (page, question, value) => page.getByRole("combobox", { name: question, exact: true }).selectOption(value);
  await both((page) => enter(page, "Volume per month", "20000"));
  await both(async (page) => {
    await page.getByRole("textbox", { name: "Volume per month", exact: true }).focus();
    await page.getByRole("button", { name: /^Volume per month: back to/ }).click();
  });
  await both((page) => enter(page, "Discount rate", "12"));
  await both((page) => enter(page, "Discount rate", "8"));
  await both((page) => enter(page, "Horizon", "3"));
  await both(async (page) => (await fieldAt(page, "options.o1.deliveries.s1.team.utilisation")).fill("100"));
  await both((page) => chosen(page, "Staffing method", "headcount"));
  await both((page) => chosen(page, "Currency", "EUR"));
  await both(async (page) => {
    await unfold(page, "options");
    await page.getByRole("textbox", { name: "Rename option 4", exact: true }).fill("Zed");
  }, async (page) => (await optionNames(page)).join());
  await both(async (page) => (await fieldAt(page, "options.o1.deliveries.s1.team.salary_per_year")).fill("20000"));
  assert.match(await answer(page), /^Stay: In-house today /);
  await becomes(() => saveState(page), /^Saved /);
});
