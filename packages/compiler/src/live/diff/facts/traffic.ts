import type { DocumentFacts } from "../difference.ts";

/**
 * What a target group is where nobody says it, in CloudFormation's spelling. What follows from others is not compared.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html. Checked 2026-11-30.
 */
export const TARGET_GROUP_FACTS: DocumentFacts = {
  ignored: new Set(["Name", "Tags", "Targets"]),
  defaults: {
    IpAddressType: "ipv4",
    ProtocolVersion: "HTTP1",
    TargetType: "instance",
    HealthCheckPort: "traffic-port",
    HealthCheckEnabled: true,
  },
  lists: { TargetGroupAttributes: ["Key"] },
};

/** What a login is where nobody says it. Source: API_AuthenticateOidcActionConfig. Checked 2026-11-30. */
const LOGIN = {
  "Actions[].AuthenticateOidcConfig.OnUnauthenticatedRequest": "authenticate",
  "Actions[].AuthenticateOidcConfig.Scope": "openid",
  "Actions[].AuthenticateOidcConfig.SessionCookieName": "AWSELBAuthSessionCookie",
  "Actions[].AuthenticateOidcConfig.SessionTimeout": 604_800,
  "Actions[].AuthenticateCognitoConfig.OnUnauthenticatedRequest": "authenticate",
  "Actions[].AuthenticateCognitoConfig.Scope": "openid",
  "Actions[].AuthenticateCognitoConfig.SessionCookieName": "AWSELBAuthSessionCookie",
  "Actions[].AuthenticateCognitoConfig.SessionTimeout": 604_800,
};

/**
 * What a rule of a listener is, but for the secret of a login, which nobody is told. Order of conditions says nothing, order of actions does.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html. Checked 2026-11-30.
 */
export const LISTENER_RULE_FACTS: DocumentFacts = {
  ignored: new Set([
    "Actions[].AuthenticateOidcConfig.ClientSecret",
    "Actions[].Order",
    "Conditions[].Key",
    "ListenerArn",
    "Tags",
  ]),
  defaults: {
    ...LOGIN,
    "Actions[].ForwardConfig.TargetGroups[].Weight": 1,
    "Actions[].ForwardConfig.TargetGroupStickinessConfig.Enabled": false,
  },
  lists: {
    Actions: ["Type"],
    "Actions[].ForwardConfig.TargetGroups": ["TargetGroupArn"],
    Conditions: ["Key"],
    "Conditions[].HostHeaderConfig.Values": "set",
    "Conditions[].HttpHeaderConfig.Values": "set",
    "Conditions[].HttpRequestMethodConfig.Values": "set",
    "Conditions[].PathPatternConfig.Values": "set",
    "Conditions[].QueryStringConfig.Values": ["Key", "Value"],
    "Conditions[].SourceIpConfig.Values": "set",
  },
};
