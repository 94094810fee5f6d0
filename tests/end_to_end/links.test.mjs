// Proves that a comparison can be handed on and compared: the panel with the link and its length, the preview of what was
// sent, and two comparisons side by side.

import assert from "node:assert/strict";
import { WIDE, walk } from "./accessible.mjs";
import { INTRANET, PAGE, addAll, becomes, comparison, complete, copyLink, enter, field, row, saveDiscountRate, story, stored, unfold, works } from "./browser.mjs";

const link = (page) => page.getByLabel("Link to this comparison").inputValue();
const share = async (page) => {
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  await page.getByRole("heading", { name: "Share this comparison" }).waitFor();
};
const price = "options.o3.deliveries.s1.charges.price_per_unit";
/** The texts of the cells of a row, found by its heading. */
const cells = (page, table, head) => page.getByRole("group", { name: table }).getByRole("row", { name: head }).locator("td").allInnerTexts();
const amount = (text) => Number(text.replace("−", "-").replace(/[^\d.-]/g, "")) * (/M/.test(text) ? 1e6 : /K/.test(text) ? 1e3 : 1);

/** A link to the sample with another price and another name. */
async function sentLink(author) {
  const page = await author.open();
  await page.locator(`[id="${price}"]`).fill("20");
  await page.getByRole("textbox", { name: "Title of the comparison" }).fill("Bidder talks");
  const address = await copyLink(page);
  await page.close();
  return address;
}

story("the share panel shows an up-to-date link, with its length and advice", {}, async (profile) => {
  const page = await profile.open();
  await enter(page, "Discount rate", "5");
  await share(page);
  const first = await link(page);
  assert.ok(first.startsWith(`${PAGE}#s=2.`), first);
  await page.getByText(`${first.length} characters.`).waitFor();
  await page.getByText("Email and chat programs accept links of this length").waitFor();
  assert.equal(await page.getByRole("meter", { name: "Length of the link" }).getAttribute("value"), String(first.length));
  await page.keyboard.press("Control+z");
  await becomes(async () => (await link(page)) === first, false, "the link follows the numbers");
  await page.keyboard.press("Control+y");
  await becomes(() => link(page), first);
  await page.getByText("As a QR code").click();
  await page.getByRole("img", { name: "QR code of the link" }).waitFor();
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Link copied.").waitFor();
  const other = await profile.open(await link(page));
  await becomes(() => field(other, "Discount rate").inputValue(), "5");
  await page.getByRole("button", { name: "Close" }).click();
  await becomes(() => page.getByLabel("Link to this comparison").count(), 0);
});

story("the open comparison is compared with saved ones: a version, and another comparison", {}, async (profile) => {
  const page = await profile.open();
  await saveDiscountRate(page, "5");
  await page.keyboard.press("Control+s");
  await becomes(() => page.locator(".save-state").innerText(), /^Version saved/);
  await saveDiscountRate(page, "7");
  await unfold(page, "compare");
  const kept = page.getByLabel("Saved in this browser");
  await kept.focus();
  await becomes(() => kept.locator("option").count(), 3);
  await kept.selectOption({ index: 2 });
  await becomes(() => cells(page, "Differences", "Discount rate"), ["5% a year", "7% a year"]);
  await page.getByRole("columnheader", { name: /^Version of / }).first().waitFor();
  await kept.selectOption({ index: 1 });
  await page.getByText("No differences:").waitFor();
  await page.locator(".compare-from select").nth(1).selectOption({ index: 1 });
  await becomes(() => kept.inputValue(), "", "only one comparison is compared at a time");
  assert.equal((await works(page)).length, 1, "comparing stores nothing");
});

story("the share panel copies on an intranet without https", { origins: [`http://${INTRANET}:${new URL(PAGE).port}`] }, async (profile) => {
  const page = await profile.open(PAGE.replace(new URL(PAGE).hostname, INTRANET));
  await share(page);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Link copied.").waitFor();
});

story("names are left out on request", {}, async (author, newProfile) => {
  const page = await author.open();
  await unfold(page, "options");
  await page.getByRole("textbox", { name: "Title of the comparison" }).fill("Secret project");
  await page.getByRole("textbox", { name: "Rename option 2" }).fill("Secret bidder");
  await share(page);
  const figures = await row(page);
  const named = await link(page);
  await page.getByRole("checkbox", { name: /Remove names/ }).check();
  await becomes(async () => (await link(page)) === named, false);
  const reader = await (await newProfile()).open(await link(page));
  await reader.getByText("You were sent this comparison").waitFor();
  assert.deepEqual(await row(reader), figures, "the numbers are the same");
  assert.equal(await reader.getByRole("textbox", { name: "Title of the comparison" }).inputValue(), "Comparison");
  assert.doesNotMatch(await reader.locator("body").innerText(), /Secret/);
});

story("a long link is reported, with a file as the alternative", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "services");
  await addAll(page, "Add service");
  const names = page.getByRole("textbox", { name: /^Rename (option|service)/ });
  await unfold(page, "options");
  for (let place = 0; place < await names.count(); place += 1) {
    // Letters without a pattern that compression could use.
    let state = place + 1;
    const letter = () => String.fromCharCode(97 + ((state = (state * 48271) % 2147483647) >> 8) % 26);
    const long = Array.from({ length: 110 }, letter).join("");
    await names.nth(place).fill(long);
  }
  await share(page);
  await becomes(async () => (await link(page)).length > 1000, true);
  const length = (await link(page)).length;
  assert.equal(await page.getByText("As a QR code").count(), 0, "no square that no camera reads");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".sharing").getByRole("button", { name: "Save as file" }).first().click()]);
  assert.match(download.suggestedFilename(), /\.sourcewise\.json$/);
  await page.getByText(length > 2000 ? /Teams and some other programs cut off links.*file/ : /Outlook cuts off links.*file/).waitFor();
});

story("a shared comparison is compared with your own: differences, their effects, and drivers", {}, async (author, newProfile) => {
  const address = await sentLink(author);
  const reader = await newProfile();
  const own = await reader.open();
  await saveDiscountRate(own, "3");
  const [before, text] = [await row(own), await stored(own)];
  await own.close();
  const page = await reader.open(address);
  await page.getByText("It has 3 differences from yours").waitFor();
  const after = await row(page);
  await page.getByRole("button", { name: "Compare with mine" }).click();
  const inside = page.locator(".received");
  await inside.getByText("By driver").waitFor();
  assert.deepEqual(await inside.locator(".differing").getByRole("row", { name: /^Discount rate/ }).locator("td").allInnerTexts(), ["3% a year", "8% a year"]);
  assert.equal((await inside.locator(".differing").getByRole("row", { name: /^Title/ }).locator("td").allInnerTexts())[1], "Bidder talks");
  assert.match((await inside.locator(".differing").getByRole("row", { name: /^Price per contact/ }).locator("td").allInnerTexts()).join(), /\$13\.88.*\$20\.00/);
  // The parts add up to the results of the comparisons.
  const drivers = inside.locator(".drivers");
  const [rate, unit, sum] = await Promise.all([/^Discount rate/, /^Price per contact/, /^All together/].map((head) => drivers.getByRole("row", { name: head }).locator("td").allInnerTexts()));
  for (const [place, [old, now]] of before.map((text, place) => [text, after[place]]).entries()) {
    const whole = (Number(now.replace(/,/g, "")) - Number(old.replace(/,/g, ""))) * 1000;
    assert.ok(Math.abs(amount(sum[place]) - whole) < 6000, `${sum[place]} for ${whole}`);
    const part = (text) => (text === "–" ? 0 : amount(text));
    assert.ok(Math.abs(part(rate[place]) + part(unit[place]) - part(sum[place])) < 11_000);
  }
  assert.equal(unit[0], "–", "a price of one option does not move the others");
  assert.equal(await stored(page), text, "the reader's own work is untouched");
});

story("a received link shows the answer first, and one way on", {}, async (author, newProfile) => {
  const address = await sentLink(author);
  const reader = await newProfile({ viewport: { width: 390, height: 844 } });
  await reader.context.clock.install();
  const page = await reader.open(address);
  const banner = page.getByRole("region", { name: "A comparison you were sent" });
  const [answer, below] = [await page.locator(".answer-first").boundingBox(), await banner.boundingBox()];
  assert.ok(answer.y + answer.height < 844 && answer.y < below.y, `the answer at ${answer.y}, the banner at ${below.y}`);
  assert.deepEqual(await banner.locator(".primary").allInnerTexts(), ["Keep a copy"]);
  assert.equal(await page.getByRole("button", { name: /Compare with mine|Save as file/ }).count(), 0, "there is nothing of the reader's yet");
  assert.doesNotMatch(await banner.innerText(), /difference/);
  await page.getByRole("button", { name: "Discard" }).click();
  await becomes(() => page.getByText("You were sent").count(), 0);
  await page.clock.runFor(1000);
  assert.deepEqual(await works(page), []);
});

story("none of your own figures is shown while a shared comparison loads", {}, async (author, newProfile) => {
  const address = await sentLink(author);
  // Every answer that the page shows at any moment.
  const reader = await newProfile({ prepare: () => {
    globalThis.answers = new Set();
    new MutationObserver(() => {
      for (const answer of document.querySelectorAll(".answer-sentence, :root[data-first-answer] .first-answer")) globalThis.answers.add(answer.textContent);
    }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  } });
  const page = await reader.context.newPage();
  await page.goto(address);
  await page.getByText("You were sent this comparison").waitFor();
  await complete(page);
  assert.deepEqual(await page.evaluate(() => [...globalThis.answers]), [await page.locator(".answer-sentence").first().textContent()]);
});

story("the open comparison is compared with a sample and with a link", {}, async (profile, newProfile) => {
  const address = await sentLink(await newProfile());
  const page = await profile.open();
  await enter(page, "Discount rate", "5");
  const figures = await comparison(page);
  await unfold(page, "compare");
  await page.getByRole("combobox", { name: "Sample" }).selectOption({ index: 1 });
  await becomes(() => cells(page, "Differences", /^Discount rate/), ["8% a year", "5% a year"]);
  await page.getByRole("textbox", { name: "Or paste a link" }).fill(address);
  await becomes(() => cells(page, "Differences", /^Price per contact/), ["$20.00 per contact", "$13.88 per contact"]);
  await page.getByRole("textbox", { name: "Or paste a link" }).fill(address.slice(0, -3));
  await page.getByRole("alert").getByText("The end of this link is missing").waitFor();
  assert.equal(await comparison(page), figures, "what is open stays as it is");
});

story("comparing, a shared comparison and the share panel have no accessibility violations", { ...WIDE, timeout: 240_000 }, async (profile, newProfile) => {
  const address = await sentLink(await newProfile());
  const own = await profile.open();
  await walk(own, {
    "two comparisons side by side": {
      shown: ".compare-with",
      reach: async () => {
        await saveDiscountRate(own, "3");
        await unfold(own, "compare");
        await own.getByRole("combobox", { name: "Sample" }).selectOption({ index: 3 });
        await own.getByText("By driver").or(own.getByText("no option in common")).first().waitFor();
      },
    },
  });
  await own.close();
  const page = await profile.open(address);
  await walk(page, {
    "a shared comparison beside your own": {
      shown: ".received .drivers",
      reach: async () => {
        await page.getByRole("button", { name: "Compare with mine" }).click();
        await page.locator(".received").getByText("By driver").waitFor();
      },
    },
    "the share panel": {
      shown: ".sharing",
      within: ["dialog"],
      reach: async () => {
        await share(page);
        await page.getByRole("button", { name: "Copy link" }).click();
        await page.getByText("Link copied.").waitFor();
      },
    },
  });
});
