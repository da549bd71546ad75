import { expect, it } from "vitest";
import { isTimeZone, meantTimeZone } from "../../../src/lower/schedules/time-zone.ts";

it.each(["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "US/Pacific", "Asia/Kolkata"])(
  "knows %s",
  (name) => {
    expect(isTimeZone(name)).toBe(true);
  },
);

it.each(["Berlin", "Europe/Berln", "+01:00", "", "CEST"])("knows that %j is none", (name) => {
  expect(isTimeZone(name)).toBe(false);
});

it("names the zone that is spelt nearly so, or that of the city", () => {
  expect(meantTimeZone("Europe/Berln")).toBe("Europe/Berlin");
  expect(meantTimeZone("new york")).toBe("America/New_York");
  expect(meantTimeZone("CEST")).toBeUndefined();
  expect(meantTimeZone("Europe/Entenhausen")).toBeUndefined();
});
