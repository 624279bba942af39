import { afterAll, beforeAll, describe, test } from "vitest";
import { MAIN_JOB } from "../scenarios/main-job";
import { type OpenBrowser, openBrowser } from "./open-page";
import { pageDesk } from "./page-desk";

describe.each(["excel", "sheets"] as const)("on the page in %s mode", (host) => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(MAIN_JOB)("$name", async ({ run }) => {
    const page = await browser.open(host);
    try {
      await run(pageDesk(page, host));
    } catch (error) {
      await page.screenshot({ path: `dist/screenshots/failed-${host}.png` });
      throw error;
    } finally {
      await page.close();
    }
  });
});
