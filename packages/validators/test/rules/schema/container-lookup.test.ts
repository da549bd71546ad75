import { describe, expect, it } from "vitest";
import { containerNamed, otherContainerNames } from "../../../src/rules/schema/container-lookup.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

const WEB = { name: "web", image: "nginx:1.27" } as const;

describe("containerNamed", () => {
  it("finds the container, whatever stands before it", () => {
    expect(containerNamed({ containerDefinitions: [{ name: "proxy" }, WEB] }, "web")).toBe(WEB);
    expect(containerNamed({ containerDefinitions: [UNKNOWN, { name: UNKNOWN }, WEB] }, "web")).toBe(WEB);
  });

  it("finds a placeholder that is written alike", () => {
    const container = { name: "${NAME}" };
    expect(containerNamed({ containerDefinitions: [container] }, "${NAME}")).toBe(container);
  });

  it("is undefined when every container is another one or has no name", () => {
    expect(containerNamed({ containerDefinitions: [WEB, {}] }, "proxy")).toBeUndefined();
    expect(containerNamed({ containerDefinitions: [WEB] }, "Web")).toBeUndefined();
    expect(containerNamed({ containerDefinitions: [] }, "web")).toBeUndefined();
  });

  it("is unknown when one that cannot be read may be it", () => {
    expect(containerNamed({ containerDefinitions: [WEB, UNKNOWN] }, "proxy")).toBe(UNKNOWN);
    expect(containerNamed({ containerDefinitions: [WEB, { name: UNKNOWN }] }, "proxy")).toBe(UNKNOWN);
    expect(containerNamed({ containerDefinitions: [{ name: "${NAME}" }, WEB] }, "proxy")).toBe(UNKNOWN);
    expect(containerNamed({ containerDefinitions: UNKNOWN }, "web")).toBe(UNKNOWN);
    expect(containerNamed({}, "web")).toBe(UNKNOWN);
  });

  it("is unknown when the name itself is to be filled in", () => {
    expect(containerNamed({ containerDefinitions: [WEB] }, "${NAME}")).toBe(UNKNOWN);
  });
});

describe("otherContainerNames", () => {
  it("leaves out the own name and what cannot be read", () => {
    const containerDefinitions = [WEB, { name: "proxy" }, UNKNOWN, { name: UNKNOWN }, {}] as const;
    expect(otherContainerNames({ containerDefinitions }, "web")).toEqual(["proxy"]);
    expect(otherContainerNames({ containerDefinitions }, undefined)).toEqual(["web", "proxy"]);
  });

  it("is empty without containers", () => {
    expect([otherContainerNames({ containerDefinitions: UNKNOWN }, "web"), otherContainerNames({}, "web")]).toEqual([
      [],
      [],
    ]);
  });
});
