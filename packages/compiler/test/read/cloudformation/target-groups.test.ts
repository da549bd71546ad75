import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { targetGroupOf } from "../../../src/read/cloudformation/target-groups.ts";
import { templateOf } from "../../../src/read/cloudformation/template.ts";

const balancer = { TargetGroupArn: { Ref: "Group" }, ContainerName: "web" };
const forward = [{ Type: "forward", TargetGroupArn: { Ref: "Group" } }];
const group = (properties: object) => ({ Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: properties });
const listener = { Type: "AWS::ElasticLoadBalancingV2::Listener", Properties: { DefaultActions: forward } };
const service = (more: object) => ({ Type: "AWS::ECS::Service", Properties: { LoadBalancers: [balancer] }, ...more });

const read = (resources: object, more: object = {}) =>
  targetGroupOf(templateOf({ Group: group({}), Web: service({}), ...resources }, more), "Web", balancer);

describe("the target group of a service", () => {
  it("has what the template says of it", () => {
    expect(read({ Group: group({ TargetType: "ip", HealthCheckPort: 80 }) })).toMatchObject({
      name: "Group",
      targetType: "ip",
      healthCheckPort: "80",
    });
    expect(read({ Group: group({ TargetType: { Ref: "Type" } }) })?.targetType).toBe(UNKNOWN);
    expect(read({})?.targetType).toBeUndefined();
  });

  it("is awaited by DependsOn, by a reference, and by way of another resource", () => {
    expect(read({ Listener: listener })).toMatchObject({ forwarders: ["Listener"], isAwaited: false });
    expect(read({ Listener: listener, Web: service({ DependsOn: "Listener" }) })?.isAwaited).toBe(true);
    expect(read({ Listener: listener, Web: service({ DependsOn: ["Listener"] }) })?.isAwaited).toBe(true);
    const Bucket = { Type: "AWS::S3::Bucket", DependsOn: "Listener" };
    expect(read({ Listener: listener, Bucket, Web: service({ DependsOn: "Bucket" }) })?.isAwaited).toBe(true);
  });

  it("may be forwarded to by nobody, or by somebody elsewhere", () => {
    expect(read({})).toMatchObject({ forwarders: [], isAwaited: false });
    expect(read({}, { Outputs: { Group: { Value: { Ref: "Group" } } } })?.isAwaited).toBe(true);
    const Child = { Type: "AWS::CloudFormation::Stack", Properties: { Parameters: { Group: { Ref: "Group" } } } };
    expect(read({ Child })).toMatchObject({ forwarders: undefined, isAwaited: true });
  });

  it("may be forwarded to by a listener that does not say what it does", () => {
    const unsaid = (DefaultActions: unknown) => ({ ...listener, Properties: { DefaultActions } });
    for (const actions of [{ Ref: "Actions" }, [{ "Fn::If": ["IsLive", {}, {}] }, { Ref: "Action" }], undefined]) {
      expect(read({ Listener: unsaid(actions) })?.forwarders).toBeUndefined();
    }
  });

  it("is awaited for all that is known where a condition decides", () => {
    expect(read({ Listener: { ...listener, Condition: "IsLive" } })?.isAwaited).toBe(true);
  });

  it("is none where the entry names something else", () => {
    const template = templateOf({ Web: service({}), Group: listener });
    expect(targetGroupOf(template, "Web", { TargetGroupArn: "arn:aws:…" })).toBeUndefined();
    expect(targetGroupOf(template, "Web", balancer)).toBeUndefined();
    expect(targetGroupOf(template, "Web", { Ref: "Balancer" })).toBeUndefined();
  });
});
