import { expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { doctorCommand } from "../../src/cli/commands/doctor.ts";
import { targetsNamed } from "../../src/cli/live-target.ts";
import { testIo } from "./test-io.ts";

it("needs no config for services with their clusters", async () => {
  const read = readArguments(doctorCommand, ["shop/api", "shop/web"]);
  expect("given" in read && (await targetsNamed(read.given, testIo().io))).toMatchObject({
    assembly: undefined,
    targets: [{ service: "api" }, { service: "web" }],
  });
});

it("looks up a name alone in the config", async () => {
  const read = readArguments(doctorCommand, ["shop/api", "web", "--config", "absent.ts"]);
  expect("given" in read && (await targetsNamed(read.given, testIo().io))).toMatchObject({
    problems: [{ code: "config/not-found" }],
  });
});
