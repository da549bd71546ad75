import type { OutsideId } from "../outside/outside-id.ts";

/**
 * Where in S3 a load balancer writes one of its logs. The bucket is in the load balancer's region, is encrypted with SSE-S3 at
 * most, and its policy lets the service `logdelivery.elasticloadbalancing.amazonaws.com` do `s3:PutObject` on
 * `<prefix>/AWSLogs/<account>/*`; otherwise the deployment fails.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html#attach-bucket-policy
 */
export interface LoadBalancerLogs {
  /** The name of a bucket that exists, or a value from outside that is one. */
  readonly bucket: OutsideId;
  /**
   * What keys begin with, before `/AWSLogs/`.
   * @default none
   */
  readonly prefix?: string;
}

/** Where a load balancer tells clients to go. */
export interface RedirectTarget {
  /**
   * A URL, or a path: `"https://example.com"`, `"https://example.com/new"`, `"/new"`. What it does not say stays what the client
   * asked for, which `#{protocol}`, `#{host}`, `#{port}`, `#{path}` and `#{query}` stand for, too.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html
   */
  readonly to: string;
  /**
   * 301 is for ever, and browsers remember it; 302 is for this time.
   * @default 301
   */
  readonly statusCode?: 301 | 302;
}

/** Requests that a load balancer sends elsewhere. At least one of `host` and `path` says which. */
export interface Redirect extends RedirectTarget {
  /**
   * Host names of the requests: `"www.example.com"`, `"*.example.org"`. Case does not matter.
   * @default every host
   */
  readonly host?: string | readonly string[];
  /**
   * Paths of the requests; `*` stands for any characters, `?` for one. Case matters.
   * @default every path
   */
  readonly path?: string | readonly string[];
  /**
   * Priority of the listener rule, 1 to 50000; the lowest that describes a request wins.
   * @default given by the compiler, 1 to 200: before nearly every route
   */
  readonly priority?: number;
}

/** What a load balancer answers by itself. */
export interface FixedResponse {
  /** 200 to 299, or 400 to 599. */
  readonly statusCode: number;
  /**
   * What the body is.
   * @default "text/plain"
   */
  readonly contentType?: "text/plain" | "text/css" | "text/html" | "application/javascript" | "application/json";
  /**
   * The body, at most 1024 characters.
   * @default none
   */
  readonly messageBody?: string;
}

/** What a load balancer does with a request that no route describes: one of the two. */
export interface DefaultAction {
  /**
   * It answers by itself: a status code, or the whole answer.
   * @default none
   */
  readonly fixedResponse?: number | FixedResponse;
  /**
   * It tells the client to go elsewhere.
   * @default none
   */
  readonly redirect?: string | RedirectTarget;
}

/** A port on which a load balancer listens beside 80 and 443. */
export interface ListenerProps {
  /**
   * ARNs of ACM certificates in the load balancer's region; the first is the default.
   * @default none: plain HTTP
   */
  readonly certificate?: OutsideId | readonly OutsideId[];
}
