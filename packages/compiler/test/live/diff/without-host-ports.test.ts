import { expect, it } from "vitest";
import { withoutHostPorts } from "../../../src/live/diff/without-host-ports.ts";

const task = (networkMode: string) => ({
  networkMode,
  containerDefinitions: [
    {
      name: "api",
      portMappings: [
        { containerPort: 80, hostPort: 80 },
        { containerPort: 81, hostPort: 82 },
      ],
    },
  ],
});

it("leaves out what follows from the network mode, and nothing else", () => {
  expect(withoutHostPorts(task("awsvpc"))).toEqual({
    networkMode: "awsvpc",
    containerDefinitions: [{ name: "api", portMappings: [{ containerPort: 80 }, { containerPort: 81, hostPort: 82 }] }],
  });
  expect(withoutHostPorts(task("bridge"))).toEqual(task("bridge"));
});

it.each([
  undefined,
  {},
  { networkMode: "awsvpc" },
  { networkMode: "host", containerDefinitions: [1, { portMappings: ["x"] }] },
])("leaves %j as it is", (value) => {
  expect(withoutHostPorts(value)).toEqual(value);
});
