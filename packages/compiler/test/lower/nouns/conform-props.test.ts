import {
  app,
  awsLogs,
  cluster,
  fargate,
  fargateSpot,
  loadBalancer,
  network,
  parameter,
  ports,
  repository,
  rolling,
  secret,
  service,
  sidecar,
} from "@ecs-dsl/dsl";
import { check, formatPath } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { IMAGE } from "../lowered.ts";

/** Calls a DSL function as a JavaScript user does: with anything. */
const untyped = (called: unknown, ...args: unknown[]): object => Object(Reflect.apply(Object(called), undefined, args));

const method = (holder: object, name: string, ...args: unknown[]): object =>
  untyped(Reflect.get(holder, name), ...args);

const base = { cpu: 256, memory: 512, image: IMAGE };

function findingsOf(content: unknown) {
  const lowered = lower(Object(untyped(app, "shop", content)), "default");
  const rules = check(lowered.assembly.documents).filter(({ severity }) => severity === "error");
  return [
    ...lowered.findings.map(({ code, source, message, help }) => {
      return { code, at: [source.label, formatPath(source.path)].filter(Boolean).join("."), message, help };
    }),
    ...rules.map(({ code, at, message, help }) => ({ code, at: formatPath(at), message, help })),
  ];
}

const ofService = (props: unknown) => findingsOf({ workloads: [untyped(service, "api", props)] });

describe("props of a JavaScript user", () => {
  it("reports a property that is not there with the one that is meant", () => {
    expect(ofService({ ...base, memry: 1024 })).toEqual([
      {
        code: "config/property-unknown",
        at: "services.api.memry",
        message: 'Service "api" has the property "memry", which a service does not have.',
        help: "Did you mean `memory`?",
      },
    ]);
  });

  it("reports a value of the wrong type once: no rule calls it missing", () => {
    expect(ofService({ ...base, cpu: true })).toEqual([
      {
        code: "config/property-type",
        at: "services.api.cpu",
        message: 'Service "api" has true for `cpu`, which takes a whole number or text.',
        help: "Write it like `cpu: 256`.",
      },
    ]);
  });

  it("reports a missing property once", () => {
    expect(ofService({ cpu: 256, image: IMAGE }).map(({ code, at }) => `${code} ${at}`)).toEqual([
      "config/property-missing services.api.memory",
    ]);
  });

  it.each([
    [{ desiredCount: -1 }, "config/property-range services.api.desiredCount"],
    [{ ports: { http: 0 } }, "config/property-range services.api.ports.http"],
    [{ scaling: { min: 1, max: 2, cpu: 500 } }, "config/property-range services.api.scaling.cpu"],
    [{ permissions: [{ actions: [], resources: ["*"] }] }, "config/property-empty services.api.permissions[0].actions"],
  ])("reports what AWS takes in no way: %j", (props, finding) => {
    expect(ofService({ ...base, ...props }).map(({ code, at }) => `${code} ${at}`)).toEqual([finding]);
  });

  it("reports the only entry of a map that becomes a list once", () => {
    const props = { environment: { A: [] }, ports: { http: "80" }, secrets: { B: 1 }, tags: { c: 1 } };
    expect(ofService({ ...base, ...props }).map(({ at }) => at)).toEqual([
      "services.api.environment.A",
      "services.api.ports.http",
      "services.api.secrets.B",
      "services.api.tags.c",
    ]);
  });

  it("reports what stands beside `environments`", () => {
    const environments = { default: { account: "123456789012", region: "us-east-1" } };
    const define = () => ({ workloads: [untyped(service, "api", base)] });
    const content = { environments, define, tags: { a: "b" }, workloads: undefined };
    expect(findingsOf(content)).toMatchObject([{ code: "config/property-unknown", at: "app.tags" }]);
  });

  it("says what a property takes", () => {
    expect(ofService({ ...base, desiredCount: -1 })).toMatchObject([
      {
        message: 'Service "api" has -1 for `desiredCount`; AWS takes 0 or more.',
        help: "Set `desiredCount` to 0 or more.",
      },
    ]);
  });

  it("reports what an image is built with and goes on", () => {
    const image = untyped(Reflect.get(repository("shop/api"), "build"), ".", { args: null, target: "" });
    expect(ofService({ ...base, image }).map(({ code, at }) => `${code} ${at}`)).toEqual([
      "config/property-type services.api.image.args",
      "config/property-empty services.api.image.target",
    ]);
  });

  it("reports a word that is not on the list", () => {
    expect(ofService({ ...base, runtimePlatform: { cpuArchitecture: "ARM" } })).toEqual([
      {
        code: "config/property-value",
        at: "services.api.runtimePlatform.cpuArchitecture",
        message: 'Service "api" has "ARM" for `runtimePlatform.cpuArchitecture`, which takes "X86_64" or "ARM64".',
        help: 'Did you mean "ARM64"?',
      },
    ]);
  });

  it("reports a structure that lacks what it needs, and lowers the rest", () => {
    expect(ofService({ ...base, healthCheck: { interval: 30 } }).map(({ code, at }) => `${code} ${at}`)).toEqual([
      "config/property-missing services.api.healthCheck.command",
    ]);
  });

  it("refuses an environment variable that is not text, a number, a boolean or a reference", () => {
    expect(
      ofService({ ...base, environment: { PORTS: [8080], MODE: "a" } }).map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        "services.api.environment.PORTS",
        'Service "api" has an array for `environment.PORTS`, which takes text, a number, true or false, or a reference.',
      ],
    ]);
  });

  it.each([
    [{ sidecars: [{ image: IMAGE }] }, 'Service "api" has an array for `sidecars`, which takes sidecars by name.'],
    [{ routes: [] }, 'Service "api" has an array for `routes`, which takes routes by port.'],
    [
      { deployment: { maximumPercent: 150 } },
      'Service "api" has an object for `deployment`, which takes a deployment, as rolling(…) makes one.',
    ],
    [
      { logging: { retentionInDays: 7 } },
      'Service "api" has an object for `logging`, which takes logging made by awsLogs(…) or fireLens(…).',
    ],
  ])("says what takes the place of %j", (props, message) => {
    expect(ofService({ ...base, ...props })).toMatchObject([{ code: "config/property-type", message }]);
  });

  it.each([
    ["no content", undefined],
    ["an array", []],
    ["text", "shop"],
    ["workloads that are none", { workloads: "api" }],
    ["a workload that is none", { workloads: [base] }],
    ["a service without props", { workloads: [untyped(service, "api", undefined)] }],
    ["a service without a name", { workloads: [untyped(service, undefined, base)] }],
    ["null props", { workloads: [untyped(service, "api", null)] }],
    ["a route of nothing", { workloads: [untyped(service, "api", { ...base, routes: { http: { kind: "route" } } })] }],
    ["an image of nothing", { workloads: [untyped(service, "api", { ...base, image: { kind: "image" } })] }],
    [
      "a reference to nothing",
      { workloads: [untyped(service, "api", { ...base, environment: { A: { kind: "reference", of: "url" } } })] },
    ],
    ["null everywhere", { cluster: null, network: null, workloads: null, repositories: null, tags: null }],
    ["environments without define", { environments: { default: { account: "1", region: "x" } } }],
    ["environments of text", { environments: { default: "x" }, define: () => ({ workloads: [] }) }],
    ["a promise", { environments: { default: {} }, define: async () => ({ workloads: [] }) }],
    ["a network of text", { workloads: [], network: untyped(network, "10.0.0.0/16") }],
    ["a network of wrong types", { workloads: [], network: untyped(network.existing, { vpcId: 1 }) }],
    ["a block that is none", { workloads: [], network: untyped(network, { cidr: "10.0.0.0/8" }) }],
  ])("survives and reports %s", (_what, content) => {
    expect(findingsOf(content).length).toBeGreaterThan(0);
  });

  it("survives values that hold themselves", () => {
    const loop: Record<string, unknown> = { a: 1 };
    loop.self = loop;
    loop.list = [loop];
    const codes = ofService({ ...base, overrides: { service: loop, container: { command: [loop] } }, tags: loop });
    expect(codes.map(({ code }) => code)).toContain("config/property-type");
  });

  it("looks into images and secrets", () => {
    const images = repository("shop");
    const props = {
      ...base,
      image: untyped(Reflect.get(images, "build"), "./api", { args: { A: 1 } }),
      secrets: { PASSWORD: untyped(secret, "db", { ky: "password" }) },
    };
    expect(ofService(props).map(({ code, at }) => `${code} ${at}`)).toEqual([
      "config/property-type services.api.image.args.A",
      "config/property-unknown services.api.secrets.PASSWORD.ky",
    ]);
  });

  it("survives a `__proto__` key", () => {
    const overrides: unknown = JSON.parse('{ "container": { "__proto__": { "image": "x" } } }');
    expect(ofService({ ...base, overrides }).map(({ code }) => code)).toEqual(["config/property-type"]);
  });

  it("names the noun that a property belongs to", () => {
    const edge = loadBalancer("edge");
    const props = {
      ...base,
      ports: { http: 80 },
      routes: { http: untyped(Reflect.get(edge, "route"), { pth: "/a" }) },
      sidecars: { router: { image: IMAGE, esential: false }, log: untyped(sidecar, { image: IMAGE, imge: "log" }) },
      logging: untyped(awsLogs, { retention: 7 }),
      deployment: untyped(rolling, { maximumPercnt: 150 }),
    };
    expect(ofService(props).map(({ at, help }) => [at, help])).toEqual([
      ["services.api.logging.retention", "Write `retentionInDays: 30` instead."],
      ["services.api.sidecars.router.esential", "Did you mean `essential`?"],
      ["services.api.sidecars.log.imge", "Did you mean `image`?"],
      ["services.api.routes.http.pth", "Did you mean `path`?"],
      ["services.api.deployment.maximumPercnt", "Did you mean `maximumPercent`?"],
    ]);
  });
});

describe("first attempts", () => {
  it("counts a misspelt property as there", () => {
    expect(ofService({ cpu: 256, memoryLimitMiB: 512, image: IMAGE })).toEqual([
      {
        code: "config/property-unknown",
        at: "services.api.memoryLimitMiB",
        message: 'Service "api" has the property "memoryLimitMiB", which a service does not have.',
        help: "Write `memory: 512` instead.",
      },
    ]);
  });

  it.each([
    [{ command: "npm start" }, 'Set `command` to ["npm", "start"].'],
    [{ environment: ["A=b"] }, 'Set `environment` to { A: "b" }.'],
    [{ desiredCount: "3" }, "Set `desiredCount` to 3."],
    [{ cpu: 0.5 }, "Set `cpu` to 512."],
    [{ memory: 0.5 }, "Set `memory` to 512."],
    [{ ports: { dns: "53:53/udp" } }, 'Set `ports.dns` to { containerPort: 53, protocol: "udp" }.'],
    [{ healthCheck: { command: "true", interval: "1m30s" } }, "Set `healthCheck.interval` to 90."],
    [{ scaling: { min: 1, max: 2, cpu: 0.7 } }, "Set `scaling.cpu` to 70, in percent."],
    [{ secrets: { KEY: { name: "db", key: "password" } } }, 'Set `secrets.KEY` to secret("db", { key: "password" }).'],
    [
      { environment: { KEY: { valueFrom: "db" } } },
      'Move it to `secrets`, as in `secrets: { PASSWORD: secret("prod/db", { key: "password" }) }`.',
    ],
    [{ sidecars: { log: { image: IMAGE, dependsOn: ["main"] } } }, 'Set `dependsOn` to { main: "START" }.'],
    [{ user: 1000 }, 'Set `user` to "1000".'],
    [{ environment: new Map([["A", "b"]]) }, 'Write it like `environment: { NODE_ENV: "production" }`.'],
  ])("says what is meant by %j", (props, help) => {
    expect(ofService({ ...base, ...props }).map((finding) => finding.help)).toEqual([help]);
  });

  it("reports nothing that stands among workloads", () => {
    expect(
      findingsOf({ workloads: [undefined, untyped(service, "api", base)] }).map(({ at, help }) => [at, help]),
    ).toEqual([["app.workloads[0]", "Remove the entry, or put a value there."]]);
  });

  it("reports text in the place of settings once", () => {
    const findings = findingsOf({ workloads: [], cluster: untyped(cluster, "main") });
    expect(findings.map(({ message }) => message)).toEqual([
      'The cluster has the text "main" where its settings belong.',
    ]);
  });

  it("tells a service that was made without a name", () => {
    const nameless = untyped(service, { name: "api", ...base });
    expect(findingsOf({ workloads: [nameless] }).map(({ message, help }) => [message, help])).toEqual([
      [
        'App "shop" has a service without a name for `workloads[0]`.',
        'Begin with its name, as text: `service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })`.',
      ],
    ]);
  });
});

describe("what stands where settings belong", () => {
  const VALUES: readonly unknown[] = [
    200,
    "text",
    true,
    null,
    ["a"],
    () => ({}),
    new Map(),
    Promise.resolve({}),
    fargate(),
  ];
  const shop = (settings: object) => ({ workloads: [untyped(service, "api", { ...base, ...settings })] });
  const images = repository("shop/api");
  const CALLS: Readonly<Record<string, (value: unknown) => object>> = {
    "rolling(…)": (value) => shop({ deployment: untyped(rolling, value) }),
    "fargate(…)": (value) => shop({ capacityProviderStrategy: [untyped(fargate, value)] }),
    "fargateSpot(…)": (value) => shop({ capacityProviderStrategy: [untyped(fargateSpot, value)] }),
    "sidecar(…)": (value) => shop({ sidecars: { log: Reflect.apply(sidecar, undefined, [value]) } }),
    "secret(…)": (value) => shop({ secrets: { KEY: untyped(secret, "key", value) } }),
    "parameter(…)": (value) => shop({ secrets: { KEY: untyped(parameter, "key", value) } }),
    "awsLogs(…)": (value) => shop({ logging: untyped(awsLogs, value) }),
    "ports(…)": (value) => shop({ ports: untyped(ports, "api", value) }),
    "build(…)": (value) => shop({ image: method(images, "build", "./api", value) }),
    "route(…)": (value) =>
      shop({ ports: { http: 80 }, routes: { http: method(loadBalancer("edge"), "route", value) } }),
    "loadBalancer(…)": (value) =>
      shop({ ports: { http: 80 }, routes: { http: Object(untyped(loadBalancer, "edge", value)).route() } }),
    "url(…)": (value) => shop({ environment: { URL: method(ports("cache", { redis: 6379 }), "url", "redis", value) } }),
    "service(…)": (value) => ({ workloads: [untyped(service, "api", value)] }),
    "repository(…)": (value) => ({ workloads: [], repositories: [untyped(repository, "shop/api", value)] }),
    "cluster(…)": (value) => ({ workloads: [], cluster: untyped(cluster, value) }),
    "network(…)": (value) => ({ workloads: [], network: untyped(network, value) }),
    "network.existing(…)": (value) => ({ workloads: [], network: method(network, "existing", value) }),
  };

  it.each(Object.keys(CALLS))("is one finding, whatever is given to %s", (call) => {
    for (const value of VALUES) {
      const errors = findingsOf({ ...CALLS[call]?.(value) }).filter(({ code }) => code !== "config/app-empty");
      expect([value, errors.map(({ code }) => code)]).toEqual([value, ["config/property-type"]]);
    }
  });

  it("is not what options of a URL are called otherwise", () => {
    const url = method(ports("api", { redis: 6379 }), "url", "redis", { schema: "redis" });
    expect(findingsOf(shop({ environment: { URL: url } })).map(({ message, help }) => [message, help])).toEqual([
      [
        'Service "api" has an incomplete reference for `environment.URL`: the call that made it lacks a value, or was given one of another type.',
        'Write it like `api.url("http", { scheme: "redis", path: "/0" })`.',
      ],
    ]);
  });

  it("is awaited where it is a promise", () => {
    const [finding] = findingsOf({ workloads: [], cluster: untyped(cluster, Promise.resolve({})) });
    expect(finding?.help).toBe("Write `await` before what returns it, outside of `define`.");
  });
});
