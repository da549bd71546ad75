import type { OutsideId } from "../outside/outside-id.ts";
import { placed } from "../call-site.ts";
import type { Timeout } from "../container/port.ts";
import { held } from "../held.ts";
import type { Reference } from "../reference.ts";
import type { KmsKey } from "../resources/kms-key.ts";

/** How the proxies of Service Connect talk to each other. */
export interface ServiceConnectProps {
  /**
   * Encryption between the proxies, by certificates that ECS has issued and renewed. A URL stays `http://`: the container talks to
   * its own proxy.
   * @default none: plain HTTP and TCP inside of the VPC
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html
   */
  readonly tls?: ServiceConnectTls;
  /**
   * A line for each request and connection that reaches a service, in the log group of that service: streams that begin with
   * `service-connect`. The text is the format.
   * @default none
   * @example { format: "JSON", includeQueryParameters: true }
   */
  readonly accessLogs?: "JSON" | "TEXT" | ServiceConnectAccessLogs;
  /**
   * How long the proxies wait, for every port that does not say so by its own `timeout`. The one for requests counts for ports with
   * an `appProtocol`, as others carry none.
   * @default those of Service Connect
   */
  readonly timeout?: Timeout;
  /**
   * A namespace of Cloud Map that exists, by its name or its ARN, in which the names of services are one for all who use it.
   * `deploy.sh` refuses another one for services that are deployed, and says by which steps they get there.
   * @default one of the environment's own
   */
  readonly namespace?: string;
}

/** Encryption between the proxies of Service Connect. */
export interface ServiceConnectTls {
  /**
   * The ARN of an authority of AWS Private CA, with the tag `AmazonECSManaged` = `true`, which the role of ECS asks for; or of one that
   * a `stack()` of the app makes, `pki.arn("Authority")`. Anything else is reported as `config/certificate-authority`.
   * @example "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f"
   */
  readonly certificateAuthority: string | Reference<"output">;
  /**
   * The key of KMS that encrypts the private keys of certificates: its ARN, its id, an alias such as `alias/shop`, or one that a
   * `stack()` makes.
   * @default one that AWS manages
   */
  readonly kmsKey?: KmsKey;
  /**
   * The ARN of the role by which ECS has certificates issued and keeps them in Secrets Manager.
   * @default a role of each service's stack, with the policy that AWS has for it
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity.html
   */
  readonly role?: OutsideId;
}

/** What is written down of requests. */
export interface ServiceConnectAccessLogs {
  /** One object a line, or fields with spaces between them. */
  readonly format: "JSON" | "TEXT";
  /**
   * Whether what follows `?` in a URL is written down, where people put tokens.
   * @default false
   */
  readonly includeQueryParameters?: boolean;
}

/** Names that the proxies of Service Connect know. Made by {@link serviceConnect}. */
export interface ServiceConnect {
  readonly kind: "discovery";
  readonly by: "serviceConnect";
  /** All settings, as given. */
  readonly props: ServiceConnectProps;
}

/**
 * Services find each other by Service Connect, as they do where an app says nothing: a proxy in each task knows the tasks of all
 * services, spreads requests over them, tries once more and counts. A name is the service's: `http://api:8080`.
 * @example app("shop", { discovery: serviceConnect({ accessLogs: "JSON" }), workloads: [api, web] })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html
 */
export function serviceConnect(props: ServiceConnectProps = {}): ServiceConnect {
  return placed({ kind: "discovery", by: "serviceConnect", props: held(props) }, serviceConnect);
}
