import {
  type AnyServiceProps,
  app,
  type AppContent,
  awsLogs,
  cloudMap,
  cluster,
  fileSystem,
  loadBalancer,
  network,
  queue,
  registry,
  repository,
  rolling,
  scheduledTask,
  service,
  serviceConnect,
  task,
  topic,
  worker,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const ROLES = {
  execution: "arn:aws:iam::123456789012:role/ecs-execution",
  task: "arn:aws:iam::123456789012:role/shop",
};
const common = {
  cpu: 256,
  memory: 512,
  image: IMAGE,
  logging: awsLogs({ logGroup: "/ecs/shop" }),
  roles: ROLES,
} as const;
const there = network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: ["subnet-0123456789abcdef0"] });
const ENDS = 'that takes a stack, and app "shop" emits task definitions alone.';

function shop(content: Partial<AppContent>) {
  return lowerShop({ cluster: cluster.existing("prod"), emits: "task-definitions", workloads: [], ...content });
}

function withService(props: Partial<AnyServiceProps>) {
  const all: unknown = { ...common, ports: { http: 80 }, ...props };
  return shop({ workloads: [Reflect.apply(service, undefined, ["api", all])] });
}

/** The place, and what the message begins with. */
function found(lowered: ReturnType<typeof lowerShop>) {
  return codesOf(lowered).map((code, index) => [code, textsOf(lowered)[index]?.[0]]);
}

describe("an app that emits task definitions alone", () => {
  it("has no rule in the group of a service that exists", () => {
    const auth = service.existing("auth", {
      namespace: "prod",
      ports: { http: 80 },
      securityGroup: "sg-0123456789abcdef0",
    });
    const discovery = serviceConnect({ namespace: "prod" });
    const api = service("api", { ...common, environment: { AUTH: auth.url("http") } });
    expect(found(shop({ discovery, workloads: [api] }))).toEqual([
      ["config/needs-stack at services.auth.securityGroup", `The rule in \`securityGroup\` of service "auth": ${ENDS}`],
    ]);
  });

  it("has services and tasks with all that they need by name", () => {
    const jobs = queue.existing("arn:aws:sqs:eu-west-1:123456789012:jobs");
    const api = service("api", {
      ...common,
      environment: { JOBS: jobs.url() },
      volumes: { up: { efs: "fs-0123456789abcdef0" } },
      mounts: { "/up": "up" },
    });
    const migrate = task("migrate", { from: api, before: [api], securityGroups: ["sg-0123456789abcdef0"] });
    expect(textsOf(shop({ workloads: [api, migrate], network: there }))).toEqual([]);
  });

  it("has no outputs, whether they are text or refer to something", () => {
    const outputs = { Home: "https://example.com", Url: loadBalancer("edge").url() };
    const said = found(shop({ outputs })).filter(([code]) => code?.includes("app.outputs"));
    expect(said).toEqual([
      ["config/needs-stack at app.outputs.Home", expect.stringContaining('he output "Home"')],
      ["config/needs-stack at app.outputs.Url", expect.stringContaining('he output "Url"')],
    ]);
  });

  it("says nothing of an app with stacks", () => {
    expect(codesOf(shop({ emits: "stacks", workloads: [service("api", { ...common, desiredCount: 2 })] }))).toEqual([]);
  });

  it.each<readonly [keyof AnyServiceProps, Partial<AnyServiceProps>]>([
    ["alarms", { alarms: { cpu: 90, notify: "arn:aws:sns:eu-west-1:123456789012:alerts" } }],
    ["allowFrom", { allowFrom: { http: ["10.0.0.0/8"] } }],
    ["assignPublicIp", { assignPublicIp: true }],
    ["availabilityZoneRebalancing", { availabilityZoneRebalancing: "DISABLED" }],
    ["dashboard", { dashboard: true }],
    ["deployment", { deployment: rolling() }],
    ["desiredCount", { desiredCount: 2 }],
    ["enableExecuteCommand", { enableExecuteCommand: true }],
    ["healthCheckGracePeriodSeconds", { healthCheckGracePeriodSeconds: 30 }],
    ["routes", { routes: { http: loadBalancer("edge").route({ path: "/*" }) } }],
    ["scaling", { scaling: { min: 1, max: 2, cpu: 70 } }],
    ["securityGroups", { securityGroups: ["sg-0123456789abcdef0"] }],
  ])("leaves `%s` to whoever makes the service", (name, props) => {
    const lowered = withService(props);
    const about = found(lowered).filter(([code]) => code?.startsWith("config/needs-stack") === true);
    expect(about[0]).toEqual([`config/needs-stack at services.api.${name}`, `\`${name}\` of service "api": ${ENDS}`]);
    expect(about).toHaveLength(1);
  });

  it("has a cluster, roles and log groups by what they are called", () => {
    const { roles: _roles, logging: _logging, ...bare } = common;
    const lowered = lowerShop({ emits: "task-definitions", workloads: [service("api", bare)] });
    expect(textsOf(lowered)).toEqual([
      [
        'App "shop" names no cluster that is there, and no stack makes one: app "shop" emits task definitions alone.',
        'Name the one that is there: `cluster: cluster.existing("prod")`.',
      ],
      [
        'Service "api" names no role by which ECS starts its tasks, and no stack makes one: app "shop" emits task definitions alone.',
        'Name one that is there: `roles: { execution: "arn:aws:iam::…" }`. The runbook lists what it has to allow.',
      ],
      [
        'Service "api" names no log group, and no stack makes one: app "shop" emits task definitions alone.',
        'Name one that is there: `logging: awsLogs({ logGroup: "/ecs/shop" })`.',
      ],
    ]);
  });

  it("has a task role where tasks use AWS", () => {
    const jobs = queue.existing("arn:aws:sqs:eu-west-1:123456789012:jobs");
    const roles = { execution: ROLES.execution };
    expect(codesOf(withService({ roles, environment: { JOBS: jobs.url() } }))).toEqual([
      "config/needs-stack at services.api.roles.task",
    ]);
    expect(codesOf(withService({ roles }))).toEqual([]);
    const permissions = [{ actions: ["s3:GetObject"], resources: ["*"] }];
    expect(codesOf(withService({ roles, permissions }))).toEqual(["config/needs-stack at services.api.permissions"]);
    expect(codesOf(withService({ permissions }))).toEqual(["config/role-given at services.api.permissions"]);
  });

  it("has no noun that would be made", () => {
    const lowered = shop({
      resources: [queue("jobs"), topic("alerts"), fileSystem("shared")],
      repositories: [repository("shop/api")],
      registry: registry({ scanning: { type: "BASIC", onPush: ["*"] } }),
      network: network(),
      discovery: cloudMap("shop.local"),
    });
    expect(codesOf(lowered).filter((code) => code.startsWith("config/needs-stack"))).toEqual([
      "config/needs-stack at network",
      "config/needs-stack at app.discovery",
      "config/needs-stack at registry",
      "config/needs-stack at fileSystems.shared",
      "config/needs-stack at queues.jobs",
      "config/needs-stack at topics.alerts",
      'config/needs-stack at repositories["shop/api"]',
    ]);
  });

  it("takes no value that only a stack gives", () => {
    const api = service("api", common);
    const other = service("other", { ...common, environment: { TD: api.taskDefinition() } });
    expect(found(shop({ workloads: [api, other] }))).toEqual([
      [
        "config/needs-stack at services.other.environment.TD",
        `What \`environment.TD\` of service "other" refers to: ${ENDS}`,
      ],
    ]);
  });

  it("has no kind of workload that is no more than its stack", () => {
    const jobs = queue.existing("arn:aws:sqs:eu-west-1:123456789012:jobs");
    const scaling = { min: 0, max: 2, messagesPerTask: 10 };
    const workloads = [
      worker("mailer", { ...common, queue: jobs, scaling }),
      scheduledTask("report", { ...common, schedule: "rate(1 hour)" }),
    ];
    expect(textsOf(shop({ workloads })).map(([, help]) => help)).toEqual([
      'Write it as `service("mailer", { … })`, with `environment: { QUEUE_URL: jobs.url({ access: "receive" }) }`.',
      'Leave the schedule to whoever owns the infrastructure, and write it as `task("report", { … })`: a schedule that names the family "shop-production-report" without a revision starts the newest.',
    ]);
  });

  it("says where tasks run", () => {
    const lowered = shop({ workloads: [task("migrate", common)] });
    expect(codesOf(lowered)).toEqual(["config/needs-stack at app.network", "config/needs-stack at tasks.migrate"]);
    const on = task("ingest", { ...common, securityGroups: ["sg-0123456789abcdef0"], on: { source: ["aws.s3"] } });
    expect(codesOf(shop({ workloads: [on], network: there }))).toEqual(["config/needs-stack at tasks.ingest.on"]);
  });

  it("says once what a task takes of a service", () => {
    const permissions = [{ actions: ["s3:GetObject"], resources: ["*"] }];
    const api = service("api", { ...common, roles: { execution: ROLES.execution }, permissions });
    const migrate = task("migrate", { from: api, securityGroups: ["sg-0123456789abcdef0"] });
    expect(codesOf(shop({ workloads: [api, migrate], network: there }))).toEqual([
      "config/needs-stack at services.api.permissions",
    ]);
  });

  it("is in an account and a region", () => {
    const content = { emits: "task-definitions", cluster: cluster.existing("prod"), workloads: [] } as const;
    expect(codesOf(lower(app("shop", content), "default"))).toContain("config/needs-stack at app.emits");
  });
});
