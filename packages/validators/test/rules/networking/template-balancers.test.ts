import { describeRule } from "../describe-rule.ts";
import { LATER, serviceOf, taskOf, template } from "../templates.ts";

const HTTP = { Protocol: "HTTP", Port: 80 };
const balanced = (group: object, mappings: unknown, entry: object = {}) =>
  template({
    Group: { Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: group },
    Task: taskOf({}, { PortMappings: mappings }),
    Service: serviceOf({
      LoadBalancers: [{ TargetGroupArn: { Ref: "Group" }, ContainerName: "web", ContainerPort: 80, ...entry }],
    }),
  });
const port = (more: object) => [{ ContainerPort: 80, ...more }];

describeRule("networking/lb-udp-alb", "template", {
  at: "Resources.Service.Properties.LoadBalancers[0]",
  accepts: {
    TCP: balanced(HTTP, port({ Protocol: "tcp" })),
    "the default": balanced(HTTP, port({})),
    both: balanced(HTTP, [...port({ Protocol: "udp" }), ...port({ Protocol: "tcp" })]),
    "a Network Load Balancer": balanced({ Protocol: "UDP", Port: 80 }, port({ Protocol: "udp" })),
    "another port": balanced(HTTP, [{ ContainerPort: 53, Protocol: "udp" }]),
    "another container": balanced(HTTP, port({ Protocol: "udp" }), { ContainerName: "log" }),
    "no ports": balanced(HTTP, undefined),
  },
  rejects: {
    "UDP from a group of HTTPS": {
      document: balanced({ Protocol: "HTTPS", Port: 443 }, port({ Protocol: "udp" })),
      says: [
        "Service gets requests of HTTP from Group at port 80, which is one of UDP.",
        'Use a Network Load Balancer, whose target group has the `Protocol` "UDP", or another port.',
      ],
    },
    UDP: {
      document: balanced(HTTP, port({ Protocol: "udp" })),
      says: [
        "Service gets requests of HTTP from Group at port 80, which is one of UDP.",
        'Use a Network Load Balancer, whose target group has the `Protocol` "UDP", or another port.',
      ],
    },
  },
  unknown: [
    balanced({ Protocol: LATER }, port({ Protocol: "udp" })),
    balanced(HTTP, port({ Protocol: LATER })),
    balanced(HTTP, LATER),
    balanced(HTTP, port({ Protocol: "udp" }), { ContainerPort: LATER }),
    balanced(HTTP, port({ Protocol: "udp" }), { TargetGroupArn: LATER }),
  ],
});

describeRule("networking/target-group-protocol", "template", {
  at: "Resources.Service.Properties.LoadBalancers[0]",
  accepts: {
    gRPC: balanced({ ...HTTP, ProtocolVersion: "GRPC" }, port({ AppProtocol: "grpc" })),
    "HTTP/2": balanced({ ...HTTP, ProtocolVersion: "HTTP2" }, port({ AppProtocol: "grpc" })),
    "a port of HTTP": balanced(HTTP, port({ AppProtocol: "http" })),
    "a Network Load Balancer": balanced({ Protocol: "TCP" }, port({ AppProtocol: "grpc" })),
  },
  rejects: {
    "no version": {
      document: balanced(HTTP, port({ AppProtocol: "grpc" })),
      says: [
        "Service speaks gRPC at port 80, and Group sends HTTP/1.1 there, which it does not answer.",
        'Set `ProtocolVersion` of Group to "GRPC".',
      ],
    },
    "the old one": {
      document: balanced({ ...HTTP, ProtocolVersion: "HTTP1" }, port({ AppProtocol: "grpc" })),
      says: [
        "Service speaks gRPC at port 80, and Group sends HTTP/1.1 there, which it does not answer.",
        'Set `ProtocolVersion` of Group to "GRPC".',
      ],
    },
  },
  unknown: [
    balanced({ ...HTTP, ProtocolVersion: LATER }, port({ AppProtocol: "grpc" })),
    balanced(HTTP, port({ AppProtocol: LATER })),
  ],
});
