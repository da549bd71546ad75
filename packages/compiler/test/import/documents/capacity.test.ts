import { expect, it } from "vitest";
import { imported, SERVICE, TASK } from "./importing.ts";

const { requiresCompatibilities: _, networkMode: __, ...PLAIN } = TASK;
const { launchType: ___, ...UNSAID } = SERVICE;

it.each([
  ["says Fargate", { requiresCompatibilities: ["EC2", "FARGATE"] }, undefined, "cpu: 256"],
  ["has a network of its own", { networkMode: "awsvpc" }, undefined, "cpu: 256"],
  ["says instances", { requiresCompatibilities: ["EC2"] }, undefined, "capacity: instances"],
  ["shares a network", { networkMode: "bridge" }, undefined, "capacity: instances"],
  [
    "says managed instances",
    { requiresCompatibilities: ["MANAGED_INSTANCES"] },
    undefined,
    'managedInstances.existing("instances")',
  ],
  ["says outside AWS", { requiresCompatibilities: ["EXTERNAL"] }, undefined, 'external("external")'],
  ["has a service on instances", {}, { ...UNSAID, launchType: "EC2" }, "capacity: instances"],
  ["has a service on Fargate", { requiresCompatibilities: ["EC2"] }, SERVICE, "cpu: 256"],
])("is what a task runs on that %s", (_case, task, service, part) => {
  expect(imported({ ...PLAIN, ...task }, service).text).toContain(part);
});

it("is the providers that a service names", () => {
  const one = { ...UNSAID, capacityProviderStrategy: [{ capacityProvider: "general", base: 1 }] };
  expect(imported(PLAIN, one).text).toContain('const general = ec2Capacity.existing("general");');
  const two = {
    ...UNSAID,
    capacityProviderStrategy: [
      { capacityProvider: "a", weight: 1 },
      { capacityProvider: "b", weight: 2 },
      { capacityProvider: "FARGATE" },
    ],
  };
  const { text, remarks } = imported(PLAIN, two);
  expect(text).toContain("capacityProviderStrategy: [share(a, { weight: 1 }), share(b, { weight: 2 })],");
  expect(remarks).toContain("capacityProviderStrategy: Fargate and instances are not mixed in one service.");
  const spot = {
    ...UNSAID,
    capacityProviderStrategy: [
      { capacityProvider: "FARGATE_SPOT", weight: 2 },
      { capacityProvider: "FARGATE", base: 1 },
    ],
  };
  expect(imported(PLAIN, spot).text).toContain(
    "capacityProviderStrategy: [fargateSpot({ weight: 2 }), fargate({ base: 1 })],",
  );
});

it("says what is guessed", () => {
  expect(imported({ ...PLAIN, networkMode: "awsvpc" }).remarks).toContain(
    "requiresCompatibilities: The config says that Fargate runs the tasks.",
  );
  expect(imported({ ...PLAIN, requiresCompatibilities: ["EC2"] }).remarks.join("\n")).toContain(
    "No capacity provider is named",
  );
});
