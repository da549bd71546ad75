import { cloudMap, type Discovery, service, serviceConnect } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, textsOf } from "../../lowered.ts";

/** The help for a property that another tool has. */
function helpFor(make: typeof cloudMap | typeof serviceConnect, property: string): string | undefined {
  const settings = { [property]: 1 };
  const discovery: Discovery = Reflect.apply(
    make,
    undefined,
    make === cloudMap ? ["myapp.local", settings] : [settings],
  );
  const workloads = [service("api", { cpu: 256, memory: 512, image: IMAGE })];
  return textsOf(lowerShop({ discovery, workloads }))[0]?.[1];
}

it.each([
  [cloudMap, "dnsTtl", "Write `ttl: 60` instead."],
  [cloudMap, "dnsRecordType", 'Write `records: ["A"]` instead.'],
  [cloudMap, "vpcId", "Remove it: the namespace is one of the VPC of the app."],
  [serviceConnect, "timeouts", "Write `timeout: { idleTimeoutSeconds: 300 }` instead."],
  [serviceConnect, "services", "Remove it: services are those that others have a reference to."],
] as const)("answers the words of other tools: %o %s", (make, property, help) => {
  expect(helpFor(make, property)).toBe(help);
});

it("shows what properties and calls look like", () => {
  const discovery: Discovery = Reflect.apply(serviceConnect, undefined, [{ accessLogs: 1 }]);
  const workloads = [service("api", { cpu: 256, memory: 512, image: IMAGE })];
  expect(textsOf(lowerShop({ discovery, workloads }))[0]?.[1]).toBe('Write it like `accessLogs: "JSON"`.');
});
