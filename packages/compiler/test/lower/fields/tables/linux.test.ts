import type { AnySidecarProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { SIDECAR } from "../../../../src/lower/fields/tables/sidecar.ts";
import { Origins } from "../../../../src/lower/fields/origins.ts";
import { noun } from "../../../../src/lower/nouns/noun.ts";
import { CONTAINER } from "../contexts.ts";

const subject = noun({}, "api", "the api");

const lowered = (props: Partial<AnySidecarProps>) => SIDECAR.lower("container", { subject, props }, CONTAINER);

describe("what Linux does for a container", () => {
  it("has nothing of limits and settings that are empty", () => {
    const { ulimits, linuxParameters } = lowered({ ulimits: {}, linuxParameters: { tmpfs: {}, capabilities: {} } });
    expect({ ulimits, linuxParameters }).toEqual({ ulimits: undefined, linuxParameters: undefined });
  });

  it("places a limit at its name, and its two numbers where they were written", () => {
    const origins = new Origins();
    const props: Partial<AnySidecarProps> = { ulimits: { stack: 64, nofile: { softLimit: 1, hardLimit: 2 } } };
    SIDECAR.addOrigins(origins, "container", { subject, props }, CONTAINER);
    const places = origins.entries.flatMap(({ at, source, isWhole = false }) =>
      at[0] === "ulimits" && at.length > 1 ? [{ at: at.join("."), path: source.path.join("."), isWhole }] : [],
    );
    expect(places).toEqual([
      { at: "ulimits.0", path: "ulimits.nofile", isWhole: false },
      { at: "ulimits.0.name", path: "ulimits.nofile", isWhole: true },
      { at: "ulimits.1", path: "ulimits.stack", isWhole: true },
    ]);
  });
});
