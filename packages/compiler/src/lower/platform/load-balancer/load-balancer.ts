import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, sub, type Output, type Resource } from "../../../cloudformation/template.ts";
import { logicalName } from "../../resolve/names.ts";
import type { NetworkPart } from "../network/network.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";

export interface LoadBalancerPart {
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, Output>>;
}

/** Names of what a load balancer is made of, in its own stack and in the outputs of the stack. */
export function loadBalancerNames(name: string) {
  const stem = logicalName(name);
  return {
    loadBalancer: `${stem}LoadBalancer`,
    securityGroup: `${stem}SecurityGroup`,
    listener: `${stem}Listener`,
    redirect: `${stem}ListenerRedirect`,
    fullName: `${stem}FullName`,
    url: `${stem}Url`,
  };
}

/** An Application Load Balancer with its security group and listeners. */
export function loadBalancerPart(plan: LoadBalancerPlan, network: NetworkPart, appTags: Tags): LoadBalancerPart {
  const names = loadBalancerNames(plan.name);
  const certificates = listed(plan.props.certificate);
  const scheme = certificates.length > 0 ? "https" : "http";
  return {
    resources: {
      [names.securityGroup]: securityGroup(plan, network, appTags, certificates.length > 0 ? [443, 80] : [80]),
      [names.loadBalancer]: loadBalancer(plan, network, appTags),
      ...(certificates.length > 0 ? httpsListeners(plan, certificates) : { [names.listener]: httpListener(plan) }),
    },
    outputs: {
      [names.listener]: { Value: ref(names.listener) },
      [names.securityGroup]: { Value: getAtt(names.securityGroup, "GroupId") },
      [names.fullName]: { Value: getAtt(names.loadBalancer, "LoadBalancerFullName") },
      [names.url]: { Value: sub(`${scheme}://\${${names.loadBalancer}.DNSName}`) },
    },
  };
}

function listed(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

function securityGroup(
  plan: LoadBalancerPlan,
  network: NetworkPart,
  appTags: Tags,
  ports: readonly number[],
): Resource {
  const cidrs = plan.props.internal === true ? network.cidrs : ["0.0.0.0/0"];
  return resource("AWS::EC2::SecurityGroup", {
    GroupDescription: `Load balancer ${plan.name}`.replaceAll(/[^A-Za-z0-9 ._-]/g, "-").slice(0, 255),
    VpcId: network.inPlatform.vpc,
    SecurityGroupIngress: ports.flatMap((port) =>
      cidrs.map((cidr) => ({ IpProtocol: "tcp", FromPort: port, ToPort: port, CidrIp: cidr })),
    ),
    Tags: templateTags(appTags, plan.props.tags),
  });
}

function loadBalancer(plan: LoadBalancerPlan, network: NetworkPart, appTags: Tags): Resource {
  const { internal = false, idleTimeoutSeconds = 60, deletionProtection = false, tags } = plan.props;
  return resource("AWS::ElasticLoadBalancingV2::LoadBalancer", {
    Type: "application",
    Scheme: internal ? "internal" : "internet-facing",
    Subnets: internal ? network.inPlatform.privateSubnets : network.inPlatform.publicSubnets,
    SecurityGroups: [getAtt(loadBalancerNames(plan.name).securityGroup, "GroupId")],
    LoadBalancerAttributes: [
      { Key: "deletion_protection.enabled", Value: String(deletionProtection) },
      { Key: "idle_timeout.timeout_seconds", Value: String(idleTimeoutSeconds) },
      { Key: "routing.http.drop_invalid_header_fields.enabled", Value: "true" },
    ],
    Tags: templateTags(appTags, tags),
  });
}

const NOT_FOUND = {
  Type: "fixed-response",
  FixedResponseConfig: { StatusCode: "404", ContentType: "text/plain", MessageBody: "Not found" },
};

const TO_HTTPS = {
  Type: "redirect",
  RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" },
};

function httpListener({ name }: LoadBalancerPlan): Resource {
  return resource("AWS::ElasticLoadBalancingV2::Listener", {
    LoadBalancerArn: ref(loadBalancerNames(name).loadBalancer),
    Port: 80,
    Protocol: "HTTP",
    DefaultActions: [NOT_FOUND],
  });
}

function httpsListeners(
  { name, props }: LoadBalancerPlan,
  certificates: readonly string[],
): Readonly<Record<string, Resource>> {
  const names = loadBalancerNames(name);
  const [first = "", ...others] = certificates;
  return {
    [names.listener]: resource("AWS::ElasticLoadBalancingV2::Listener", {
      LoadBalancerArn: ref(names.loadBalancer),
      Port: 443,
      Protocol: "HTTPS",
      SslPolicy: props.sslPolicy ?? "ELBSecurityPolicy-TLS13-1-2-2021-06",
      Certificates: [{ CertificateArn: first }],
      DefaultActions: [NOT_FOUND],
    }),
    ...(others.length === 0 ? {} : { [`${names.listener}Certificates`]: otherCertificates(names.listener, others) }),
    [names.redirect]: redirectListener(names),
  };
}

/** A load balancer that gets its first certificate has its one listener on port 80 until that has moved to 443. */
function redirectListener({ loadBalancer: id, listener }: ReturnType<typeof loadBalancerNames>): Resource {
  return resource(
    "AWS::ElasticLoadBalancingV2::Listener",
    { LoadBalancerArn: ref(id), Port: 80, Protocol: "HTTP", DefaultActions: [TO_HTTPS] },
    { DependsOn: listener },
  );
}

function otherCertificates(listener: string, arns: readonly string[]): Resource {
  return resource("AWS::ElasticLoadBalancingV2::ListenerCertificate", {
    ListenerArn: ref(listener),
    Certificates: arns.map((arn) => ({ CertificateArn: arn })),
  });
}
