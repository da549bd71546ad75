import {
  app,
  loadBalancer,
  queue,
  repository,
  scheduledTask,
  service,
  task,
  topic,
  worker,
  type AppContent,
} from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { lowerAll } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

describe("names of workloads", () => {
  it("are each one's own, be two workloads the same but for that", () => {
    const api = service("api", base);
    expect(codesOf(lowerShop({ workloads: [api, service("api", base)] }))).toEqual([
      "config/duplicate-name at services.api",
    ]);
    expect(codesOf(lowerShop({ workloads: [api, api] }))).toEqual([]);
  });

  it.each([
    [worker("api", { ...base, queue: queue("jobs") }), "Worker"],
    [task("api", base), "Task"],
    [scheduledTask("api", { ...base, schedule: "rate(1 hour)" }), "Scheduled task"],
  ])("are each one's own across kinds: %o", (other, words) => {
    const lowered = lowerShop({ workloads: [service("api", base), other] });
    expect(textsOf(lowered)).toEqual([
      [`${words} "api" has the name of service "api".`, "Give one of them another name."],
    ]);
    expect(lowered.findings[0]?.related?.map(({ message }) => message)).toEqual(['Service "api" is here.']);
  });

  it("leave the platform its stack", () => {
    expect(codesOf(lowerShop({ workloads: [service("platform", base)] }))).toEqual([
      "config/name-taken at services.platform",
    ]);
  });

  it("differ in more than case", () => {
    expect(codesOf(lowerShop({ workloads: [service("api", base), service("API", base)] }))).toEqual([
      "config/name-taken at services.api",
    ]);
  });
});

describe("names of what workloads share", () => {
  it("fit into the names of stacks, but for those of what exists", () => {
    const arn = "arn:aws:sqs:eu-west-1:123456789012:jobs";
    const resources = [queue("my jobs"), queue.existing(arn)];
    expect(codesOf(lowerShop({ workloads: [], resources }))).toEqual(['config/name-format at queues["my jobs"]']);
  });

  it.each([
    [queue("jobs.fifo"), "queue", 'Call it "jobs", and set `fifo` to true.'],
    [queue("jobs.fifo", { fifo: true }), "queue", 'Call it "jobs".'],
    [topic("my.jobs.fifo"), "topic", 'Call it "my-jobs", and set `fifo` to true.'],
  ])("leave the suffix of FIFO ones to the compiler", (one, words, help) => {
    const lowered = lowerShop({ workloads: [], resources: [one] });
    expect(codesOf(lowered)).toEqual([`config/name-format at ${words}s["${one.name}"]`]);
    expect(textsOf(lowered)).toEqual([
      [
        `The name of ${words} "${one.name}" ends in ".fifo", which the name in AWS gets by itself where \`fifo\` is true.`,
        help,
      ],
    ]);
  });

  it("are each one's own, also of one that another refers to", () => {
    const jobs = queue("jobs", { deadLetter: { maxReceiveCount: 5, queue: queue("jobs") } });
    expect(codesOf(lowerShop({ workloads: [], resources: [jobs] }))).toEqual(["config/duplicate-name at queues.jobs"]);
  });

  it("leave workloads their stacks", () => {
    const [api, resources] = [service("queue-jobs", base), [queue("jobs"), queue("mail")]];
    expect(codesOf(lowerShop({ workloads: [api], resources }))).toEqual(["config/name-taken at services.queue-jobs"]);
  });
});

describe("environments of one account and region", () => {
  const place = { account: "123456789012", region: "eu-west-1" };
  const codes = (define: (name: string) => AppContent, second = place) => {
    const environments = { a: place, "a-b": second };
    const shop = app("shop", { environments, define: (environment) => define(environment.name) });
    return lowerAll(shop, ["a", "a-b"]).flatMap(codesOf);
  };

  it("have stacks of their own", () => {
    const define = (name: string) => ({ workloads: [service(name === "a" ? "b-c" : "c", base)] });
    expect(codes(define)).toEqual(["config/name-taken at app.environments.a-b"]);
    expect(codes(define, { ...place, account: "210987654321" })).toEqual([]);
  });

  it("share a registry, and so its repositories", () => {
    const define = (name: string) => ({ workloads: [], repositories: [repository(name === "a" ? "one" : "two")] });
    expect(codes(define)).toEqual(["config/registry-differs at app.environments.a-b"]);
    expect(codes((name) => ({ workloads: [], repositories: [repository("one")], tags: { name } }))).toEqual([]);
  });
});

it.each(["my api", "-api", "api_v2", "", "api-"])("reports %j, which no stack can have in its name", (name) => {
  const workloads = [service(name, { cpu: 256, memory: 512, image: IMAGE })];
  const lowered = lowerShop({ workloads });
  expect(lowered.findings.map(({ code }) => code)).toEqual(["config/name-format"]);
  expect(check(lowered.assembly.documents)).toEqual([]);
});

it("says nothing of the images of a repository whose name it reports", () => {
  const api = service("api", { ...base, image: repository("Shop/API").tag("1.4.2") });
  const { assembly, findings } = lowerShop({ workloads: [api] });
  expect(findings.map(({ code }) => code)).toEqual(["config/repository-name"]);
  expect(check(assembly.documents)).toEqual([]);
});

it.each(["x", "Shop", "shop//api", "-shop", "shop api"])("reports the repository name %j", (name) => {
  expect(lowerShop({ workloads: [], repositories: [repository(name)] }).findings.map(({ code }) => code)).toEqual([
    "config/repository-name",
  ]);
});

it.each([
  ["123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api", "shop/api"],
  ["123456789012.dkr-ecr.us-east-1.on.aws/api", "api"],
  ["public.ecr.aws/nginx/nginx", "nginx/nginx"],
])("reports the registry in the repository name %s", (name, meant) => {
  expect(textsOf(lowerShop({ workloads: [], repositories: [repository(name)] }))).toContainEqual([
    `Repository "${name}" begins with the address of a registry, which would be a part of its name once more.`,
    `Call it "${meant}", or name an image of a repository that exists as text.`,
  ]);
});

it.each(["ecr/shop", "123456789012/shop", "dkr.ecr/api"])("takes the repository name %s for one", (name) => {
  const { findings } = lowerShop({ workloads: [], repositories: [repository(name)] });
  expect(findings.filter(({ code }) => code === "config/repository-registry")).toEqual([]);
});

it.each(["", " ", "--", "é"])("reports the name %j of a load balancer", (name) => {
  const http = loadBalancer(name).route({ path: "/*" });
  const api = service("api", { ...base, image: IMAGE, ports: { http: 80 }, routes: { http } });
  expect(textsOf(lowerShop({ workloads: [api] }))).toContainEqual([
    `The name of load balancer ${JSON.stringify(name)} has no letter and no digit, of which the names of its resources are made.`,
    'Call it "edge".',
  ]);
});
