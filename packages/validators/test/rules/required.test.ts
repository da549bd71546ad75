import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/rule.ts";
import { required } from "../../src/rules/required.ts";
import { UNKNOWN } from "../../src/unknown.ts";

const rule = required({
  code: "shop/named",
  on: "service",
  at: "serviceName",
  summary: "A service has a name.",
  source: { url: "https://example.com", checked: "2026-11-23" },
  when: ({ launchType }) => launchType !== "EXTERNAL",
  says: "{it} has no name",
  answer: "No name.",
  help: "Add one.",
});

function findings(service: Parameters<typeof rule.check>[0]): readonly Finding[] {
  const found: Finding[] = [];
  rule.check(service, (finding) => found.push(finding));
  return found;
}

describe("required", () => {
  it("reports an absent property at its owner and an empty text at itself", () => {
    const words = { message: 'The service has no name. AWS answers: "No name."', help: "Add one." };
    expect(findings({})).toEqual([{ at: [], ...words }]);
    expect(findings({ serviceName: "" })).toEqual([{ at: ["serviceName"], ...words }]);
  });

  it.each([{ serviceName: "api" }, { serviceName: UNKNOWN }, { launchType: "EXTERNAL" }] as const)(
    "accepts %j",
    (service) => {
      expect(findings(service)).toEqual([]);
    },
  );
});
