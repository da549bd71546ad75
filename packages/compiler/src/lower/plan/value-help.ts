import type { Path } from "@ecs-dsl/validators";
import { shown } from "@ecs-dsl/validators/words";
import { isRecord, type PropShape } from "./prop-shape.ts";

/** What a property looks like, by its path: `*` is an entry of a map, `[]` an entry of an array. */
type Examples = Readonly<Record<string, string>>;

const ROUTE = 'loadBalancer("edge").route({ path: "/*" })';
const CHECK = '{ command: "curl -f http://localhost:8080/ || exit 1" }';
const PERMISSION = '{ actions: ["s3:GetObject"], resources: ["*"] }';

const CONTAINER: Examples = {
  image: 'repository("shop/api").tag("1.4.2")',
  ports: "{ http: 8080 }",
  "ports.*": "8080",
  environment: '{ NODE_ENV: "production" }',
  "environment.*": '"text"',
  secrets: '{ PASSWORD: secret("prod/db", { key: "password" }) }',
  "secrets.*": 'secret("prod/db")',
  command: '["npm", "start"]',
  entryPoint: '["node"]',
  healthCheck: CHECK,
  "healthCheck.command": '"curl -f http://localhost:8080/ || exit 1"',
  dependsOn: '{ migrate: "SUCCESS" }',
  "dependsOn.*": '"HEALTHY"',
  logging: "awsLogs({ retentionInDays: 30 })",
};

const WORKLOAD: Examples = {
  ...CONTAINER,
  cpu: "256",
  memory: "512",
  desiredCount: "2",
  sidecars: '{ log: { image: "fluent-bit:3.2" } }',
  "sidecars.*": '{ image: "fluent-bit:3.2" }',
  routes: `{ http: ${ROUTE} }`,
  "routes.*": ROUTE,
  scaling: "{ min: 2, max: 10, cpu: 70 }",
  "scaling.min": "2",
  "scaling.max": "10",
  runtimePlatform: '{ cpuArchitecture: "ARM64" }',
  ephemeralStorage: "50",
  deployment: "rolling({ maximumPercent: 200 })",
  capacityProviderStrategy: "[fargateSpot({ weight: 1 })]",
  "capacityProviderStrategy[]": "fargateSpot({ weight: 1 })",
  permissions: `[${PERMISSION}]`,
  "permissions[]": PERMISSION,
  "permissions.actions": '["s3:GetObject"]',
  "permissions.resources": '["*"]',
  tags: '{ team: "shop" }',
};

/** By what a sentence calls the noun. */
const EXAMPLES: Readonly<Record<string, Examples>> = {
  "a service": WORKLOAD,
  "a sidecar": CONTAINER,
  "an app": {
    workloads: "[api]",
    "workloads[]": 'service("api", { … })',
    cluster: 'cluster({ name: "shop" })',
    network: 'network({ cidr: "10.0.0.0/16" })',
    repositories: '[repository("shop/api")]',
    "repositories[]": 'repository("shop/api")',
    tags: '{ team: "shop" }',
  },
  "a cluster": { containerInsights: '"enhanced"', capacityProviders: '["FARGATE"]', tags: '{ team: "shop" }' },
  "a network": { cidr: '"10.0.0.0/16"', availabilityZones: "2", natGateways: "1", tags: '{ team: "shop" }' },
  "a repository": {
    lifecycle: "[keepLast(10)]",
    "lifecycle[]": "keepLast(10)",
    "lifecycle.selection.countNumber": "10",
    encryption: '{ encryptionType: "KMS" }',
    tags: '{ team: "shop" }',
  },
  "a route": { path: '"/api/*"', host: '"api.example.com"', healthCheck: '"/health"' },
  "a load balancer": { internal: "true", tags: '{ team: "shop" }' },
};

/** How to write a property that has nothing or what it does not take; undefined where its shape says it best. */
export function exampleHelp(noun: string, at: Path): string | undefined {
  const example = exampleAt(EXAMPLES[noun] ?? {}, at);
  if (example === undefined) return undefined;
  const last = at.at(-1);
  return typeof last === "string" ? `Write it like \`${keyOf(last)}: ${example}\`.` : `Write it like \`${example}\`.`;
}

function exampleAt(examples: Examples, at: Path): string | undefined {
  const names = at.filter((step) => typeof step === "string");
  const own = names.join(".") + (typeof at.at(-1) === "number" ? "[]" : "");
  const ofMap = [...names.slice(0, -1), "*"].join(".");
  return examples[own] ?? examples[ofMap];
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** What a value of another type plainly means under the shape, as code; undefined where that is open. */
export function meantValue(shape: PropShape, value: unknown): string | undefined {
  switch (shape.type) {
    case "integer":
    case "number":
      return typeof value === "string" ? meantNumber(value) : undefined;
    case "boolean":
      return value === "true" || value === "false" ? value : undefined;
    case "string":
      return shape.values === undefined && (Number.isFinite(value) || typeof value === "boolean")
        ? JSON.stringify(String(value))
        : undefined;
    case "list":
      return shape.of.type === "string" && typeof value === "string" ? meantWords(value) : undefined;
    case "map":
      return Array.isArray(value) && takesText(shape.of) ? meantEntries(value) : undefined;
    case "either":
      // A number or a boolean where several forms are taken says too little.
      if (typeof value === "number" || typeof value === "boolean") return undefined;
      return shape.shapes.map((one) => meantValue(one, value)).find((meant) => meant !== undefined);
    default:
      return undefined;
  }
}

/** `"80"`, `"30s"`, `"50 GB"`: properties are in seconds, days and GiB. A mapping of ports ends with the container's. */
function meantNumber(text: string): string | undefined {
  const [, number = "", unit = ""] = /^\s*(?:\d+:)?(\d{1,9})\s*([a-zA-Z/]*)\s*$/.exec(text) ?? [];
  if (number === "") return undefined;
  if (/^(?:|s|secs?|seconds?|d|days?|gi?b?|tcp|\/tcp|%)$/i.test(unit)) return String(Number(number));
  return /^(?:m|mins?|minutes?)$/i.test(unit) ? String(Number(number) * 60) : undefined;
}

/** A command line as its words, where it needs no shell to be divided. */
function meantWords(text: string): string | undefined {
  if (text.trim() === "") return undefined;
  const words = /["'`$&|;<>*?(){}\\]/.test(text) && /\s/.test(text) ? ["sh", "-c", text] : text.trim().split(/\s+/);
  return `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;
}

function takesText(shape: PropShape): boolean {
  return shape.type === "either" ? shape.shapes.some(takesText) : shape.type === "string" && shape.values === undefined;
}

/** `["A=b"]` and `[{ name: "A", value: "b" }]` as a map. */
function meantEntries(items: readonly unknown[]): string | undefined {
  const entries = items.map(meantEntry);
  if (entries.length === 0 || entries.length > 4) return undefined;
  return entries.every((entry) => entry !== undefined) ? `{ ${entries.join(", ")} }` : undefined;
}

function meantEntry(item: unknown): string | undefined {
  if (typeof item === "string") {
    const [, name, value = ""] = /^([A-Za-z_]\w*)=(.*)$/.exec(item) ?? [];
    return name === undefined ? undefined : `${name}: ${shown(value)}`;
  }
  if (!isRecord(item)) return undefined;
  const [name, value] = [item.name ?? item.Name ?? item.key ?? item.Key, item.value ?? item.Value];
  return typeof name === "string" && typeof value === "string" ? `${keyOf(name)}: ${shown(value)}` : undefined;
}
