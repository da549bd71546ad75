import { describe, expect, it } from "vitest";
import { exponentOf, type Growth } from "./growth.ts";
import { growthTable } from "./growth-report.ts";
import { countEntries } from "./template-entries.ts";

function row(services: number, cpuMs: number): Growth {
  const largest = { bytes: 9_000, resources: 13, parameters: 6, outputs: 2 };
  return { services, wallMs: cpuMs, cpuMs, peakMib: 50 + services, bytes: services * 1e6, files: 3, largest };
}

describe("how a figure grows", () => {
  it("is 1 in step with the services, whatever is there from the start", () => {
    const rows = [125, 250, 500, 1000].map((services) => row(services, 300 + services));
    expect(exponentOf(rows, "cpuMs")).toBeCloseTo(1);
  });

  it("is about 2 with their square", () => {
    const rows = [125, 250, 500, 1000].map((services) => row(services, services * services));
    expect(exponentOf(rows, "cpuMs")).toBeGreaterThan(1.5);
  });
});

it("has a row for each size, the limits and the growth", () => {
  const lines = growthTable([row(125, 1), row(250, 2), row(500, 4)])
    .trim()
    .split("\n");
  expect(lines).toHaveLength(7);
  expect(lines[2]).toMatch(/^\| 125 +\| +1 \| +1 \| +175 \| +125\.0 \| +3 \| +9 \| +13 \| +6 \| +2 \|$/);
});

it("counts what is in a template", () => {
  const template =
    "# by us\nParameters:\n  A:\n    Type: String\nResources:\n  # why\n  B:\n    Type: X\n  C:\n    Type: Y\n";
  expect(countEntries(template)).toEqual({ bytes: template.length, resources: 2, parameters: 1, outputs: 0 });
});
