import { describeRule } from "../describe-rule.ts";
import { LATER, serviceOf, taskOf, template } from "../templates.ts";

const id = (name: string) => ({ "Fn::GetAtt": [name, "GroupId"] });
const FROM = { IpProtocol: "tcp", FromPort: 80, ToPort: 80, SourceSecurityGroupId: id("BalancerGroup") };
const group = (ingress?: unknown) => ({
  Type: "AWS::EC2::SecurityGroup",
  Properties: ingress === undefined ? {} : { SecurityGroupIngress: ingress },
});

interface Change {
  readonly service?: object;
  readonly balancer?: object;
  readonly task?: object;
  readonly more?: object;
}

const shop = (ingress: unknown, { balancer = {}, more = {}, service = {}, task = {} }: Change = {}) =>
  template({
    BalancerGroup: group(),
    OtherGroup: group(),
    TaskGroup: group(ingress),
    Balancer: {
      Type: "AWS::ElasticLoadBalancingV2::LoadBalancer",
      Properties: { SecurityGroups: [id("BalancerGroup")], ...balancer },
    },
    Listener: {
      Type: "AWS::ElasticLoadBalancingV2::Listener",
      Properties: {
        LoadBalancerArn: { Ref: "Balancer" },
        DefaultActions: [{ Type: "forward", TargetGroupArn: { Ref: "Group" } }],
      },
    },
    Group: { Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: { Protocol: "HTTP" } },
    Task: taskOf({ NetworkMode: "awsvpc", ...task }),
    Service: serviceOf({
      LoadBalancers: [{ TargetGroupArn: { Ref: "Group" }, ContainerName: "web", ContainerPort: 80 }],
      NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: [id("TaskGroup")] } },
      ...service,
    }),
    ...more,
  });
const apart = (properties: object) => ({
  more: { Ingress: { Type: "AWS::EC2::SecurityGroupIngress", Properties: properties } },
});

describeRule("networking/lb-sg-ingress", "template", {
  at: "Resources.Service.Properties.LoadBalancers[0]",
  accepts: {
    "its group": shop([FROM]),
    "a protocol by its number": shop([{ ...FROM, IpProtocol: 6 }]),
    "a protocol by its number in a text": shop([{ ...FROM, IpProtocol: "6" }]),
    "one rule of two": shop([{ ...FROM, FromPort: 443, ToPort: 443 }, FROM]),
    "one group of two": shop([FROM], {
      service: {
        NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: [id("OtherGroup"), id("TaskGroup")] } },
      },
    }),
    "a group beside one of elsewhere": shop(undefined, {
      service: { NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: [id("TaskGroup"), "sg-1"] } } },
    }),
    "no groups": shop(undefined, { service: { NetworkConfiguration: { AwsvpcConfiguration: {} } } }),
    "a range": shop([{ ...FROM, FromPort: 0, ToPort: 65_535 }]),
    everything: shop([{ ...FROM, IpProtocol: "-1", FromPort: undefined }]),
    addresses: shop([{ IpProtocol: "tcp", FromPort: 80, ToPort: 80, CidrIp: "10.0.0.0/8" }]),
    "a rule apart": shop(undefined, apart({ ...FROM, GroupId: id("TaskGroup") })),
    "a group of elsewhere": shop(undefined, {
      service: { NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: ["sg-1"] } } },
    }),
    "a load balancer of elsewhere": shop(undefined, { balancer: { SecurityGroups: ["sg-1"] } }),
    "a load balancer without groups": shop(undefined, { balancer: { SecurityGroups: [] } }),
    "the network of instances": shop(undefined, { task: { NetworkMode: "bridge" } }),
  },
  rejects: {
    "no rule": {
      document: shop(undefined),
      says: [
        "Service gets requests at port 80 from a load balancer in BalancerGroup, and TaskGroup does not let it in; no task is ever healthy.",
        "Let BalancerGroup into TaskGroup at port 80.",
      ],
    },
    "a rule apart for another port": {
      document: shop(undefined, apart({ ...FROM, GroupId: id("TaskGroup"), FromPort: 443, ToPort: 443 })),
      says: [
        "Service gets requests at port 80 from a load balancer in BalancerGroup, and TaskGroup does not let it in; no task is ever healthy.",
        "Let BalancerGroup into TaskGroup at port 80.",
      ],
    },
    "a range that ends below": {
      document: shop([{ ...FROM, FromPort: 1, ToPort: 79 }]),
      says: [
        "Service gets requests at port 80 from a load balancer in BalancerGroup, and TaskGroup does not let it in; no task is ever healthy.",
        "Let BalancerGroup into TaskGroup at port 80.",
      ],
    },
    "another port of the same protocol by its number": {
      document: shop([
        { ...FROM, IpProtocol: 6, FromPort: 443, ToPort: 443 },
        { ...FROM, IpProtocol: "6", FromPort: 443, ToPort: 443 },
      ]),
      says: [
        "Service gets requests at port 80 from a load balancer in BalancerGroup, and TaskGroup does not let it in; no task is ever healthy.",
        "Let BalancerGroup into TaskGroup at port 80.",
      ],
    },
    pings: {
      document: shop([{ ...FROM, IpProtocol: "icmp" }]),
      says: [
        "Service gets requests at port 80 from a load balancer in BalancerGroup, and TaskGroup does not let it in; no task is ever healthy.",
        "Let BalancerGroup into TaskGroup at port 80.",
      ],
    },
    "two groups on either side": {
      document: shop(undefined, {
        balancer: { SecurityGroups: [id("BalancerGroup"), id("OtherGroup")] },
        service: {
          NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: [id("TaskGroup"), id("SecondGroup")] } },
        },
        more: { SecondGroup: group() },
      }),
      says: [
        "Service gets requests at port 80 from a load balancer in BalancerGroup and OtherGroup, and TaskGroup and SecondGroup do not let it in; no task is ever healthy.",
        "Let BalancerGroup into TaskGroup at port 80.",
      ],
    },
    "one group for both": {
      document: shop([{ ...FROM, FromPort: 443, ToPort: 443 }], { balancer: { SecurityGroups: [id("TaskGroup")] } }),
      says: [
        "Service gets requests at port 80 from a load balancer in TaskGroup, and TaskGroup does not let it in; no task is ever healthy.",
        "Let TaskGroup in from itself at port 80, or give the load balancer a group of its own.",
      ],
    },
    "another port": {
      document: shop([{ ...FROM, FromPort: 443, ToPort: 443 }]),
      says: [
        "Service gets requests at port 80 from a load balancer in BalancerGroup, and TaskGroup does not let it in; no task is ever healthy.",
        "Let BalancerGroup into TaskGroup at port 80.",
      ],
    },
    "another group": {
      document: shop([{ ...FROM, SourceSecurityGroupId: id("OtherGroup") }]),
      says: [
        "Service gets requests at port 80 from a load balancer in BalancerGroup, and TaskGroup does not let it in; no task is ever healthy.",
        "Let BalancerGroup into TaskGroup at port 80.",
      ],
    },
    "another protocol": {
      document: shop([{ ...FROM, IpProtocol: "udp" }]),
      says: [
        "Service gets requests at port 80 from a load balancer in BalancerGroup, and TaskGroup does not let it in; no task is ever healthy.",
        "Let BalancerGroup into TaskGroup at port 80.",
      ],
    },
    "a rule of another group": {
      document: shop(undefined, apart({ ...FROM, GroupId: id("OtherGroup") })),
      says: [
        "Service gets requests at port 80 from a load balancer in BalancerGroup, and TaskGroup does not let it in; no task is ever healthy.",
        "Let BalancerGroup into TaskGroup at port 80.",
      ],
    },
  },
  unknown: [
    shop(LATER),
    shop([LATER]),
    shop([{ ...FROM, FromPort: LATER }]),
    shop([{ ...FROM, ToPort: LATER }]),
    shop([{ ...FROM, SourceSecurityGroupId: LATER }]),
    shop(undefined, apart({ ...FROM, GroupId: LATER })),
    shop(undefined, { service: { NetworkConfiguration: LATER } }),
    shop(undefined, { balancer: { SecurityGroups: LATER } }),
    shop(undefined, { task: { NetworkMode: LATER } }),
  ],
});
