import { outsideValue } from "../resolve/outside.ts";
import type { OutputReference } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Path } from "@ecs-dsl/validators";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { CloudMapPlan, DiscoveryPlan, ServiceConnectPlan } from "../plan/discovery-plan.ts";
import { sourceOf } from "../nouns/noun.ts";
import { arnOf } from "../resolve/template-text.ts";
import { knownType } from "../resources/stack/known-types.ts";
import { stackValue, typeIn } from "../resources/stack/outputs.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const certificateAuthority = definePlanRule({
  code: "config/certificate-authority",
  severity: "error",
  on: "app",
  summary: "The TLS of Service Connect names an authority of AWS Private CA and a role by their ARNs.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsCertificateAuthority.html",
    checked: "2026-11-29",
  },
  check({ discovery: { serviceConnect } }, report) {
    const { certificateAuthority: authority, role } = serviceConnect?.props.tls ?? {};
    if (serviceConnect === undefined) return;
    const reference = referenceOf(authority);
    if (reference?.of === "output") {
      const other = otherThanAuthority(reference);
      if (other !== undefined) report(noAuthorityOfStack(serviceConnect, other));
    } else if (typeof authority === "string" && !isArn(authority, "acm-pca", "certificate-authority/"))
      report(noAuthority(serviceConnect, authority));
    if (typeof role === "string" && !isArn(role, "iam", "role/")) report(noRole(serviceConnect, role));
  },
});

export const discoveryTwice = definePlanRule({
  code: "config/discovery-twice",
  severity: "error",
  on: "app",
  summary: "Services find each other in one namespace of a kind.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
    checked: "2026-11-29",
  },
  check({ discovery }, report) {
    for (const one of discovery.extra) report(another(one));
  },
});

export const namespaceId = definePlanRule({
  code: "config/namespace-id",
  severity: "error",
  on: "app",
  summary: "A namespace that exists is named by its id.",
  source: { url: "https://docs.aws.amazon.com/cloud-map/latest/api/API_Namespace.html", checked: "2026-11-29" },
  check({ discovery: { cloudMap } }, report) {
    const id = cloudMap?.namespaceId;
    if (cloudMap !== undefined && typeof id === "string" && !NAMESPACE_ID.test(id)) report(noId(cloudMap, id));
  },
});

export const namespaceName = definePlanRule({
  code: "config/namespace-name",
  severity: "error",
  on: "app",
  summary: "The name of a namespace is one in DNS.",
  source: {
    url: "https://docs.aws.amazon.com/cloud-map/latest/api/API_CreatePrivateDnsNamespace.html",
    checked: "2026-11-29",
  },
  check({ discovery: { cloudMap } }, report) {
    if (cloudMap !== undefined && !isDnsName(cloudMap.name)) report(noName(cloudMap));
  },
});

/** Source: https://docs.aws.amazon.com/cloud-map/latest/api/API_CreateService.html, `NamespaceId`. Checked 2026-11-29. */
const NAMESPACE_ID = /^ns-[a-z0-9]{1,61}$/;

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const NAME_LENGTH = 253;

function isDnsName(name: string): boolean {
  return name.length <= NAME_LENGTH && name.split(".").every((label) => LABEL.test(label));
}

function isArn(text: string, expected: string, kind: string): boolean {
  const { service, account = "", resource = "" } = arnOf(text) ?? {};
  return service === expected && /^\d{12}$/.test(account) && resource.startsWith(kind);
}

/** What a reference leads to that is no authority, as far as the stack says it. */
function otherThanAuthority(reference: OutputReference): string | undefined {
  const { kind, name, props } = reference.resource;
  if (outsideValue(reference) !== undefined) return undefined;
  if (kind !== "stack") return `a value of ${kind.replace("-", " ")} ${shown(name)}`;
  const { id } = stackValue(reference);
  const type = typeIn(props, id);
  if (knownType(type) === undefined || type === "AWS::ACMPCA::CertificateAuthority") return undefined;
  return `${shown(id)} of stack ${shown(name)}, which is of type ${type}`;
}

const TLS: Path = ["tls"];

function noAuthority({ subject }: ServiceConnectPlan, text: string): PlanFinding {
  return {
    source: sourceOf(subject, [...TLS, "certificateAuthority"]),
    message: `The TLS of Service Connect has certificates issued by ${shown(text)}, which is not the ARN of an authority of AWS Private CA.`,
    help: "Write its ARN: arn:aws:acm-pca:REGION:ACCOUNT:certificate-authority/ID, with 12 digits for the account.",
  };
}

function noAuthorityOfStack({ subject }: ServiceConnectPlan, other: string): PlanFinding {
  return {
    source: sourceOf(subject, [...TLS, "certificateAuthority"]),
    message: `The TLS of Service Connect has certificates issued by ${other}, and not by an authority of AWS Private CA.`,
    help: 'Name what is of type AWS::ACMPCA::CertificateAuthority in a stack, by its ARN: `pki.arn("Authority")`.',
  };
}

function noRole({ subject }: ServiceConnectPlan, text: string): PlanFinding {
  return {
    source: sourceOf(subject, [...TLS, "role"]),
    message: `The TLS of Service Connect has the role ${shown(text)}, which is not the ARN of a role.`,
    help: "Write its ARN: arn:aws:iam::ACCOUNT:role/NAME, or remove `role`, so that each stack makes one.",
  };
}

const WORDS: Readonly<Record<DiscoveryPlan["addresses"], string>> = {
  serviceConnect: "Service Connect",
  cloudMap: "Cloud Map",
};

function another({ subject, by }: DiscoveryPlan["extra"][number]): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `\`discovery\` has ${WORDS[by]} twice, and ECS gives a service one namespace of it.`,
    help: 'Remove one of them: `discovery: [cloudMap("myapp.local"), serviceConnect()]` has one of each kind.',
  };
}

function noId({ subject }: CloudMapPlan, id: string): PlanFinding {
  return {
    source: sourceOf(subject, ["namespaceId"]),
    message: `${capitalized(subject.words)} has the id ${shown(id)}; the id of a namespace is \`ns-\` and small letters and digits.`,
    help: "Take it from `aws servicediscovery list-namespaces`.",
  };
}

function noName({ subject, name }: CloudMapPlan): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `Namespace ${shown(name)} has no name in DNS: parts of letters, digits and inner hyphens, at most 63 each and 253 in all, with dots between them.`,
    help: 'Give it one, like `cloudMap("myapp.local")`.',
  };
}
