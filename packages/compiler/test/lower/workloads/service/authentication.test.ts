import { loadBalancer, service, stack, resource, type Authentication } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";
import { OIDC } from "../../logins.ts";

const edge = loadBalancer("edge", { certificate: "arn:aws:acm:eu-west-1:123456789012:certificate/a" });

function ruleWith(authenticate: Authentication | undefined) {
  const route = edge.route({ path: "/admin/*", priority: 7, ...(authenticate === undefined ? {} : { authenticate }) });
  const web = service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http: route } });
  const lowered = lowerShop({ workloads: [web] });
  expect(codesOf(lowered)).toEqual([]);
  return { lowered, rule: propertiesOf(lowered, "shop-production-web", "EdgeRule7") };
}

const FORWARD = { Type: "forward", TargetGroupArn: { Ref: "EdgeTargetGroup" } };

it("forwards what everybody sends", () => {
  expect(ruleWith(undefined).rule).toMatchObject({ Actions: [FORWARD] });
});

it("has users log in at a provider before it forwards", () => {
  const { rule } = ruleWith({
    oidc: OIDC,
    onUnauthenticatedRequest: "deny",
    scope: "openid email",
    sessionCookieName: "Admin",
    sessionTimeoutSeconds: 3600,
  });
  expect(rule).toMatchObject({
    Actions: [
      {
        Type: "authenticate-oidc",
        Order: 1,
        AuthenticateOidcConfig: {
          Issuer: "https://login.example.com",
          AuthorizationEndpoint: "https://login.example.com/authorize",
          TokenEndpoint: "https://login.example.com/token",
          UserInfoEndpoint: "https://login.example.com/userinfo",
          ClientId: "shop",
          ClientSecret: "{{resolve:secretsmanager:shop/login:SecretString:clientSecret}}",
          OnUnauthenticatedRequest: "deny",
          Scope: "openid email",
          SessionCookieName: "Admin",
          SessionTimeout: 3600,
        },
      },
      { ...FORWARD, Order: 2 },
    ],
  });
});

it("takes a user pool of the app's own", () => {
  const users = stack("users", {
    Pool: resource("AWS::Cognito::UserPool", {}),
    Client: resource("AWS::Cognito::UserPoolClient", { UserPoolId: { Ref: "Pool" }, GenerateSecret: true }),
  });
  const { lowered, rule } = ruleWith({
    cognito: { userPool: users.arn("Pool"), userPoolClient: users.ref("Client"), userPoolDomain: "shop" },
  });
  expect(rule).toMatchObject({
    Actions: [
      {
        Type: "authenticate-cognito",
        AuthenticateCognitoConfig: {
          UserPoolArn: { Ref: expect.stringMatching(/^\w+$/) },
          UserPoolClientId: { Ref: expect.stringMatching(/^\w+$/) },
          UserPoolDomain: "shop",
        },
      },
      { Order: 2 },
    ],
  });
  expect(Object.keys(templateOf(lowered, "shop-production-stack-users").Resources)).toEqual(["Pool", "Client"]);
});
