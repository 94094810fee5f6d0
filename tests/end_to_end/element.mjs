// The reference page of the element, for the stories of it.

import { PAGE } from "./browser.mjs";

/** The reference page of the element. */
export const ELEMENTS = `${PAGE}embedding/element.html`;
/** Waits until an element shows its answer. */
export const drawn = (element) => element.locator(".answer-sentence strong").first().waitFor();

/** The reference page with its two elements, both drawn. */
export async function elements(profile) {
  const page = await profile.context.newPage();
  await page.goto(ELEMENTS);
  const [first, second] = ["#first", "#second"].map((id) => page.locator(id));
  await Promise.all([drawn(first), drawn(second)]);
  return { page, first, second };
}
