import { describeRule } from "../describe-rule.ts";
import { LATER, template } from "../templates.ts";

const FORWARD = [{ Type: "forward", TargetGroupArn: { Ref: "Group" } }];
const open = (listener: object = {}, balancer: object = {}, entry: object = {}) =>
  template({
    Balancer: { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: balancer },
    Listener: {
      Type: "AWS::ElasticLoadBalancingV2::Listener",
      Properties: {
        LoadBalancerArn: { Ref: "Balancer" },
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: FORWARD,
        ...listener,
      },
    },
    Group: { Type: "AWS::ElasticLoadBalancingV2::TargetGroup" },
    Service: {
      Type: "AWS::ECS::Service",
      Properties: { LoadBalancers: [{ TargetGroupArn: { Ref: "Group" }, ...entry }] },
    },
  });

describeRule("security/public-alb-http", "template", {
  at: "Resources.Listener.Properties.DefaultActions",
  accepts: {
    "a redirect": open({ DefaultActions: [{ Type: "redirect" }] }),
    HTTPS: open({ Port: 443, Protocol: "HTTPS" }),
    "an internal one": open({}, { Scheme: "internal" }),
    "another group": open({}, {}, { TargetGroupArn: "arn:aws:group" }),
    "a load balancer of elsewhere": open({ LoadBalancerArn: "arn:aws:balancer" }),
  },
  rejects: {
    "the default": {
      document: open(),
      says: [
        "Listener of Balancer takes requests from the internet without encryption and forwards them.",
        "Redirect them to a listener with HTTPS, or let CloudFront answer.",
      ],
    },
    "the port of a text": {
      document: open({ Port: "80" }, { Scheme: "internet-facing" }),
      says: [
        "Listener of Balancer takes requests from the internet without encryption and forwards them.",
        "Redirect them to a listener with HTTPS, or let CloudFront answer.",
      ],
    },
  },
  unknown: [
    open({ Port: LATER }),
    open({ Protocol: LATER }),
    open({}, { Scheme: LATER }),
    open({ DefaultActions: LATER }),
  ],
});
