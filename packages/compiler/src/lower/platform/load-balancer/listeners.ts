import type { DefaultAction, OutsideId, RedirectTarget } from "@ecs-dsl/dsl";
import { resource } from "../../../cloudformation/resource.ts";
import { ref, type Resource, type Value } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { certificatesOf, furtherListeners, type ListenerPlan, mainPort } from "../../resolve/listeners.ts";
import { keyOfId } from "../../resolve/outside-ids.ts";
import { outsideId } from "../../resources/outside-values.ts";
import { type Destination, destinationOf, type RedirectPlan, redirectsOf } from "../../resolve/redirects.ts";
import { matchKey } from "../../resolve/route-match.ts";
import { conditions } from "../../resolve/rule-conditions.ts";
import { ownCertificate } from "./domain-names.ts";
import type { LoadBalancerIds } from "./ids.ts";

type Resources = Readonly<Record<string, Resource>>;

/** The listeners of a load balancer, with their certificates and redirects. */
export function listeners(lowering: Lowering, plan: LoadBalancerPlan, ids: LoadBalancerIds, appTags: Tags): Resources {
  const own = ownCertificate(plan, ids);
  const given = (one: ListenerPlan): Listener => ({
    ...one,
    certificates: one.certificates.map((id) => givenCertificate(lowering, id)),
  });
  const first = { port: mainPort(plan), certificates: certificatesOf(plan) };
  const main = own === undefined ? given(first) : { ...first, certificates: [{ value: own }] };
  const action = defaultAction(plan.props.defaultAction);
  const made = [main, ...furtherListeners(plan).map(given)].map((one) => listener(plan, ids, one, { appTags, action }));
  const toHttps = { appTags, action: TO_HTTPS };
  return Object.assign(
    {},
    ...made,
    main.port === 443 ? listener(plan, ids, { port: 80, certificates: [] }, toHttps) : {},
    ...redirectsOf(plan).map((one) => redirectRule(plan, ids, one, appTags)),
  );
}

interface Listener extends Omit<ListenerPlan, "certificates"> {
  readonly certificates: readonly Certificate[];
}

interface Certificate {
  readonly value: Value<string>;
  /** What tells one that is given from others. */
  readonly key?: string;
}

function givenCertificate(lowering: Lowering, id: OutsideId): Certificate {
  return { value: outsideId(lowering, id), key: keyOfId(id) };
}

interface Listening {
  readonly appTags: Tags;
  readonly action: Action;
}

function listener(
  plan: LoadBalancerPlan,
  ids: LoadBalancerIds,
  { port, certificates }: Listener,
  { appTags, action }: Listening,
): Resources {
  const [first, ...others] = certificates;
  const made = resource("AWS::ElasticLoadBalancingV2::Listener", {
    LoadBalancerArn: ref(ids.loadBalancer),
    Port: port,
    ...(first === undefined
      ? { Protocol: "HTTP" }
      : {
          Protocol: "HTTPS",
          SslPolicy: plan.props.sslPolicy ?? "ELBSecurityPolicy-TLS13-1-2-2021-06",
          Certificates: [{ CertificateArn: first.value }],
        }),
    DefaultActions: [action],
    Tags: templateTags(appTags, plan.props.tags),
  });
  const further = others.flatMap(({ key, value }) =>
    key === undefined ? [] : [[ids.certificate(key, port), furtherCertificate(ids, value, port)] as const],
  );
  return { [ids.listenerOn(port)]: made, ...Object.fromEntries(further) };
}

/** A resource holds one certificate. Source: the CloudFormation reference of `ListenerCertificate`. */
function furtherCertificate(ids: LoadBalancerIds, arn: Value<string>, port: number): Resource {
  return resource("AWS::ElasticLoadBalancingV2::ListenerCertificate", {
    ListenerArn: ref(ids.listenerOn(port)),
    Certificates: [{ CertificateArn: arn }],
  });
}

function redirectRule(
  plan: LoadBalancerPlan,
  ids: LoadBalancerIds,
  { redirect, match, priority }: RedirectPlan,
  appTags: Tags,
): Resources {
  const port = mainPort(plan);
  const identity = redirect.priority ?? JSON.stringify(matchKey(match));
  const made = resource("AWS::ElasticLoadBalancingV2::ListenerRule", {
    ListenerArn: ref(ids.listenerOn(port)),
    Priority: priority,
    Conditions: conditions(match),
    Actions: [redirectAction(redirect)],
    Tags: templateTags(appTags, plan.props.tags),
  });
  return { [ids.redirect(port, String(identity))]: made };
}

type Action = ReturnType<typeof fixedResponse> | ReturnType<typeof redirectAction> | typeof TO_HTTPS;

const TO_HTTPS = {
  Type: "redirect",
  RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" },
};

function defaultAction({ fixedResponse: response = 404, redirect }: DefaultAction = {}): Action {
  if (redirect !== undefined) return redirectAction(typeof redirect === "string" ? { to: redirect } : redirect);
  if (typeof response === "object") return fixedResponse(response);
  return fixedResponse({ statusCode: response, ...(response === 404 ? { messageBody: "Not found" } : {}) });
}

function fixedResponse({
  statusCode,
  contentType,
  messageBody,
}: Exclude<NonNullable<DefaultAction["fixedResponse"]>, number>) {
  return {
    Type: "fixed-response",
    FixedResponseConfig: {
      StatusCode: String(statusCode),
      ContentType: contentType ?? "text/plain",
      MessageBody: messageBody,
    },
  };
}

function redirectAction(redirect: RedirectTarget) {
  const { protocol, host, port, path, query }: Destination = destinationOf(redirect) ?? {};
  return {
    Type: "redirect",
    RedirectConfig: {
      Protocol: protocol?.startsWith("http") === true ? protocol.toUpperCase() : protocol,
      Host: host,
      Port: port,
      Path: path,
      Query: query,
      StatusCode: `HTTP_${redirect.statusCode ?? 301}`,
    },
  };
}
