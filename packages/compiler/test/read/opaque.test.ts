import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { isOpaque, opaque } from "../../src/read/opaque.ts";

describe("opaque", () => {
  it("hides what something fills in, at any depth", () => {
    const value = { cpu: "${CPU}", containerDefinitions: [{ essential: "{{ essential }}", name: "api" }] };
    expect(opaque(value)).toEqual({ cpu: UNKNOWN, containerDefinitions: [{ essential: UNKNOWN, name: "api" }] });
  });

  it("keeps images, commands and values, which rules read around a placeholder", () => {
    const value = { image: "shop/api:${TAG}", command: ["echo $HOME"], entryPoint: ["$SHELL"], value: "<%= port %>" };
    expect(opaque(value)).toBe(value);
  });

  it("gives back the value that has no placeholder", () => {
    const value = { family: "api", containerDefinitions: [{ name: "api", memory: 512, links: null }] };
    expect(opaque(value)).toBe(value);
  });
});

describe("isOpaque", () => {
  it("asks what the text is and where it stands", () => {
    expect(isOpaque("%FAMILY%", ["family"])).toBe(true);
    expect(isOpaque("api", ["family"])).toBe(false);
    expect(isOpaque("$HOME", ["containerDefinitions", 0, "command", 1])).toBe(false);
  });
});
