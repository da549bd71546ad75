import { FARGATE_MEMORY_MIB } from "../../packages/validators/src/facts/index.ts";

/** A task definition with two containers as `aws ecs register-task-definition` takes it; `index` varies size and names. */
export function taskDefinition(index: number): object {
  const name = `orders-${index}`;
  const [cpu, memory] = SIZES[index % SIZES.length] ?? ["256", "512"];
  return {
    family: name,
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    cpu,
    memory,
    executionRoleArn: "arn:aws:iam::123456789012:role/orders-execution",
    taskRoleArn: `arn:aws:iam::123456789012:role/${name}`,
    runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
    ephemeralStorage: { sizeInGiB: 30 },
    containerDefinitions: [main(name, index), collector(name)],
    volumes: [{ name: "scratch" }],
    tags: pairs("key", { team: "platform", service: name }),
  };
}

const SIZES = Object.entries(FARGATE_MEMORY_MIB).flatMap(([cpu, sizes]) =>
  sizes.map((memory): readonly [string, string] => [cpu, String(memory)]),
);

function main(name: string, index: number): object {
  return {
    name: "web",
    image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/${name}:v1.${index}.0`,
    essential: true,
    portMappings: [{ containerPort: 8080, protocol: "tcp", name: "http", appProtocol: "http" }],
    environment: pairs("name", {
      NODE_ENV: "production",
      LOG_LEVEL: "info",
      SERVICE: name,
      PORT: "8080",
      FLAGS: "a,b",
    }),
    secrets: ["DATABASE_URL", "API_KEY", "SESSION_SECRET"].map((secret) => ({
      name: secret,
      valueFrom: `arn:aws:ssm:eu-west-1:123456789012:parameter/shop/${name}/${secret}`,
    })),
    logConfiguration: logs(name, "web"),
    readonlyRootFilesystem: true,
    user: "1000",
    stopTimeout: 60,
    healthCheck: {
      command: ["CMD-SHELL", "curl -fs http://localhost:8080/health || exit 1"],
      interval: 15,
      timeout: 5,
      retries: 3,
      startPeriod: 30,
    },
    linuxParameters: { initProcessEnabled: true, capabilities: { drop: ["ALL"] } },
    ulimits: [{ name: "nofile", softLimit: 65536, hardLimit: 65536 }],
    dependsOn: [{ containerName: "collector", condition: "START" }],
    mountPoints: [{ sourceVolume: "scratch", containerPath: "/scratch", readOnly: false }],
    dockerLabels: { "com.example.team": "platform", "com.example.service": name },
  };
}

function collector(name: string): object {
  return {
    name: "collector",
    image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.40.0",
    essential: false,
    cpu: 32,
    memoryReservation: 64,
    command: ["--config=/etc/ecs/ecs-default-config.yaml"],
    readonlyRootFilesystem: true,
    user: "4317",
    logConfiguration: logs(name, "collector"),
  };
}

function logs(name: string, prefix: string): object {
  const options = {
    "awslogs-group": `/ecs/${name}`,
    "awslogs-region": "eu-west-1",
    "awslogs-stream-prefix": prefix,
    mode: "non-blocking",
    "max-buffer-size": "25m",
  };
  return { logDriver: "awslogs", options };
}

function pairs(key: string, values: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(values).map(([name, value]) => ({ [key]: name, value }));
}
