// Runs the bundled command line once in its common ways, then keeps what V8 compiled on the way beside the bundle.
"use strict";

const { createServer } = require("node:http");
const { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const COMPILER = join(__dirname, "..", "packages", "compiler");
const { load, keepCompiledCode } = require(join(COMPILER, "bin", "ecs-dsl.cjs"));
const { main } = load("cli.cjs");

// Both use what most projects use, so that none of it is left to compile in a run.
const CONFIG = `
import { app, cluster, keepLast, loadBalancer, repository, secret, service } from "ecs-dsl";
const images = repository("shop/api", { lifecycle: [keepLast(10)] });
const edge = loadBalancer("edge");
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.tag("1.4.2"),
  ports: { http: 8080 },
  environment: { PORT: "8080" },
  secrets: { DATABASE_URL: secret("shop/database") },
  healthCheck: { command: "curl -f http://localhost:8080/ || exit 1" },
  routes: { http: edge.route({ path: "/*", healthCheck: "/" }) },
  scaling: { min: 2, max: 4, cpu: 70 },
});
export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ cluster: cluster(), workloads: [api] }),
});
`;

const TASK = {
  family: "shop",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  executionRoleArn: "arn:aws:iam::123456789012:role/shop",
  runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
  containerDefinitions: [
    {
      name: "api",
      image: "nginx:1.27.3",
      portMappings: [{ name: "http", containerPort: 8080 }],
      environment: [{ name: "PORT", value: "8080" }],
      secrets: [{ name: "KEY", valueFrom: "arn:aws:secretsmanager:us-east-1:123456789012:secret:shop-a1b2c3:key::" }],
      healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost:8080/ || exit 1"], interval: 15 },
      mountPoints: [{ sourceVolume: "scratch", containerPath: "/scratch" }],
      dependsOn: [{ containerName: "logs", condition: "START" }],
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": "/ecs/shop", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "api" },
      },
    },
    { name: "logs", image: "fluent-bit:3.2.1", essential: false, memoryReservation: 64 },
  ],
  volumes: [{ name: "scratch" }],
  tags: [{ key: "team", value: "shop" }],
};

const TEMPLATE = `
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: shop
      ExecutionRoleArn: !GetAtt Role.Arn
      ContainerDefinitions:
        - Name: api
          Image: nginx:1.27.3
          Memory: 512
`;

/** What only the library reads. */
const ANCHORS = TEMPLATE.replace("Family: shop", "Family: &name shop");

const RUNS = [
  [["--help"], 0],
  [["--version"], 0],
  [["lint", "."], 0],
  [["rules"], 0],
  [["explain", "fargate/size-invalid"], 0],
  // A config imports the built package, which the hooks of pre-commit do without.
  ...(existsSync(join(COMPILER, "dist", "index.js"))
    ? [
        [["compile"], 0],
        [["compile", "--config", "wrong.config.ts"], 1],
      ]
    : []),
];

/** What AWS answers to `status`: who asks, and a service that rests. */
const ANSWERS = {
  GetCallerIdentity:
    "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account><Arn>arn</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>",
  DescribeServices: JSON.stringify({ services: [{ serviceName: "api", status: "ACTIVE" }] }),
  ListTasks: JSON.stringify({ taskArns: [] }),
};

/** A stand-in for AWS, while it is needed. */
async function withAws(use) {
  const server = createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const target = request.headers["x-amz-target"] ?? String(Buffer.concat(chunks));
      const name = Object.keys(ANSWERS).find((action) => target.includes(action));
      response.end(ANSWERS[name]);
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  delete process.env.AWS_PROFILE;
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: "shop", AWS_SECRET_ACCESS_KEY: "shop", AWS_REGION: "us-east-1" });
  try {
    await use([
      "status",
      "shop/api",
      "--region",
      "us-east-1",
      "--endpoint-url",
      `http://127.0.0.1:${server.address().port}`,
    ]);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const said = [];
const say = (text) => said.push(text);

async function warm(folder) {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(COMPILER, join(folder, "node_modules", "ecs-dsl"), "junction");
  writeFileSync(join(folder, "ecs.config.ts"), CONFIG);
  writeFileSync(join(folder, "wrong.config.ts"), CONFIG.replace("memory: 512", "memory: 8192"));
  writeFileSync(join(folder, "task.json"), JSON.stringify(TASK));
  writeFileSync(join(folder, "template.yaml"), TEMPLATE);
  writeFileSync(join(folder, "anchors.yaml"), ANCHORS);
  const io = { cwd: folder, env: {}, isTerminal: false, stdin: () => new Uint8Array(), stdout: say, stderr: say };
  const run = async (argv, expected) => {
    const code = await main(argv, io);
    if (code !== expected) throw new Error(`ecs-dsl ${argv.join(" ")} exits ${code}: ${said.join("")}`);
  };
  for (const [argv, expected] of RUNS) await run(argv, expected);
  if (existsSync(join(COMPILER, "dist", "cli-connect.cjs"))) await withAws((argv) => run(argv, 0));
}

async function keep() {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-"));
  try {
    await warm(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  keepCompiledCode();
}

void keep();
