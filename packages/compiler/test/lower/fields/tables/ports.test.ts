import { service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { PORTS } from "../../../../src/lower/fields/tables/ports.ts";
import { CONTAINER } from "../contexts.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

function textsWith(port: object) {
  const props = { cpu: 256, memory: 512, image: IMAGE, ports: { media: port } };
  const lowered = lowerShop({ workloads: [Reflect.apply(service, undefined, ["api", props])] });
  return [...codesOf(lowered), ...textsOf(lowered).flat()];
}

describe("ports of a container", () => {
  const written = {
    "80-90": { containerPortRange: "80-90", protocol: "udp" },
    http: { containerPort: 8080, hostPort: 0 },
  } as const;

  it("are raised from the document that they become, a range by its text", () => {
    const mappings = [
      { containerPortRange: "80-90", protocol: "udp" },
      { name: "http", containerPort: 8080, hostPort: 0, protocol: "tcp" },
    ] as const;
    expect(PORTS.lower(written, CONTAINER)).toMatchObject(mappings);
    expect(PORTS.raise(mappings, CONTAINER)).toEqual(written);
  });

  it("are one port or a range", () => {
    expect(textsWith({ containerPortRange: "80-90" })).toEqual([]);
    expect(textsWith({ protocol: "udp" })).toEqual([
      "config/property-missing at services.api.ports.media.containerPort",
      '`ports.media` of service "api" lacks `containerPort` or `containerPortRange`, which a port needs.',
      "Set `containerPort` to a whole number, or `containerPortRange`.",
    ]);
    expect(textsWith({ containerPortRange: 80 })).toEqual([
      "config/property-type at services.api.ports.media.containerPortRange",
      'Service "api" has the number 80 for `ports.media.containerPortRange`, which takes text.',
      'Set `ports.media.containerPortRange` to "80".',
    ]);
  });
});
