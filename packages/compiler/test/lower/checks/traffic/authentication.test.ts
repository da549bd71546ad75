import { type Authentication, blueGreen, loadBalancer, service, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";
import { COGNITO, OIDC } from "../../logins.ts";

const CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/a";
const secure = loadBalancer("edge", { certificate: CERTIFICATE });
const ROUTE = 'The route to port "http" of service "web"';

type Settings = Partial<Pick<ServiceProps, "deployment">> & { name?: string; weight?: number };

function web(
  authenticate: Authentication | undefined,
  edge = secure,
  { name = "web", weight, ...more }: Settings = {},
) {
  const route = edge.route({
    path: "/admin/*",
    ...(authenticate === undefined ? {} : { authenticate }),
    ...(weight === undefined ? {} : { weight }),
  });
  return service(name, { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http: route }, ...more });
}

const shop = (...workloads: readonly ReturnType<typeof web>[]) => lowerShop({ workloads });

describe("a route whose users log in", () => {
  it.each<[string, Authentication]>([
    ["OpenID Connect", { oidc: OIDC }],
    ["Cognito", { cognito: COGNITO }],
  ])("is right with %s on HTTPS", (_words, authenticate) => {
    expect(codesOf(shop(web(authenticate)))).toEqual([]);
  });

  it.each<[Authentication, string, string]>([
    [
      { oidc: OIDC, cognito: COGNITO },
      `${ROUTE} has its users log in both by \`oidc\` and by \`cognito\`; a rule has one of them.`,
      "Remove one of them.",
    ],
    [
      { oidc: { ...OIDC, issuer: "login.example.com" } },
      `${ROUTE} has "login.example.com" for the \`issuer\` of its login; ELB takes a full address that begins with "https://".`,
      'Write it like "https://login.example.com".',
    ],
    [
      { oidc: { ...OIDC, tokenEndpoint: "http://login.example.com/token" } },
      `${ROUTE} has "http://login.example.com/token" for the \`tokenEndpoint\` of its login; ELB takes a full address that begins with "https://".`,
      'Write it like "https://login.example.com/token".',
    ],
    [
      { cognito: { ...COGNITO, userPool: "eu-west-1_AbCdEf123" } },
      `${ROUTE} has the user pool "eu-west-1_AbCdEf123", which is not the ARN of one.`,
      'Write it like "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEf123".',
    ],
  ])("is reported with %j", (authenticate, message, help) => {
    expect(textsOf(shop(web(authenticate)))).toEqual([[message, help]]);
  });

  it("is on a listener for HTTPS", () => {
    expect(textsOf(shop(web({ cognito: COGNITO }, loadBalancer("edge"))))).toEqual([
      [
        `${ROUTE} has its users log in, and what reaches load balancer "edge" there is not encrypted; ELB takes that on HTTPS only.`,
        'Give load balancer "edge" a `certificate`.',
      ],
    ]);
  });

  it("is not shifted", () => {
    expect(textsOf(shop(web({ cognito: COGNITO }, secure, { deployment: blueGreen() })))).toEqual([
      [
        `${ROUTE} has its users log in, and ECS writes its rule anew as the deployment shifts the traffic; that it keeps the login is said nowhere.`,
        "Let the deployment be rolling().",
      ],
    ]);
  });

  it("has the login of those that it shares requests with", () => {
    const login = { cognito: COGNITO };
    const shared = (other: Authentication | undefined) =>
      shop(web(login, secure, { weight: 90 }), web(other, secure, { name: "web-arm", weight: 10 }));
    expect(codesOf(shared({ cognito: { ...COGNITO } }))).toEqual([]);
    expect(textsOf(shared(undefined))).toEqual([
      [
        'The route to port "http" of service "web-arm" shares path "/admin/*" with a route that has another `authenticate`; the first of their rules decides who logs in.',
        "Give all of them the same `authenticate`.",
      ],
    ]);
  });
});
