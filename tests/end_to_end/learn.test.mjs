// Proves that the page teaches: drivers of the answer, terms, assumptions, and exercises.

import assert from "node:assert/strict";
import { WIDE, walk } from "./accessible.mjs";
import { PAGE, becomes, choose, enter, field, optionNames, row, showOption, showTab, story, unfold } from "./browser.mjs";

const levers = (page) => page.locator(".levers");
const settled = (page) => becomes(async () => await levers(page).getAttribute("data-pending"), null);
const lines = async (page, part) => {
  await settled(page);
  return levers(page).locator("section").nth(part).locator("li").allInnerTexts();
};
const active = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.innerText || document.activeElement.getAttribute("aria-label"));
const winner = async (page) => (await page.locator(".answer-sentence .option-name").first().innerText()).trim();
const glossary = (page) => page.locator(".glossary");
const heading = async (page) => (await glossary(page).locator("h2").innerText()).toLowerCase();

story("what drives the answer appears, follows typing after a pause, and leads to inputs", {}, async (profile) => {
  const page = await profile.open();
  await showTab(page, "Drivers & risk");
  await levers(page).locator("li").first().waitFor();
  const before = await lines(page, 0);
  assert.equal(before.length, 3);
  for (const line of before) assert.match(line, /: (\+10%|\u2212\u2060?10%|10% (closer to|further from) 100%) (increases|reduces) the saving by \$[\d.]+[KMB]?\.$/);
  const room = await levers(page).boundingBox();
  await field(page, "Horizon").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("7");
  await becomes(() => levers(page).getAttribute("data-pending"), "yes", "while it is worked out the old ones are marked");
  assert.deepEqual(await levers(page).locator("section").first().locator("li").allInnerTexts(), before);
  const after = await lines(page, 0);
  assert.notDeepEqual(after, before);
  assert.equal((await levers(page).boundingBox()).height, room.height, "nothing jumps");
  const link = levers(page).locator("section").first().locator("li button").first();
  const name = await link.innerText();
  await link.click();
  await becomes(() => active(page), /^(assumptions|services|options|providers)\./, `${name} leads to its input`);
  assert.match(await page.locator(":focus").evaluate((input) => input.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id)?.textContent).join(", ")), /one of the strongest inputs/);
  assert.ok((await page.locator(".strong-mark").count()) >= 3);
});

story("entering a break-even value reverses the answer", {}, async (profile) => {
  const page = await profile.open();
  await showTab(page, "Drivers & risk");
  const now = await winner(page);
  const flips = await lines(page, 1);
  assert.ok(flips.length >= 1);
  for (let place = 0; place < flips.length; place += 1) {
    const [, value, instead] = flips[place].match(/: at \$?([\d.,]+)%?.* or (?:more|less) \(now .*\), “(.*)” is cheapest\.$/);
    await levers(page).locator("section").nth(1).locator("li button").nth(place).click();
    await becomes(() => active(page), /\./);
    const address = await active(page);
    const kept = await page.locator(`[id="${address}"]`).inputValue();
    await page.locator(`[id="${address}"]`).fill(value.replaceAll(",", ""));
    await showTab(page, "Summary");
    await becomes(async () => (await row(page)).map((text) => Number(text.replace(/\D/g, ""))).reduce((least, cost, column, all) => (cost < all[least] ? column : least), 0)
      === (await optionNames(page)).indexOf(instead), true, `${instead} is cheapest`);
    await showTab(page, "Drivers & risk");
    assert.notEqual(instead, now);
    await page.locator(`[id="${address}"]`).fill(kept);
    await becomes(() => winner(page), now);
    await becomes(() => lines(page, 1), flips);
  }
});

story("the glossary opens from an input and shows the scenario's own value", {}, async (profile) => {
  const page = await profile.open();
  assert.equal(await page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("glossary.json"))), false, "it is not loaded before it is needed");
  await enter(page, "Discount rate", "7.25");
  await page.getByRole("button", { name: "About Discount rate" }).click();
  const term = page.locator(".help").getByRole("button", { name: "discount rate" });
  await term.click();
  await becomes(() => heading(page), "discount rate");
  await glossary(page).locator(".entry-text").waitFor();
  assert.match(await glossary(page).locator(".own-values").innerText(), /Discount rate: 7\.25%/);
  assert.equal(await active(page), "glossary");
  await glossary(page).locator(".entry-text .term-list button").first().click();
  await becomes(async () => (await heading(page)) === "discount rate", false);
  await glossary(page).getByRole("button", { name: "Back", exact: true }).click();
  await becomes(() => heading(page), "discount rate");
  await page.keyboard.press("Escape");
  await becomes(() => glossary(page).count(), 0);
  await becomes(() => active(page), "discount rate", "the focus is back where it came from");
  await term.click();
  await glossary(page).locator(".own-values button").first().click();
  await becomes(() => active(page), "assumptions.discount_rate");
});

story("the glossary can be searched, and rows of results lead to it", {}, async (profile) => {
  const page = await profile.open();
  await choose(page, "Glossary");
  await glossary(page).locator(".term-list li").first().waitFor();
  const all = await glossary(page).locator(".term-list li").count();
  assert.ok(all > 100, `${all} terms`);
  await page.getByLabel("Search the glossary").fill("Dead band");
  await becomes(async () => (await glossary(page).locator(".term-list li").allInnerTexts())[0], "dead band");
  assert.ok((await glossary(page).locator(".term-list li").count()) < all / 2);
  await page.getByLabel("Search the glossary").fill("xyzzy");
  await becomes(() => glossary(page).locator("[role=status]").innerText(), /No matching terms/);
  await page.getByRole("button", { name: "Close the glossary" }).click();
  await becomes(() => active(page), "menu.more");
  await page.locator(".option-tables").first().getByRole("button", { name: "Net saving", exact: true }).click();
  await becomes(() => heading(page), "net saving");
  await page.getByRole("button", { name: "Close the glossary" }).click();
  await showTab(page, "Promise vs reality");
  await page.locator(".gap").getByRole("button", { name: "Governance" }).click();
  await becomes(() => heading(page), "governance");
});

story("on a phone the glossary is visible, and closing it returns to the input", { viewport: { width: 360, height: 740 } }, async (profile) => {
  const page = await profile.open();
  await page.getByRole("button", { name: "About Discount rate" }).click();
  await page.locator(".help").getByRole("button", { name: "discount rate" }).click();
  await becomes(() => glossary(page).locator("h2").isVisible(), true);
  await page.keyboard.press("Escape");
  await becomes(() => page.locator(".results").getAttribute("data-open"), null);
  await becomes(() => active(page), "discount rate");
});

story("a glossary that fails to load is reported and can be retried", { allowed: [/Failed to load resource|ERR_FAILED/] }, async (profile) => {
  const page = await profile.open();
  for (const answer of [(route) => route.abort(), (route) => route.fulfill({ status: 404, body: "no" }), (route) => route.fulfill({ body: "<html>" })]) {
    await page.route(`${PAGE}glossary.json`, answer);
    if (await glossary(page).count()) await page.getByRole("button", { name: "Try again" }).click();
    else await choose(page, "Glossary");
    await page.getByText("The glossary could not be loaded").waitFor();
    await page.unroute(`${PAGE}glossary.json`);
  }
  await page.getByRole("button", { name: "Try again" }).click();
  await glossary(page).locator(".term-list li").first().waitFor();
});

story("the register lists the numbers behind the results, sorts and filters them, and leads to inputs", {}, async (profile) => {
  const page = await profile.open();
  await enter(page, "Discount rate", "9");
  await unfold(page, "register");
  const table = page.locator(".register");
  const column = (place) => table.locator(`tbody tr > :nth-child(${place})`).allInnerTexts();
  await table.locator("tbody tr").first().waitFor();
  const head = (name) => table.getByRole("columnheader", { name });
  assert.equal(await head("Effect of 10% more").getAttribute("aria-sort"), "descending");
  await head("Input").getByRole("button").click();
  await becomes(() => head("Input").getAttribute("aria-sort"), "ascending");
  const names = await column(2);
  assert.deepEqual(names, [...names].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0)));
  await head("Input").getByRole("button").click();
  await becomes(() => head("Input").getAttribute("aria-sort"), "descending");
  assert.equal(await table.locator("[aria-sort]").count(), 1);
  const few = await table.locator("tbody tr").count();
  await page.getByRole("button", { name: /^Show \d+ more of/ }).click();
  await becomes(async () => (await table.locator("tbody tr").count()) > few, true);
  await page.getByRole("group", { name: "Assumptions shown" }).getByRole("button", { name: "Changed only" }).click();
  // The sample itself changes some figures.
  await becomes(async () => [...new Set(await column(5))], ["changed"]);
  const place = (await column(2)).indexOf("Discount rate");
  assert.deepEqual([(await column(3))[place], (await column(4))[place]], ["9% a year", "8% a year"]);
  await page.getByRole("group", { name: "Assumptions shown" }).getByRole("button", { name: "Changed only" }).click();
  await page.getByRole("button", { name: "Without citation only" }).click();
  await becomes(async () => (await column(7)).every((source) => source.startsWith("assumption")), true);
  const name = await table.locator("tbody th button").first().innerText();
  await table.locator("tbody th button").first().click();
  await becomes(() => active(page), /\./, `${name} leads to its input`);
});

story("an exercise hides its solution until the reader has tried or asks for it", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "exercises");
  const exercise = page.locator(".exercise").nth(1);
  await exercise.waitFor();
  assert.equal(await page.locator(".solution").count(), 0);
  const answer = exercise.getByRole("textbox");
  for (const [typed, said] of [["abc", /number/i], ["12", /Not correct/]]) {
    await answer.fill(typed);
    await exercise.getByRole("button", { name: "Check" }).click();
    await becomes(() => exercise.getByRole("status").innerText(), said);
    assert.equal(await page.locator(".solution").count(), 0);
  }
  await answer.fill("8.66");
  await page.keyboard.press("Enter");
  await becomes(() => exercise.getByRole("status").innerText(), "Right.");
  assert.match(await exercise.locator(".solution").innerText(), /Answer: 8\.663\d*%/);
  const score = () => page.getByText(/^\d+ of \d+ solved\.$/).innerText();
  assert.match(await score(), /^1 of /);
  assert.equal(await exercise.getByRole("button", { name: /solution/ }).count(), 0, "nothing is left to show");
  const other = page.locator(".exercise").first();
  await other.getByRole("button", { name: "Show the solution" }).click();
  assert.match(await other.locator(".solution").innerText(), /5,496,1\d\d dollars/);
  await other.getByRole("textbox").fill("5496115");
  await other.getByRole("button", { name: "Check" }).click();
  await becomes(() => other.getByRole("status").innerText(), "Right.");
  assert.match(await score(), /^1 of /, "a solution that was shown is not solved");
  await other.locator(".solution button").click();
  await becomes(() => heading(page), "npv");
  await page.getByRole("button", { name: "All terms" }).click();
  await page.locator(".glossary").getByRole("button", { name: "Exercises" }).click();
  await becomes(() => active(page), "fold.exercises");
});

story("a fallacy gives a reason for each answer, and the map of exams leads to terms, exercises and questions", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "exams");
  await page.getByText("CGEIT", { exact: true }).click();
  await page.locator(".exam").first().getByRole("button", { name: "Spot the fallacy" }).first().click();
  await becomes(() => active(page), "fold.fallacies");
  const question = page.locator(".exercise").filter({ hasText: "hopeless" });
  await question.getByRole("button", { name: /market price/ }).click();
  assert.match(await question.innerText(), /Not this one\. A price says nothing/);
  await page.getByText("1 of 24 tried, 0 right at once.").waitFor();
  await question.getByRole("button", { name: /cannot win decide/ }).click();
  assert.match(await question.innerText(), /Right: every price was divided/);
  await page.getByText("1 of 24 tried, 0 right at once.").waitFor();
  await question.locator(".term-link").click();
  await becomes(() => heading(page), "rank reversal");
});

story("closing an explanation returns the focus to the figure", {}, async (profile) => {
  const page = await profile.open();
  const figure = page.locator(".results .comparison .figure").nth(5);
  for (const close of [() => page.keyboard.press("Escape"), () => page.getByRole("button", { name: "Close the explanation" }).click()]) {
    await figure.focus();
    await page.keyboard.press("Enter");
    await becomes(() => active(page), "explanation");
    await page.locator(".explanation .term").first().click();
    await close();
    await becomes(() => page.locator(".explanation").count(), 0);
    assert.ok(await figure.evaluate((figure) => figure === document.activeElement));
  }
});

story("the glossary, the register and the exercises have no accessibility violations", { ...WIDE, timeout: 240_000 }, async (profile) => {
  const page = await profile.open();
  await showOption(page, "In-house today");
  await walk(page, {
    "the list of the glossary": { shown: ".glossary .term-list li", reach: () => choose(page, "Glossary") },
    "an entry of the glossary": {
      shown: ".glossary .entry-text",
      within: ["dialog"],
      reach: async () => {
        await page.getByRole("button", { name: "Close the glossary" }).click();
        await page.getByRole("button", { name: "About Discount rate" }).click();
        await page.locator(".help").getByRole("button", { name: "discount rate" }).click();
      },
    },
    "the register": {
      shown: ".register tbody tr",
      reach: async () => {
        await page.getByRole("button", { name: "Close the glossary" }).click();
        await enter(page, "Discount rate", "9");
        await unfold(page, "register");
      },
    },
    "the questions": {
      shown: ".possible-answer[data-kind=wrong]",
      within: [".learn"],
      reach: async () => {
        await page.locator('[id="fold.register"]').click();
        await unfold(page, "fallacies");
        for (const place of [0, 1, 2, 3]) await page.locator(".possible-answers").first().getByRole("button").nth(place).click();
      },
    },
    "the exams": {
      shown: ".exam[open]",
      within: [".learn"],
      reach: async () => {
        await page.locator('[id="fold.fallacies"]').click();
        await unfold(page, "exams");
        await page.locator(".exam summary").first().click();
      },
    },
    "the exercises": {
      shown: ".solution",
      within: [".learn"],
      reach: async () => {
        await page.locator('[id="fold.exams"]').click();
        await unfold(page, "exercises");
        await page.locator(".exercise").first().getByRole("button", { name: "Check" }).click();
        await page.locator(".exercise").nth(1).getByRole("button", { name: "Show the solution" }).click();
      },
    },
  });
});
