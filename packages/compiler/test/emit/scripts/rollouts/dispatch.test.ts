import { describe, expect, it } from "vitest";
import { dispatch } from "../../../../src/emit/scripts/rollouts/dispatch.ts";

describe("dispatch", () => {
  it("is the command itself where every workload is rolled out in one way", () => {
    expect(dispatch([["service", 'verify_service "$service"']])).toBe('verify_service "$service"');
  });

  it("asks the workload where there are several ways", () => {
    const commands = [
      ["run", 'verify_run "$family"'],
      ["service", 'verify_service "$service"'],
    ] as const;
    expect(dispatch(commands)).toBe(
      'case $rollout in run) verify_run "$family" ;; service) verify_service "$service" ;; esac',
    );
  });
});
