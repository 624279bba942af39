import fc from "fast-check";
import { expect, test } from "vitest";
import { SheetTimes } from "../../appsscript/server/sheet-times";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The clock of a zone, to the second. */
function clock(date: Date, timeZone: string): readonly number[] {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(date);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return ["year", "month", "day", "hour", "minute", "second"].map(part);
}

let asked = 0;

function timesIn(zone: string): SheetTimes {
  asked = 0;
  return new SheetTimes((instant) => {
    asked += 1;
    return clock(instant, zone);
  });
}

function serial(date: Date, zone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = clock(date, zone);
  return (Date.UTC(year, month - 1, day, hour, minute, second) - EPOCH) / DAY;
}

/** Over clock changes in both directions, and where the clock changed twice within two weeks (Tucumán, June 2004). */
const ZONES = ["America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Argentina/Tucuman"];
const dates = fc.array(fc.date({ min: new Date("2004-05-01"), max: new Date("2005-05-01"), noInvalidDate: true }), {
  maxLength: 60,
});

test.each(ZONES)("a date becomes what the clock in %s shows, whatever was asked before", (zone) => {
  fc.assert(
    fc.property(dates, (several) => {
      const times = timesIn(zone);
      for (const date of several) expect(times.serialOf(date)).toBe(serial(date, zone));
    }),
    { numRuns: 40 },
  );
});

test("many dates of a few weeks take few questions", () => {
  const times = timesIn("America/New_York");
  for (let hour = 0; hour < 24 * 28; hour++) times.serialOf(new Date(Date.UTC(2026, 0, 1, hour)));
  asked = 0;
  for (let hour = 0; hour < 24 * 28; hour++) times.serialOf(new Date(Date.UTC(2026, 0, 1, hour, 30)));
  expect(asked).toBeLessThanOrEqual(1);
});

test("the same day is asked about once", () => {
  const times = timesIn("America/New_York");
  for (let row = 0; row < 300; row++) times.serialOf(new Date("2026-11-23T05:00:00Z"));
  expect(asked).toBe(1);
});
