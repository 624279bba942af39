import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityFaults, THEMES } from "./accessibility";

/**
 * In each theme, without leaving the state: a picture to look at (`subject`-theme-`state`), no sideways scrolling, nothing
 * cut off, no text in the colour behind it, and no accessibility fault that axe can find.
 */
export async function checkPane(page: Page, subject: string, state: string): Promise<void> {
  const frame = paneOf(page);
  for (const theme of THEMES) {
    const name = `${subject}-${theme.name}-${state}`;
    await page.emulateMedia(theme);
    await atRest(page, frame);
    await page.screenshot({ path: `dist/screenshots/${name}.png` });
    expect(await layoutFaults(frame), name).toEqual([]);
    expect(await accessibilityFaults(frame, theme), name).toEqual([]);
  }
}

function layoutFaults(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const root = document.documentElement;
    const wide =
      root.scrollWidth > root.clientWidth
        ? [`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}px`]
        : [];
    const clipped = [...document.querySelectorAll<HTMLElement>("button, h1, h2, h3, li, p")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `"${element.innerText.slice(0, 40)}" is cut off`);
    // Under forced colours the browser has colours of its own for some elements: text may be as dark as what is behind it.
    const canvas = document.body.appendChild(document.createElement("div"));
    canvas.style.backgroundColor = "Canvas";
    const bare = getComputedStyle(canvas).backgroundColor;
    canvas.remove();
    const ground = (element: Element | null): string => {
      if (element === null) return bare;
      const { backgroundColor } = getComputedStyle(element);
      return backgroundColor.endsWith(", 0)") ? ground(element.parentElement) : backgroundColor;
    };
    const unseen = [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) =>
        [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim()),
      )
      .filter((element) => getComputedStyle(element).color === ground(element))
      .map((element) => `"${element.innerText.slice(0, 40)}" is written in the colour behind it`);
    return [...wide, ...clipped, ...unseen];
  });
}

export function paneOf(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  if (frame === undefined) throw new Error("There is no pane.");
  return frame;
}

/**
 * Nothing under the pointer, and no colour on its way: a button swaps its two colours within a tenth of a second when the
 * pointer comes or goes, and half-way both are the same.
 */
async function atRest(page: Page, frame: Frame): Promise<void> {
  await page.mouse.move(0, 0);
  await frame.evaluate(async () => {
    const frameDrawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frameDrawn();
    while (document.getAnimations().some((each) => each instanceof CSSTransition && each.playState === "running"))
      await frameDrawn();
  });
}
