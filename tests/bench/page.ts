import { type Benchmark, HOSTS, type HostName, type Options, type Row, type ServedPage } from "./benchmark";
import { spreadOf } from "./spread";
import { bytes, time } from "./words";

const RUNS = { quick: 2, full: 5 };
const PATIENCE_MS = 60_000;
const FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", "--no-first-run"],
];

interface Opened {
  readonly ms: number;
  readonly scripts: number;
  readonly all: number;
}

export const page: Benchmark = {
  name: "page",
  title:
    "The embedded host's page in Chromium, from asking for it until the add-in is ready, each time in a new browser " +
    "with a fresh profile. Bytes as served, not compressed.",
  needsPage: true,
  async run({ quick, served }: Options): Promise<readonly Row[]> {
    if (served === null) throw new Error("The page is not served.");
    const runs: Record<HostName, Opened[]> = { excel: [], sheets: [] };
    // The first browser of all also reads its own files from the disk: it does not count.
    await openPage(served, "excel");
    for (let run = 0; run < (quick ? RUNS.quick : RUNS.full); run++) {
      for (const { host } of HOSTS) runs[host].push(await openPage(served, host));
    }
    return HOSTS.map(({ host, label }) => described(label, runs[host]));
  },
};

function described(label: string, runs: readonly Opened[]): Row {
  const middle = (of: (run: Opened) => number) => spreadOf(runs.map(of)).median;
  return {
    kind: "figures",
    what: `${label} ready`,
    figures: {
      time: time(spreadOf(runs.map(({ ms }) => ms))),
      JavaScript: bytes(middle(({ scripts }) => scripts)),
      "all files": bytes(middle(({ all }) => all)),
    },
  };
}

async function openPage({ address, browser: executablePath }: ServedPage, host: HostName): Promise<Opened> {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const opened = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const files: { readonly type: string; readonly size: number }[] = [];
    opened.on("response", (response) => {
      const { "content-type": type = "", "content-length": size = "0" } = response.headers();
      files.push({ type, size: Number(size) });
    });
    const start = performance.now();
    await opened.goto(`${address}?host=${host}`);
    await opened.waitForFunction(() => document.documentElement.dataset.ready === "true", null, {
      timeout: PATIENCE_MS,
    });
    const ms = performance.now() - start;
    const sum = (kind: RegExp) =>
      files.filter(({ type }) => kind.test(type)).reduce((total, { size }) => total + size, 0);
    return { ms, scripts: sum(/javascript/), all: sum(/./) };
  } finally {
    await browser.close();
  }
}
