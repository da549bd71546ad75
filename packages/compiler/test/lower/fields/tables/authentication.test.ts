import { loadBalancer, secret, service, type RouteProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, textsOf } from "../../lowered.ts";
import { OIDC } from "../../logins.ts";

const edge = loadBalancer("edge", { certificate: "arn:aws:acm:eu-west-1:123456789012:certificate/a" });

function saidOf(authenticate: unknown) {
  const props: RouteProps = { path: "/admin/*" };
  Reflect.set(props, "authenticate", authenticate);
  const routes = { http: edge.route(props) };
  const web = service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes });
  return textsOf(lowerShop({ workloads: [web] }));
}

const ROUTE = 'route to port "http" of service "web"';

it.each<[unknown, string, string]>([
  [
    {},
    `\`authenticate\` of the ${ROUTE} lacks \`oidc\` or \`cognito\`, which the authentication of a route needs.`,
    "Set `oidc` to a provider of OpenID Connect, or `cognito`.",
  ],
  [
    { cognito: { userPoolClient: "a", userPoolDomain: "b" } },
    `\`authenticate.cognito\` of the ${ROUTE} lacks \`userPool\`, which a user pool needs.`,
    "Set `userPool` to text or a reference.",
  ],
  [
    { cognito: { userPool: 1, userPoolClient: "a", userPoolDomain: "b" } },
    `The ${ROUTE} has the number 1 for \`authenticate.cognito.userPool\`, which takes text or a reference.`,
    "Set `authenticate.cognito.userPool` to text or a reference.",
  ],
  [
    { oidc: { ...OIDC, clientSecret: "hunter2" } },
    `The ${ROUTE} has the text "hunter2" for \`authenticate.oidc.clientSecret\`, which takes a secret.`,
    'Set `authenticate.oidc.clientSecret` to secret("hunter2").',
  ],
  [
    { oidc: { ...OIDC, clientSecret: secret("") } },
    `The ${ROUTE} reads "clientSecret" from a secret without a name.`,
    'Name the secret that is there: secret("prod/db").',
  ],
])("refuses %j", (authenticate, message, help) => {
  expect(saidOf(authenticate)).toEqual([[message, help]]);
});
