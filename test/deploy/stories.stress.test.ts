import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LONG_RUN } from "./long-run.ts";
import { Story } from "./story.ts";

/** Each run of deploy.sh makes some fifty calls. */
const PATIENCE = 900_000;

const DEPLOYED = { status: 0, model: [] } as const;
const NOTHING_CHANGED = { status: 3, changes: [] } as const;

let story: Story;

/** The stacks that change sets were executed for, and those that were deleted, in order. */
function stacksIn(changes: readonly string[]): readonly string[] {
  return changes.flatMap((change) => {
    const [, operation, stack] = /^cloudformation:(Execute|Delete)\w+ shop-(?:production-)?(.+)$/.exec(change) ?? [];
    return stack === undefined ? [] : [operation === "Delete" ? `without ${stack}` : stack];
  });
}

/** One life of a shop: each test goes on where the one before it ended, in the model of CloudFormation and on moto. */
describe.skipIf(LONG_RUN.isSkipped)(`an app that changes${LONG_RUN.note}`, { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    story = await Story.begin();
  }, PATIENCE);

  afterAll(() => story.end());

  it("goes from nothing to two services that refer to each other", async () => {
    const outcome = await story.deploy({ zones: 3 });
    expect(outcome).toMatchObject(DEPLOYED);
    expect(stacksIn(outcome.changes)).toEqual(["registry", "platform", "auth", "api", "auth"]);
  });

  it("goes from three zones to two: the platform keeps the third until the workloads have moved", async () => {
    const outcome = await story.deploy({ zones: 2 });
    expect(outcome).toMatchObject(DEPLOYED);
    expect(stacksIn(outcome.changes)).toEqual(["platform", "auth", "api", "platform"]);
  });

  it("says what would change, and changes nothing, with --plan", async () => {
    expect(await story.refusals({ zones: 2, isRouted: true, other: "login" })).toEqual([]);
    const outcome = await story.run("--plan");
    expect(outcome).toMatchObject({ status: 0, changes: [] });
    expect(outcome.stdout.split("\n")).toEqual(
      expect.arrayContaining([
        "Stack shop-registry: nothing changes.",
        "Stack shop-production-platform:",
        "  EdgeListener80 (AWS::ElasticLoadBalancingV2::Listener): added",
        "  AuthAccess80 (AWS::EC2::SecurityGroupIngress): removed",
        "Stack shop-production-auth: remains, though the app no longer has it; --prune removes it.",
      ]),
    );
  });

  it("exits 8 where the stack of a renamed service remains", async () => {
    const outcome = await story.deploy({ zones: 2, other: "login" });
    expect(outcome).toMatchObject({ status: 8, model: ["stack-left"] });
    expect(stacksIn(outcome.changes)).toEqual(["login", "api"]);
    expect(outcome.stderr).toContain("  shop-production-auth\n");
  });

  it("removes it with --prune", async () => {
    const outcome = await story.deploy({ zones: 2, other: "login" }, "--prune");
    expect(outcome).toMatchObject(DEPLOYED);
    expect(stacksIn(outcome.changes)).toEqual(["without auth"]);
  });

  it("refuses, before anything changes, what cannot be done to what is deployed", async () => {
    const model = await story.refusals({ other: "login", clusterName: "main", protocol: "http2" });
    expect(model).toEqual(expect.arrayContaining(["cluster-fixed", "network-moved", "protocol-fixed"]));
    const kind = ["Type: AWS::ECS::Service", "Type: AWS::ECS::ExpressGatewayService"] as const;
    const outcome = await story.runEdited("cloudformation/shop-production-login.yaml", ...kind);
    expect(outcome).toMatchObject(NOTHING_CHANGED);
    expect(outcome.stderr).toContain(
      "cluster Cluster of stack shop-production-platform would be replaced (ClusterName)",
    );
    expect(outcome.stderr).toContain("stack shop-production-platform would lose its VPC");
    expect(outcome.stderr).toContain("port http of stack shop-production-login speaks http and would speak http2");
    expect(outcome.stderr).toContain("Service of stack shop-production-login is of type AWS::ECS::Service and would");
  });

  it("keeps its images and logs when every stack is deleted", () => {
    expect(story.deleteAll()).toEqual([]);
    const logs = story.cloud.ask("logs", "describe-log-groups", "--query", "logGroups[].logGroupName");
    expect(logs.split(/\s+/)).toHaveLength(3);
    expect(story.cloud.ask("ecr", "describe-repositories", "--query", "length(repositories)")).toBe("1");
  });

  it("is deployed again with its images and logs", async () => {
    const outcome = await story.deploy({ zones: 2, other: "login" });
    expect(outcome).toMatchObject(DEPLOYED);
    expect(stacksIn(outcome.changes)).toEqual(["registry", "platform", "login", "api", "login"]);
    expect(outcome.stderr).toContain("Image api is in the registry");
  });

  it("gets its first route: the load balancer comes before the workload that uses it", async () => {
    const outcome = await story.deploy({ zones: 2, other: "login", isRouted: true });
    expect(outcome).toMatchObject(DEPLOYED);
    expect(stacksIn(outcome.changes)).toEqual(["platform", "api"]);
  });

  it("has a target group replaced only with --accept-interruption", async () => {
    const edit = ["cloudformation/shop-production-api.yaml", "TargetType: ip", "TargetType: instance"] as const;
    const refused = await story.runEdited(...edit);
    expect(refused).toMatchObject(NOTHING_CHANGED);
    expect(refused.stderr).toMatch(
      /EdgeTargetGroup of .* would be replaced \(TargetType\).* add --accept-interruption/,
    );
    const accepted = await story.runEdited(...edit, "--accept-interruption");
    expect([accepted.status, stacksIn(accepted.changes)]).toEqual([0, ["api"]]);
  });

  it("loses its last route: the load balancer goes after the workload that used it", async () => {
    const outcome = await story.deploy({ zones: 2, other: "login" });
    expect(outcome).toMatchObject(DEPLOYED);
    expect(stacksIn(outcome.changes)).toEqual(["api", "api", "platform"]);
    expect(story.cloud.ask("elbv2", "describe-load-balancers", "--query", "length(LoadBalancers)")).toBe("0");
  });
});
