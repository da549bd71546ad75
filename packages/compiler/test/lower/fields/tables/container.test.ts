import { awsLogs, loadBalancer, parameter, repository, secret, service, type AnySidecarProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { SIDECAR } from "../../../../src/lower/fields/tables/sidecar.ts";
import { noun } from "../../../../src/lower/nouns/noun.ts";
import { asDocument } from "../../../../src/lower/resolve/deferred.ts";
import { CONTAINER } from "../contexts.ts";

const cache = service("cache", { cpu: 256, memory: 512, image: "redis:7", ports: { redis: 6379 } });

/** Each property of a container, and what it becomes. */
const ROWS: readonly (readonly [keyof AnySidecarProps, AnySidecarProps, object])[] = [
  ["image", { image: repository("shop/api").tag("v1") }, { image: CONTAINER.image }],
  row("essential", false, { essential: false }),
  row("cpu", 128, { cpu: 128 }),
  row("memory", 256, { memory: 256 }),
  row("memoryReservation", 64, { memoryReservation: 64 }),
  row(
    "ports",
    {
      metrics: { containerPort: 9090, protocol: "udp" },
      media: { containerPortRange: "10000-10100", protocol: "udp" },
      http: 8080,
      admin: { containerPort: 9000, hostPort: 90, appProtocol: "http2" },
    },
    {
      portMappings: [
        { name: "admin", containerPort: 9000, hostPort: 90, protocol: "tcp", appProtocol: "http2" },
        { name: "http", containerPort: 8080, protocol: "tcp" },
        { containerPortRange: "10000-10100", protocol: "udp" },
        { name: "metrics", containerPort: 9090, protocol: "udp" },
      ],
    },
  ),
  row("entryPoint", ["/bin/sh"], { entryPoint: ["/bin/sh"] }),
  row("command", ["serve"], { command: ["serve"] }),
  row(
    "environment",
    { ZONE: "a", WORKERS: 4, DEBUG: false, CACHE: cache.url("redis", { scheme: "redis" }) },
    {
      environment: [
        { name: "CACHE", value: "redis://cache:6379" },
        { name: "DEBUG", value: "false" },
        { name: "WORKERS", value: "4" },
        { name: "ZONE", value: "a" },
      ],
    },
  ),
  row(
    "secrets",
    { TOKEN: parameter("/prod/token"), PASSWORD: secret("prod/db", { key: "password" }) },
    {
      secrets: [
        { name: "PASSWORD", valueFrom: "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db:password::" },
        { name: "TOKEN", valueFrom: "/prod/token" },
      ],
    },
  ),
  row("workingDirectory", "/app", { workingDirectory: "/app" }),
  row("user", "node", { user: "node" }),
  row("readonlyRootFilesystem", true, { readonlyRootFilesystem: true }),
  row("environmentFiles", ["arn:aws:s3:::config/b.env", "arn:aws:s3:::config/a.env"], {
    environmentFiles: [
      { value: "arn:aws:s3:::config/b.env", type: "s3" },
      { value: "arn:aws:s3:::config/a.env", type: "s3" },
    ],
  }),
  row(
    "mounts",
    { "/uploads": "uploads", "/etc/app": { volume: "config", readOnly: true } },
    {
      mountPoints: [
        { sourceVolume: "config", containerPath: "/etc/app", readOnly: true },
        { sourceVolume: "uploads", containerPath: "/uploads" },
      ],
    },
  ),
  row("volumesFrom", ["main", { sourceContainer: "log", readOnly: true }], {
    volumesFrom: [{ sourceContainer: "api" }, { sourceContainer: "log", readOnly: true }],
  }),
  row("repositoryCredentials", secret("prod/registry", { key: "ignored" }), {
    repositoryCredentials: {
      credentialsParameter: "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/registry",
    },
  }),
  row(
    "restartPolicy",
    { enabled: true, ignoredExitCodes: [0], restartAttemptPeriod: 120 },
    {
      restartPolicy: { enabled: true, ignoredExitCodes: [0], restartAttemptPeriod: 120 },
    },
  ),
  row("versionConsistency", "disabled", { versionConsistency: "disabled" }),
  row(
    "ulimits",
    { stack: { softLimit: 1024, hardLimit: 2048 }, nofile: 65_536 },
    {
      ulimits: [
        { name: "nofile", softLimit: 65_536, hardLimit: 65_536 },
        { name: "stack", softLimit: 1024, hardLimit: 2048 },
      ],
    },
  ),
  row(
    "systemControls",
    { "net.core.somaxconn": "1024", "kernel.msgmax": "8192" },
    {
      systemControls: [
        { namespace: "kernel.msgmax", value: "8192" },
        { namespace: "net.core.somaxconn", value: "1024" },
      ],
    },
  ),
  row(
    "linuxParameters",
    {
      initProcessEnabled: true,
      capabilities: { add: ["SYS_PTRACE"], drop: ["ALL"] },
      tmpfs: { "/tmp": 64, "/run": { size: 8, mountOptions: ["noexec"] } },
      devices: [{ hostPath: "/dev/fuse", permissions: ["read"] }],
      sharedMemorySize: 128,
      maxSwap: 0,
      swappiness: 10,
    },
    {
      linuxParameters: {
        initProcessEnabled: true,
        capabilities: { add: ["SYS_PTRACE"], drop: ["ALL"] },
        tmpfs: [
          { containerPath: "/run", size: 8, mountOptions: ["noexec"] },
          { containerPath: "/tmp", size: 64 },
        ],
        devices: [{ hostPath: "/dev/fuse", permissions: ["read"] }],
        sharedMemorySize: 128,
        maxSwap: 0,
        swappiness: 10,
      },
    },
  ),
  row("gpu", 2, { resourceRequirements: [{ type: "GPU", value: "2" }] }),
  row("privileged", true, { privileged: true }),
  row("dockerSecurityOptions", ["no-new-privileges"], { dockerSecurityOptions: ["no-new-privileges"] }),
  row("hostname", "api", { hostname: "api" }),
  row("dnsServers", ["10.0.0.2"], { dnsServers: ["10.0.0.2"] }),
  row("dnsSearchDomains", ["shop.internal"], { dnsSearchDomains: ["shop.internal"] }),
  row("extraHosts", { "db.local": "10.0.0.5" }, { extraHosts: [{ hostname: "db.local", ipAddress: "10.0.0.5" }] }),
  row("links", ["db:database"], { links: ["db:database"] }),
  row("disableNetworking", true, { disableNetworking: true }),
  row("dockerLabels", { team: "shop" }, { dockerLabels: { team: "shop" } }),
  row("interactive", true, { interactive: true }),
  row("pseudoTerminal", true, { pseudoTerminal: true }),
  row("credentialSpecs", ["credentialspec:arn:aws:s3:::config/gmsa.json"], {
    credentialSpecs: ["credentialspec:arn:aws:s3:::config/gmsa.json"],
  }),
  row("dependsOn", { migrate: "SUCCESS" }, { dependsOn: [{ containerName: "migrate", condition: "SUCCESS" }] }),
  row("logging", awsLogs({ mode: "blocking" }), {}),
  row(
    "healthCheck",
    { startPeriod: 60, command: "curl -f http://localhost" },
    { healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost"], startPeriod: 60 } },
  ),
  row("startTimeout", 60, { startTimeout: 60 }),
  row("stopTimeout", 30, { stopTimeout: 30 }),
  row("overrides", { container: { user: "root" } }, {}),
  row("routes", { web: loadBalancer("edge").route() }, {}),
];

function row<Prop extends keyof AnySidecarProps>(prop: Prop, value: AnySidecarProps[Prop], document: object) {
  return [prop, { image: "api:1", [prop]: value }, document] as const;
}

const subject = noun({}, "api", "the api");

const lowered = (props: Partial<AnySidecarProps>) =>
  asDocument({ ...SIDECAR.lower("container", { subject, props }, { ...CONTAINER, ports: props.ports }) });

describe("a property of a container", () => {
  it.each(ROWS)("%s", (prop, props, document) => {
    const { [prop]: _left, ...others } = props;
    expect(lowered(props)).toEqual({ ...lowered(others), ...document });
  });

  it("has a row here", () => {
    expect(ROWS.map(([prop]) => prop).toSorted()).toEqual(Object.keys(SIDECAR.shape.members).toSorted());
  });

  it("may be missing", () => {
    expect(lowered({})).toEqual({
      name: "api",
      essential: true,
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "/ecs/shop/production/api",
          "awslogs-region": "us-east-1",
          "awslogs-stream-prefix": "api",
        },
      },
    });
  });

  it("may be an empty map, of which no list remains", () => {
    expect(lowered({ ports: {}, environment: {}, mounts: {}, ulimits: {}, linuxParameters: { tmpfs: {} } })).toEqual(
      lowered({}),
    );
  });
});
