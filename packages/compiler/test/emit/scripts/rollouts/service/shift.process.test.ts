import { describe, expect, it } from "vitest";
import { aws, runBash } from "../../bash/run-bash.ts";

/** A deployment that is under way: status, stage, weights, tasks, bake time, and the pause that waits. */
function rollout(state: string, hook = "None") {
  return aws({
    "*list-service-deployments*": "echo arn:deployment",
    "*hookId*": `echo ${hook}`,
    "*describe-service-deployments*": `printf '${state}\\n'`,
    "*-type*|*--action*": 'echo "called: $*" >&3',
  });
}

const follow = (state: string) => runBash([rollout(state), "follow_service shop api", "follow_service shop api"]).said;

describe("follow_service", () => {
  it.each([
    [
      String.raw`IN_PROGRESS\tSCALE_UP\t0.0\t0.0\t1\t2\t10\tNone\tNone`,
      "Service api: SCALE_UP, 1 of 2 new tasks run, with 0.0 percent of the traffic.",
    ],
    [
      String.raw`IN_PROGRESS\tPRODUCTION_TRAFFIC_SHIFT\t25.0\t100.0\t2\t2\t10\tNone\tNone`,
      "Service api: PRODUCTION_TRAFFIC_SHIFT, 2 of 2 new tasks run, with 25.0 percent of the traffic and 100.0 percent of the test traffic.",
    ],
    [
      String.raw`IN_PROGRESS\tBAKE_TIME\t100.0\tNone\t2\t2\t10\tNone\tNone`,
      "Service api: BAKE_TIME, 2 of 2 new tasks run, with 100.0 percent of the traffic; it bakes for 10 minutes.",
    ],
    [
      String.raw`ROLLBACK_IN_PROGRESS\tCLEAN_UP\t0.0\t0.0\t0\t2\t10\tNone\tNone`,
      "Service api goes back (ROLLBACK_IN_PROGRESS): CLEAN_UP.",
    ],
  ])("says once how far it is: %s", (state, line) => {
    expect(follow(state)).toEqual([line]);
  });

  it("says once that it is paused, and what answers that", () => {
    const state = String.raw`IN_PROGRESS\tPOST_TEST_TRAFFIC_SHIFT\t0.0\t100.0\t2\t2\t10\t2026-11-29T12:00:00Z\tROLLBACK`;
    expect(follow(state).slice(1)).toEqual([
      "It is paused until somebody answers: ./deploy.sh --continue or ./deploy.sh --abort. At 2026-11-29T12:00:00Z ECS does by itself: ROLLBACK.",
    ]);
  });

  it("says nothing where no deployment is under way, or AWS does not tell", () => {
    expect(runBash([aws({ "*list*": "echo None" }), "follow_service shop api"]).said).toEqual([]);
    expect(runBash([aws({ "*list*": "exit 255" }), "follow_service shop api"]).said).toEqual([]);
  });
});

describe("answer_service", () => {
  const answer = (hook: string, reply: string) =>
    runBash(["exec 3>&1", rollout("", hook), `answer_service shop api ${reply} || echo nothing`]);

  it.each([
    [
      "hook-1",
      "CONTINUE",
      "continue-service-deployment --service-deployment-arn arn:deployment --hook-id hook-1 --action CONTINUE",
    ],
    [
      "hook-1",
      "ROLLBACK",
      "continue-service-deployment --service-deployment-arn arn:deployment --hook-id hook-1 --action ROLLBACK",
    ],
    ["None", "ROLLBACK", "stop-service-deployment --service-deployment-arn arn:deployment --stop-type ROLLBACK"],
  ])("answers the pause %s with %s", (hook, reply, call) => {
    expect(answer(hook, reply).out).toContain(`called: ecs ${call}`);
  });

  it("has nothing to continue where nothing is paused", () => {
    const { out, said } = answer("None", "CONTINUE");
    expect(out).toBe("nothing\n");
    expect(said).toEqual(["Service api: its deployment is not paused."]);
  });
});
