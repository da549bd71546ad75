import { ports, service, text } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const cache = service("cache", {
  ...base,
  ports: { redis: 6379, stats: { containerPort: 8125, protocol: "udp" }, media: { containerPortRange: "80-90" } },
});

/** The same service as another module might know it: with a port that the app's does not have. */
const other = service("cache", { ...base, ports: { redis: 6379, rediss: 6380, stats: 8125, media: 80 } });

function naming(port: "redis" | "stats" | "rediss" | "media") {
  return service("api", { ...base, environment: { CACHE: other.url(port) } });
}

const URL_HELP = 'Write it like `api.url("http", { scheme: "redis", path: "/0" })`.';
const TEXT_HELP = "Give the call that makes the reference each of its values.";

describe("a reference", () => {
  it.each([
    [
      "rediss",
      "config/port-unknown",
      'Variable "CACHE" of service "api" is the URL of port "rediss", which service "cache" does not have.',
      'Did you mean "redis"?',
    ],
    [
      "stats",
      "config/reference-udp",
      'Variable "CACHE" of service "api" is the URL of UDP port "stats" of service "cache"; Service Connect carries TCP only.',
      'Name a port whose `protocol` is tcp, or set `discovery` of the app to cloudMap("myapp.local").',
    ],
    [
      "media",
      "config/port-range",
      'Variable "CACHE" of service "api" is the URL of "media" of service "cache", which is a range of ports; an address has one.',
      "Give the one port a name of its own in `ports`, outside of the range, and name that.",
    ],
  ] as const)("is reported with the port %s", (port, code, message, help) => {
    const lowered = lowerShop({ workloads: [cache, naming(port)] });
    expect(codesOf(lowered)).toEqual([`${code} at services.api.environment.CACHE`]);
    expect(textsOf(lowered)).toEqual([[message, help]]);
  });

  it("is reported without its workload, with the one that may be meant", () => {
    const near = service("cache2", base);
    expect(textsOf(lowerShop({ workloads: [naming("redis"), near] }))).toEqual([
      [
        'Variable "CACHE" of service "api" is the URL of service "cache", which the app does not list in `workloads`.',
        'Add service "cache" to `workloads`, or name "cache2" if that is meant.',
      ],
    ]);
  });

  it.each([
    ["in a service", (ports: object) => ({ ports })],
    ["by ports(…)", (map: object) => ({ ports: Reflect.apply(ports, undefined, ["cache", map]) })],
  ])("is not reported where the port, declared %s, has a finding itself", (_how, declared) => {
    const broken = { ...base, ...declared({ redis: "6379" }) };
    const server = Reflect.apply(service, undefined, ["cache", broken]);
    expect(codesOf(lowerShop({ workloads: [server, naming("redis")] }))).toEqual([
      expect.stringMatching(/^config\/property-type at services\.cache\.ports/),
    ]);
  });

  it.each([
    ["a scheme of no text", () => Reflect.apply(Reflect.get(cache, "url"), cache, ["redis", { scheme: {} }]), URL_HELP],
    ["a path of no text", () => Reflect.apply(Reflect.get(cache, "url"), cache, ["redis", { path: 0 }]), URL_HELP],
    ["a part that has no text", () => Reflect.apply(text, undefined, [["redis://", ""], undefined]), TEXT_HELP],
  ])("is reported with %s", (_what, reference, help) => {
    const environment = { CACHE: reference() };
    expect(textsOf(lowerShop({ workloads: [cache, service("api", { ...base, environment })] }))).toEqual([
      [
        'Service "api" has an incomplete reference for `environment.CACHE`: the call that made it lacks a value, or was given one of another type.',
        help,
      ],
    ]);
  });

  it("leads to a TCP port of a workload of the app", () => {
    expect(codesOf(lowerShop({ workloads: [cache, naming("redis")] }))).toEqual([]);
  });
});
