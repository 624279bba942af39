import { describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";

const machine = (
  /** @type {string} */ platform,
  /** @type {Record<string, string>} */ env,
  /** @type {string[]} */ programs,
) => ({ platform, env, isProgram: (/** @type {string} */ path) => programs.includes(path) });

const EDGE = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

describe("finding a browser", () => {
  it.each([
    ["Chromium on the PATH", "linux", { PATH: "/bin:/opt/b" }, ["/opt/b/chromium"], "/opt/b/chromium"],
    ["Chromium before Chrome", "linux", { PATH: "/a:/b" }, ["/a/google-chrome", "/b/chromium"], "/b/chromium"],
    ["Edge when there is nothing else", "linux", { PATH: "/a" }, ["/a/msedge"], "/a/msedge"],
    ["Chrome in a Mac's applications", "darwin", { PATH: "/bin" }, [MAC_CHROME], MAC_CHROME],
    ["Edge on Windows", "win32", { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" }, [EDGE], EDGE],
    ["CHROME_PATH before all", "linux", { PATH: "/a", CHROME_PATH: "/my/b" }, ["/a/chromium", "/my/b"], "/my/b"],
  ])("takes %s", (_, platform, env, programs, found) => {
    expect(findBrowser(machine(platform, env, programs))).toBe(found);
  });

  it("finds none where there is none", () => {
    expect(findBrowser(machine("linux", { PATH: "/bin" }, []))).toBeNull();
    expect(findBrowser(machine("linux", {}, []))).toBeNull();
  });

  it("says so when CHROME_PATH names no program, and takes no other", () => {
    const wrong = machine("linux", { PATH: "/a", CHROME_PATH: "/gone" }, ["/a/chromium"]);
    expect(() => findBrowser(wrong)).toThrow('CHROME_PATH names "/gone"');
  });
});
