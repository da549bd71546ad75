import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app, cluster, ec2Capacity, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { clusterLook, othersBash, rulesLook } from "../../../../src/emit/scripts/bash/of-others.ts";
import { lower } from "../../../../src/lower/lower.ts";
import { aws, refuse, runBash } from "./run-bash.ts";

const LISTENER = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/edge/1/2";
const SELECTION = "is_selected() { [ $1 != other ]; }; forget_survey() { :; }; account=123456789012 region=us-east-1";
const DENIED = refuse("An error occurred (AccessDenied) when calling the operation");

describe("a cluster that others have made", () => {
  const look = (answer: string) =>
    runBash([
      clusterLook,
      SELECTION,
      "given_cluster=prod providers=(api=prod-general api=FARGATE other=prod-gpu)",
      aws({ "*describe-clusters*": answer }),
      "check_cluster",
    ]);

  it("is asked for the capacity providers of the workloads that are deployed", () => {
    expect(look("echo ACTIVE FARGATE prod-general").said).toEqual([]);
    expect(look("echo ACTIVE FARGATE").said).toEqual([
      "Nothing was changed:",
      "  workload api runs on capacity provider prod-general, which cluster prod does not have.",
      "error: let whoever owns cluster prod add the capacity provider: aws ecs put-cluster-capacity-providers sets all of them at once.",
    ]);
  });

  it("has to be there", () => {
    expect(look(":").said).toEqual([
      "error: there is no cluster prod in account 123456789012, region us-east-1; whoever owns the infrastructure makes it first.",
    ]);
  });

  it("is not known to who may not look", () => {
    const { status, said } = look(DENIED);
    expect({ status, said: said[0] }).toMatchObject({
      status: 0,
      said: expect.stringContaining("is not known: An error"),
    });
  });
});

describe("priorities of a listener that others have made", () => {
  const template = (priority: number) => `Resources:
  Rule:
    Properties:
      ListenerArn: ${LISTENER}
      Priority: ${priority}
  Own:
    Properties:
      ListenerArn: !Ref Listener
      Priority: 7
`;

  function check(asked: string, deployed: string, answer: string): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-"));
    mkdirSync(join(folder, "cloudformation"));
    writeFileSync(join(folder, "cloudformation/api.yaml"), asked);
    writeFileSync(join(folder, "deployed.api.yaml"), deployed);
    const copy = `cp ${folder}/deployed.*.yaml "$work"/`;
    return runBash([rulesLook, SELECTION, copy, aws({ "*describe-rules*": answer }), "check_rules api"], folder).said;
  }

  it("are refused where a rule of others holds them", () => {
    expect(check(template(2000), "", "printf '10\\t2000\\tdefault\\n'")).toEqual([
      "Nothing was changed:",
      `  rule Rule of stack api would have the priority 2000 of listener ${LISTENER}, which a rule holds that none of these stacks has. To change it, give the route another \`priority\`, or the load balancer the share of this app: \`priorities\`. Of a stack that the app no longer has, deploy.sh --prune removes the rule, once the new one stands.`,
      "error: what the app asks for cannot be done to what is deployed; the steps are above.",
    ]);
  });

  it("are not where they are free, or are its own", () => {
    expect(check(template(2000), "", "printf '200\\tdefault\\n'")).toEqual([]);
    expect(check(template(2000), template(2000), "printf '2000\\n'")).toEqual([]);
    expect(check(template(2000), "", DENIED)).toEqual([expect.stringContaining("are free is not known")]);
  });

  it("are refused where there is no such listener", () => {
    expect(check(template(2000), "", refuse("An error occurred (ListenerNotFound)"))).toEqual([
      `error: there is no listener ${LISTENER}; whoever owns the load balancer makes it first.`,
    ]);
  });
});

describe("what is asked", () => {
  const search = service("search", {
    capacity: ec2Capacity.existing("prod-general"),
    cpu: 256,
    memory: 512,
    image: "public.ecr.aws/docker/library/redis:7.4",
  });
  const othersOf = (isGiven: boolean) =>
    othersBash(
      lower(app("shop", { workloads: [search], ...(isGiven ? { cluster: cluster.existing("prod") } : {}) }), "default")
        .assembly,
    );

  it("is nothing of a cluster that the app makes", () => {
    expect(othersOf(false)).toEqual({ header: "", functions: [], look: "", check: "" });
  });

  it("is what workloads name", () => {
    expect(othersOf(true)).toMatchObject({
      header: "given_cluster='prod'\nproviders=(search=prod-general)\n",
      look: 'if [ "$dry_run" = no ]; then check_cluster; fi\n',
    });
  });
});
