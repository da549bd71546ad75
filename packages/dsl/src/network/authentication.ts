import type { Secret } from "../container/secret.ts";
import type { Reference } from "../reference.ts";

/** What knows the users, by OpenID Connect. Every address is a full one that begins with `https://`. */
export interface OidcProvider {
  /** What the provider calls itself, as in its tokens: `"https://login.example.com"`. */
  readonly issuer: string | Reference;
  /** Where users log in. */
  readonly authorizationEndpoint: string | Reference;
  /** Where the load balancer gets tokens. */
  readonly tokenEndpoint: string | Reference;
  /** Where the load balancer asks who the user is. */
  readonly userInfoEndpoint: string | Reference;
  /** What the provider calls this application. It sends users back to `https://<domain>/oauth2/idpresponse`, which it has to know. */
  readonly clientId: string | Reference;
  /**
   * The secret of the application, of Secrets Manager. CloudFormation reads it when it makes or changes the rule: after another value,
   * change something of `authenticate`, too.
   * @example secret("shop/login", { key: "clientSecret" })
   */
  readonly clientSecret: Secret;
}

/** A user pool of Amazon Cognito that knows the users. */
export interface CognitoUserPool {
  /** ARN of the user pool: `"arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEf123"`. */
  readonly userPool: string | Reference;
  /** The id of an app client of the pool, which has a secret and may use the code grant. */
  readonly userPoolClient: string | Reference;
  /** The domain prefix of the pool, or the whole of a domain of one's own: `"shop"`. */
  readonly userPoolDomain: string | Reference;
}

/**
 * Who may send a request: users that log in first, by `oidc` or by `cognito`. What passes has their claims in the headers
 * `x-amzn-oidc-data` and `x-amzn-oidc-identity`, which the program checks.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
 */
export interface Authentication {
  /**
   * A provider of OpenID Connect: Okta, Entra ID, Google, Keycloak.
   * @default none, where `cognito` stands
   */
  readonly oidc?: OidcProvider;
  /**
   * A user pool of Amazon Cognito.
   * @default none, where `oidc` stands
   */
  readonly cognito?: CognitoUserPool;
  /**
   * What happens to a request without a login: it is led to one, goes on all the same, or is refused with 401, as for what
   * scripts of a page ask for.
   * @default "authenticate"
   */
  readonly onUnauthenticatedRequest?: "authenticate" | "allow" | "deny";
  /**
   * What of the user is asked for, with spaces between: `"openid email"`.
   * @default "openid"
   */
  readonly scope?: string;
  /**
   * The cookie that the load balancer keeps the login in. Applications on one domain with logins of their own need different ones.
   * @default "AWSELBAuthSessionCookie"
   */
  readonly sessionCookieName?: string;
  /**
   * Seconds after which the user logs in anew, 1 to 604800 (a week).
   * @default 604800
   */
  readonly sessionTimeoutSeconds?: number;
}
