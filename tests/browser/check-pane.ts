import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityFaults } from "./accessibility";
import type { Theme } from "./open-page";

/** A picture to look at, no sideways scrolling, nothing cut off, and no accessibility fault that axe can find. */
export async function checkPane(page: Page, name: string, theme: Theme): Promise<void> {
  const frame = paneOf(page);
  await page.screenshot({ path: `dist/screenshots/${name}.png` });
  const cut = await frame.evaluate(() => {
    const root = document.documentElement;
    const wide =
      root.scrollWidth > root.clientWidth
        ? [`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}px`]
        : [];
    const clipped = [...document.querySelectorAll<HTMLElement>("button, h1, h2, h3, li, p")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `"${element.innerText.slice(0, 40)}" is cut off`);
    return [...wide, ...clipped];
  });
  expect(cut, name).toEqual([]);
  const faults = await accessibilityFaults(frame, theme);
  expect(faults, name).toEqual([]);
}

export function paneOf(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  if (frame === undefined) throw new Error("There is no pane.");
  return frame;
}
