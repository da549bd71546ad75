import * as fc from "fast-check";
import { type Shape, SHAPES, type StructShape } from "@ecs-dsl/validators";

const ACCOUNT = "123456789012";

/** Texts that members of these names have in real documents, now and then. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  family: ["shop-api", "api", "shop_worker-prod"],
  image: [
    "nginx",
    "nginx:1.29",
    "public.ecr.aws/nginx/nginx:1.29",
    `${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2`,
    `${ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/shop/api@sha256:${"a".repeat(64)}`,
    "<IMAGE1_NAME>",
    "${IMAGE}",
    `${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com/shop/api:{{ must_env \`TAG\` }}`,
  ],
  cpu: ["256", "512", "1024", ".25 vCPU", "1 vcpu", "lots"],
  memory: ["512", "1024", "2 GB", "0.5GB"],
  executionRoleArn: [`arn:aws:iam::${ACCOUNT}:role/ecsTaskExecutionRole`],
  taskRoleArn: [`arn:aws:iam::${ACCOUNT}:role/shop-api`],
  valueFrom: [
    `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:prod/db-AbCdEf:password::`,
    `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:prod/db`,
    `arn:aws:ssm:eu-west-1:${ACCOUNT}:parameter/prod/token`,
    `arn:aws:ssm:us-east-1:${ACCOUNT}:parameter/token`,
    "/prod/token",
  ],
  containerPortRange: ["8000-8010", "x"],
  sourceVolume: ["data", "cache"],
  containerName: ["api", "log", "main"],
  sourceContainer: ["api", "log", "main"],
};

const NAMES = ["api", "log", "data", "cache", "main", "LOG_LEVEL", "nofile", "http"];

/** Any document of a shape: what AWS takes by its types, and much that it refuses. */
function anyOf(shape: Shape, name = ""): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case "string":
      return textOf(shape.values, name);
    case "integer":
      return fc.oneof(fc.constantFrom(0, 1, 80, 443, 8080, 30, 512), fc.nat(70_000));
    case "number":
      return fc.oneof(fc.nat(200), fc.constant(0.5));
    case "boolean":
      return fc.boolean();
    case "json":
      return fc.jsonValue({ maxDepth: 2 });
    case "list":
      return fc.uniqueArray(anyOf(shape.of, name), { maxLength: 3, selector: identity });
    case "map":
      return fc.dictionary(fc.constantFrom(...NAMES, "awslogs-group", "awslogs-region"), anyOf(shape.of, name), {
        maxKeys: 3,
        noNullPrototype: true,
      });
    case "struct":
      return structOf(shape);
  }
}

/** What ECS tells the items of a list apart by: it takes no two that are the same. */
function identity(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  const keys = ["containerPath", "containerPortRange", "containerPort", "name", "key", "hostname", "namespace"];
  const key = [...keys, "containerName", "sourceContainer"].find((each) => Reflect.has(item, each));
  return key === undefined ? undefined : Reflect.get(item, key);
}

function textOf(values: readonly string[] | undefined, name: string): fc.Arbitrary<string> {
  if (values !== undefined) return fc.constantFrom(...values);
  const usual = Object.hasOwn(TEXTS, name) ? (TEXTS[name] ?? []) : NAMES;
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  );
}

/** Most members are absent in most documents. */
function structOf({ members, required }: StructShape): fc.Arbitrary<unknown> {
  const names = Object.keys(members);
  const some = fc.subarray(names, { maxLength: Math.min(names.length, 9) });
  return some.chain((chosen) =>
    fc.record(
      Object.fromEntries(
        Object.entries(members).flatMap(([name, member]) =>
          chosen.includes(name) || required.includes(name) ? [[name, anyOf(member, name)]] : [],
        ),
      ),
      { noNullPrototype: true },
    ),
  );
}

const CONTAINER = structOf(containerShape());

function containerShape(): StructShape {
  const list = SHAPES.taskDefinition.members["containerDefinitions"];
  if (list?.type !== "list" || list.of.type !== "struct") throw new Error("There are no containers.");
  return list.of;
}

/** A task definition with containers of different names. */
export const ANY_TASK = fc
  .tuple(
    anyOf(SHAPES.taskDefinition),
    fc.uniqueArray(fc.constantFrom("api", "log", "shop-api", "init"), { minLength: 1, maxLength: 3 }),
    fc.array(CONTAINER, { minLength: 3, maxLength: 3 }),
  )
  .map(([task, names, containers]) => ({
    ...Object(task),
    containerDefinitions: names.map((name, index) => ({ image: "nginx:1.29", ...Object(containers[index]), name })),
  }));
