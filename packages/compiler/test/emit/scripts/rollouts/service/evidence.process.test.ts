import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aws, runBash } from "../../bash/run-bash.ts";

/** What AWS says of a service whose task could not go on; the tests vary it. */
const STOPPED = {
  '*"exitCode,reason"*': String.raw`printf 'api\t1\tNone\nlog\t143\tNone\n'`,
  "*stoppedReason,stopCode*": String.raw`printf 'Essential container in task exited\tEssentialContainerExited\ttask/shop/7f\n'`,
  "*taskArn,taskDefinitionArn*": String.raw`printf 'task/shop/7f\tshop-api:2\n'`,
  "*describe-task-definition*": String.raw`printf 'api\t/ecs/shop\tapi\nlog\tNone\tNone\n'`,
  '*"--log-stream-name api/api/7f "*': String.raw`printf 'Starting\nCannot find module express\n'`,
  "*list-tasks*": "echo task/shop/7f",
  "*loadBalancers*": "echo None",
  "*": "echo None",
};

/** Files of the evidence, and the likely reason. */
function explained(answers: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "evidence-"));
  const { status, out, said } = runBash([
    aws({ ...answers, ...STOPPED, ...answers }),
    `evidence=${folder}`,
    "collect_service shop api",
    "reason_of_service || echo unknown",
  ]);
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]);
  return { status, said, reason: out.split("\n").slice(0, -1), files: Object.fromEntries(files) };
}

const NO_TASKS = { "*list-tasks*": "echo None" };
const stopped = (reason: string) => ({
  "*stoppedReason,stopCode*": String.raw`printf '${reason}\tTaskFailedToStart\ttask/shop/7f\n'`,
  '*"exitCode,reason"*': String.raw`printf 'api\tNone\tNone\n'`,
});
const ended = (code: string) => ({ '*"exitCode,reason"*': String.raw`printf 'api\t${code}\n'` });
const event = (message: string) => ({ ...NO_TASKS, "*createdAt,message*": String.raw`printf '12:00\t${message}\n'` });

describe("the evidence of a service", () => {
  it("has how tasks and their containers ended, and the end of the log of each that has one", () => {
    const { status, said, files } = explained({});
    expect({ status, said }).toEqual({ status: 0, said: [] });
    expect(files).toEqual({
      "stopped-tasks.txt": "Essential container in task exited\tEssentialContainerExited\ttask/shop/7f\n",
      "containers.txt":
        "api: exit code 1 (the application failed; its log says why), reason: None\n" +
        "log: exit code 143 (asked to stop), reason: None\n",
      "log-of-api.txt": "Starting\nCannot find module express\n",
    });
  });

  it("has the targets that are not healthy, of each target group", () => {
    const { files } = explained({
      "*loadBalancers*": String.raw`printf 'group/1\tgroup/2\n'`,
      "*describe-target-health*group/2*": String.raw`printf '10.0.0.1\t80\tunhealthy\n'`,
      ...NO_TASKS,
    });
    expect(files).toEqual({ "targets-2.txt": "10.0.0.1\t80\tunhealthy\n" });
  });
});

describe("the likely reason of a service", () => {
  it.each([
    [
      "an image",
      stopped("CannotPullContainerError: api:9: not found"),
      "the image cannot be pulled: CannotPullContainerError",
    ],
    [
      "a secret",
      stopped("ResourceInitializationError: unable to pull secrets"),
      "a task cannot be given a secret, its log or its network: ResourceInitializationError",
    ],
    [
      "a secret whose key is not named",
      stopped(
        "ResourceInitializationError: unable to pull secrets: AccessDeniedException: Access to KMS is not allowed",
      ),
      "the execution role may not use the key that encrypts a secret; name the key in the config, as kmsKey of the secret: ",
    ],
    [
      "a parameter whose key is not named",
      stopped("ResourceInitializationError: AccessDeniedException: The ciphertext refers to a customer master key"),
      "the execution role may not use the key that encrypts a secret",
    ],
    [
      "memory, as ECS tells",
      ended(String.raw`137\tOutOfMemoryError`),
      "a container ran out of memory: api: exit code 137",
    ],
    [
      "memory, as the code tells",
      ended(String.raw`137\tNone`),
      "a container was killed, out of memory most likely: api",
    ],
    ["a health check", stopped("Task failed ELB health checks in group/1"), "health checks fail: Task failed ELB"],
    ["an exit", ended(String.raw`1\tNone`), "a container exited: api: exit code 1 (the application failed"],
    ["an exit without error", ended(String.raw`0\tNone`), "a container exited: api: exit code 0"],
    [
      "capacity",
      event("(service api) was unable to place a task. Reason: Capacity is unavailable at this time."),
      "there is no capacity for the task: ",
    ],
    ["a target that never was healthy", event("(task 7f) (port 80) is unhealthy in group/1"), "health checks fail: "],
  ])("is %s", (_what, answers, reason) => {
    const explanation = explained(answers);
    expect(explanation.status).toBe(0);
    expect(explanation.reason[0]).toContain(reason);
  });

  it("is the container that ended by itself, not those that were stopped for it, with its last words", () => {
    const { reason } = explained({
      '*"exitCode,reason"*': String.raw`printf 'log\t137\tNone\nproxy\t0\tNone\napi\t14\tNone\n'`,
    });
    expect(reason).toEqual([
      "a container exited: api: exit code 14, reason: None",
      "Its last words: Cannot find module express",
    ]);
  });

  it("comes with what the load balancer says of the target", () => {
    const { reason } = explained({
      ...stopped("Task failed ELB health checks in group/1"),
      "*loadBalancers*": "echo group/1",
      "*describe-target-health*": String.raw`printf '10.0.0.1\t80\tunhealthy\tTarget.Timeout\tRequest timed out\n'`,
    });
    expect(reason[1]).toBe("The target: 10.0.0.1\t80\tunhealthy\tTarget.Timeout\tRequest timed out");
  });

  it("is unknown where nothing tells it", () => {
    expect(explained(event("(service api) has reached a steady state.")).reason).toEqual(["unknown"]);
  });
});
