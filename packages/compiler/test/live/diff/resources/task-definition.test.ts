import { describe, expect, it } from "vitest";
import { taskDefinition } from "../../../../src/live/diff/resources/task-definition.ts";
import { type Answers, awsOf, denied, failed } from "../../answers.ts";
import { API, at, found } from "./found.ts";

const answers: Answers = {
  "ecs:DescribeServices": () => ({ services: [{ status: "ACTIVE", taskDefinition: "shop-api:8" }] }),
  "ecs:DescribeTaskDefinition": ({ taskDefinition: named }) => ({ taskDefinition: { family: named ?? "" } }),
};
const task = { ...API, rollout: { kind: "task", gates: [], strategy: [] } } as const;

describe("task definition", () => {
  it("is the one that the service runs, even where its stack has made another", async () => {
    const live = await taskDefinition.live(awsOf(answers), found({ id: "shop-api:7" }));
    expect(live).toEqual({ value: { family: "shop-api:8" } });
  });

  it("is of a task the one that its stack has made, or the last of its family", async () => {
    expect(await taskDefinition.live(awsOf(answers), found({ workload: task, id: "shop-api:7" }))).toEqual({
      value: { family: "shop-api:7" },
    });
    expect(await taskDefinition.live(awsOf(answers), found({ workload: task }))).toEqual({
      value: { family: "shop-api" },
    });
  });

  it("is absent where ECS says so, and unseen where it says no more", async () => {
    const live = (answer: NonNullable<Answers["ecs:DescribeTaskDefinition"]>) =>
      taskDefinition.live(awsOf({ "ecs:DescribeTaskDefinition": answer }), found({ workload: task }));
    expect(await live(() => failed("ClientException", "Unable to describe task definition."))).toEqual({
      value: undefined,
    });
    expect(await live(denied)).toMatchObject({ refusal: { why: "denied" } });
    const service = { ...answers, "ecs:DescribeTaskDefinition": denied };
    expect(await taskDefinition.live(awsOf(service), found())).toMatchObject({ refusal: { why: "denied" } });
  });

  it("is spelt as ECS spells it", () => {
    expect(taskDefinition.compiled({ Family: "shop", Cpu: 256, ContainerDefinitions: [{ Name: "api" }] })).toEqual({
      family: "shop",
      cpu: "256",
      containerDefinitions: [{ name: "api" }],
    });
    expect(taskDefinition.effect(at("cpu"))).toBe("rolling");
  });
});
