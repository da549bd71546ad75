import type { Suppression } from "@ecs-dsl/validators";
import type { DomainName } from "./domain-name.ts";
import type { OutsideId } from "../outside/outside-id.ts";
import type { LoadBalancerOverrides } from "./load-balancer-overrides.ts";
import type { DefaultAction, ListenerProps, LoadBalancerLogs, Redirect } from "./load-balancer-parts.ts";

/** Settings of an Application Load Balancer. */
export interface LoadBalancerProps {
  /**
   * Its names in DNS. Each gets alias records in its `hostedZone`, and without a `certificate` one certificate of ACM is for all of
   * them, which the zone validates: it has to be public, and the one that the internet asks for the name. `url()` is the first
   * name. A record of the name that exists already makes the deployment fail: remove it first.
   * @default none: it is reached by the name that AWS gives it
   * @example ["example.com", { name: "api.example.com", routingPolicy: { latency: true } }]
   */
  readonly domainName?: DomainName | readonly DomainName[];
  /**
   * Id of the hosted zone of Route 53 that its names are in, of the same account: `"Z0123456789ABCDEFGHIJ"`, or a value from outside.
   * @default none: the records are made elsewhere, and a `certificate` is needed
   */
  readonly hostedZone?: OutsideId;
  /**
   * ARNs of ACM certificates in the load balancer's region. With one, there is a listener for HTTPS on port 443, and
   * the one on port 80 redirects to it. The first certificate is the default; clients get another by its domain name.
   * Values from outside may stand in their stead; what a stack of the app makes is there after the load balancer.
   * @default one for its `domainName`; without that, none: requests are served as plain HTTP on port 80
   */
  readonly certificate?: OutsideId | readonly OutsideId[];
  /**
   * Whether the load balancer is reachable from the VPC only. It then stands in the private subnets.
   * @default false: reachable from the internet, in the public subnets
   */
  readonly internal?: boolean;
  /**
   * Who may send requests: blocks of addresses, security groups and prefix lists by their ids. Others cannot connect.
   * @default everybody; of an internal load balancer, the network; of a public one behind a distribution, CloudFront alone
   * @example ["203.0.113.0/24", "2001:db8::/32", "pl-0123456789abcdef0"]
   */
  readonly allowFrom?: readonly OutsideId[];
  /**
   * Version of the secret by which the routes of a public load balancer know the requests of distributions, 1 or more. To have
   * another secret, count it up by one: routes take the secret of the version before as well, so that no request fails. `deploy.sh`
   * refuses to go back to an earlier one.
   * @default 1
   */
  readonly originSecretVersion?: number;
  /**
   * The first and the last priority of listener rules that are this app's, 1 to 50000, where others have rules on the listeners as well:
   * what the compiler gives to routes is among them; redirects have low numbers, so begin it at 1. Others take the rest, as the
   * `priorities` of `loadBalancer.existing`. A range that is none is reported as `config/listener-priorities`.
   * @default [1, 50000]
   * @example [1, 9999]
   */
  readonly priorities?: readonly [first: number, last: number];
  /**
   * Seconds after which a connection without traffic is closed; ELB accepts 1 to 4000. Keep-alive of the server in the
   * container has to last longer, or clients now and then get a 502.
   * @default 60
   */
  readonly idleTimeoutSeconds?: number;
  /**
   * Which TLS versions and ciphers the HTTPS listener offers.
   * @default "ELBSecurityPolicy-TLS13-1-2-2021-06"
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
   */
  readonly sslPolicy?: string;
  /**
   * Requests that are told to go elsewhere, before any route. A host or a path says which.
   * @default none; with a certificate, port 80 sends every request to HTTPS
   * @example [{ host: "www.example.com", to: "https://example.com" }]
   */
  readonly redirects?: readonly Redirect[];
  /**
   * What happens to requests that no route describes, on every port but 80 where that redirects to HTTPS.
   * @default { fixedResponse: 404 }
   * @example { fixedResponse: { statusCode: 503, contentType: "text/html", messageBody: "<h1>Back soon</h1>" } }
   */
  readonly defaultAction?: DefaultAction;
  /**
   * Further ports that it listens on, beside 80 and 443. Routes with that `listener` are on them.
   * @default none
   * @example { 8443: { certificate: "arn:aws:acm:us-east-1:123456789012:certificate/…" } }
   */
  readonly listeners?: Readonly<Record<string, ListenerProps>>;
  /**
   * Whether AWS refuses to delete the load balancer until this is set to `false` and deployed.
   * @default false
   */
  readonly deletionProtection?: boolean;
  /**
   * ARN of the web ACL of AWS WAF that looks at the requests first: a regional one, of the load balancer's account and region.
   * Another one takes its place without a request that passes unseen.
   * @default none
   * @see https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating.html
   */
  readonly webAcl?: OutsideId;
  /**
   * Whether requests pass while WAF does not answer. Otherwise they get a 500.
   * @default false
   */
  readonly wafFailOpen?: boolean;
  /**
   * A bucket for a record of each request.
   * @default none
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
   */
  readonly accessLogs?: LoadBalancerLogs;
  /**
   * A bucket for a record of each connection.
   * @default none
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-connection-logs.html
   */
  readonly connectionLogs?: LoadBalancerLogs;
  /**
   * Whether headers whose names have other characters than letters, digits and `-` are removed before a container sees them.
   * @default true
   */
  readonly dropInvalidHeaderFields?: boolean;
  /**
   * What happens to requests that servers may understand differently: all are passed on, the dangerous are turned away, or all
   * that do not follow RFC 7230.
   * @default "defensive"
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#desync-mitigation-mode
   */
  readonly desyncMitigationMode?: "monitor" | "defensive" | "strictest";
  /**
   * Whether the `Host` header reaches the container as the client wrote it. Otherwise the port is removed from it, or added.
   * @default false
   */
  readonly preserveHostHeader?: boolean;
  /**
   * What becomes of the `X-Forwarded-For` header: the client's address is added, it stays as it came, or it is removed.
   * @default "append"
   */
  readonly xffHeaderProcessingMode?: "append" | "preserve" | "remove";
  /**
   * Seconds after which a client's connection is closed, however busy it is; 60 to 604800.
   * @default 3600
   */
  readonly clientKeepAliveSeconds?: number;
  /**
   * Tags of the load balancer, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Properties of the load balancer beyond these settings, in CloudFormation's spelling.
   * @default none
   * @example { IpAddressType: "dualstack" }
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html
   */
  readonly overrides?: LoadBalancerOverrides;
  /**
   * Warnings about the load balancer that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** An Application Load Balancer of the app. */
export interface LoadBalancerData {
  readonly kind: "load-balancer";
  readonly source: "new";
  /** Its name within the app, as given. */
  readonly name: string;
  /** The rest, as given. */
  readonly props: LoadBalancerProps;
}
