import { describe, expect, it } from "vitest";
import { service } from "../../../../../src/emit/scripts/rollouts/service/service.ts";
import { aws, refuse, runBash } from "../../bash/run-bash.ts";

const EXPECTED = "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:7";

/** What ECS says of a service: status, desired, running, deployments, task definition and rollout of the primary one. */
function state(fields: string): string {
  return `printf '${fields.replaceAll(" ", "\\t")}\\n'`;
}

const UP = state("ACTIVE 2 2 1 shop:7 COMPLETED");

function verify(states: readonly string[], ...more: readonly string[]) {
  const answers = aws({
    "*describe-stack-resource*": `echo ${EXPECTED}`,
    '*"status, desiredCount"*': states,
    "*describe-services*": "echo None",
    "*list-tasks*": "echo None",
    "*describe-stack-events*": "echo None",
  });
  return runBash([answers, ...more, "verify_service shop-api shop api"]);
}

const lastWords = (states: readonly string[], ...more: readonly string[]) => verify(states, ...more).said.at(-1);

describe("verify_service", () => {
  it("succeeds when all tasks run the stack's task definition, in one deployment", () => {
    expect(verify([UP])).toEqual({
      status: 0,
      out: "",
      said: ["Service api runs shop:7, 2 of 2 tasks."],
    });
  });

  it("takes a deployment without a rollout state, which a controller may leave out, for what its counts say", () => {
    expect(verify([state("ACTIVE 0 0 1 shop:7 None")]).status).toBe(0);
  });

  it.each([
    ["a task is missing", "ACTIVE 2 1 1 shop:7 COMPLETED"],
    ["the old deployment is not gone", "ACTIVE 2 2 2 shop:7 COMPLETED"],
    ["the rollout is not through", "ACTIVE 2 2 1 shop:7 IN_PROGRESS"],
  ])("waits while %s", (_what, fields) => {
    expect(verify([state(fields), state(fields), UP]).status).toBe(0);
    expect(lastWords([state(fields)], "timeout=0 deadline=$SECONDS")).toContain("is not up after 0 s");
  });

  it("notices that the circuit breaker went back, which services-stable takes for success", () => {
    const back = [state("ACTIVE 2 0 2 shop:7 IN_PROGRESS"), state("ACTIVE 2 2 1 shop:6 COMPLETED")];
    expect(verify(back).status).toBe(4);
    expect(lastWords(back)).toBe(
      "error: service api runs shop:6 instead of shop:7: the circuit breaker went back to it, or somebody else deployed it.",
    );
  });

  it("fails at once where ECS has given up, or the service is going", () => {
    expect(lastWords([state("ACTIVE 2 0 1 shop:7 FAILED")])).toContain("ECS gave the rollout up");
    expect(lastWords([state("DRAINING 0 2 1 shop:7 COMPLETED")])).toContain("is not active in cluster shop (DRAINING)");
  });

  it("bears two refusals of AWS in a row, and not three", () => {
    const no = refuse("Rate exceeded");
    expect(verify([no, no, state("ACTIVE 2 1 1 shop:7 IN_PROGRESS"), no, no, UP]).status).toBe(0);
    expect(lastWords([no])).toBe("error: service api cannot be read: Rate exceeded");
  });
});

it("is known to the scripts by the name of the ECS service, quoted", () => {
  expect(service.name({ service: "api" })).toBe("api");
  expect(service.values({ service: "it's" })).toEqual([String.raw`service=$'it\'s'`]);
});
