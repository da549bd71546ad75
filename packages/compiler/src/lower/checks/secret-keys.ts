import type { Path } from "@ecs-dsl/validators";
import { shown } from "@ecs-dsl/validators/words";
import type { Assembly, LoweredDocument, Source } from "../../model/assembly.ts";
import { sourceAt } from "../../origin/source-at.ts";
import { namedSecrets } from "../plan/named-secrets.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { isDefaultKey, keyOf } from "../resolve/secrets.ts";
import { arnOf } from "../resolve/template-text.ts";
import { itemsOf } from "../workloads/grants/built-values.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const secretKey = definePlanRule({
  code: "config/secret-key",
  severity: "warning",
  on: "environment",
  summary: "A secret of another account names the key that encrypts it, which is not the one that AWS manages.",
  source: {
    url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html",
    checked: "2026-11-28",
  },
  check({ assembly }, report, { workloads }) {
    for (const { read, workload } of secretsOf(assembly)) {
      const arn = arnOf(read.from);
      if (arn === undefined || !isElsewhere(assembly, arn.account)) continue;
      const key = namedKey(
        workloads.find(({ name }) => name === workload),
        read.from,
      );
      if (key !== undefined && isDefaultKey(key)) report(defaultKey(read, arn.account, key));
      else if (key === undefined && arn.service === "secretsmanager") report(noKey(read, arn.account));
    }
  },
});

/** What a container reads before it starts, and where that was written. */
interface SecretRead {
  readonly container: string;
  readonly from: string;
  readonly source: Source;
}

function secretsOf({ documents, workloads }: Assembly): readonly { read: SecretRead; workload: string }[] {
  return workloads.flatMap(({ name, stack }) => {
    // A role from elsewhere may have rights that nobody here knows of.
    if (stack.template.Resources["ExecutionRole"] === undefined) return [];
    const document = documents.find((one) => one.kind === "taskDefinition" && one.name === name);
    return document === undefined ? [] : readsOf(document).map((read) => ({ read, workload: name }));
  });
}

function readsOf(document: LoweredDocument): readonly SecretRead[] {
  return itemsOf(document.value, "containerDefinitions").flatMap((container, index) =>
    placesOf(container).flatMap((path) => {
      const from = textAt(container, path);
      const source = sourceAt(document, ["containerDefinitions", index, ...path]);
      return from === undefined || source === undefined
        ? []
        : [{ container: textAt(container, ["name"]) ?? "", from, source }];
    }),
  );
}

/** Where a container names secrets. */
function placesOf(container: unknown): readonly Path[] {
  return [
    ...itemsOf(container, "secrets").map((_, index) => ["secrets", index, "valueFrom"]),
    ...itemsOf(container, "logConfiguration", "secretOptions").map((_, index) => [
      "logConfiguration",
      "secretOptions",
      index,
      "valueFrom",
    ]),
    ["repositoryCredentials", "credentialsParameter"],
  ];
}

function textAt(container: unknown, path: Path): string | undefined {
  const value = path.reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), container);
  return typeof value === "string" ? value : undefined;
}

function isElsewhere({ environment }: Assembly, account: string): boolean {
  return environment.account !== undefined && /^\d{12}$/.test(account) && account !== environment.account;
}

/** The key that the workload names for the secret. */
function namedKey(workload: WorkloadPlan | undefined, from: string): string | undefined {
  if (workload === undefined) return undefined;
  const secrets = [workload, ...workload.sidecars].flatMap(namedSecrets);
  return secrets.flatMap(({ secret }) => (from.startsWith(secret.name) ? (keyOf(secret) ?? []) : []))[0];
}

function noKey({ container, source }: SecretRead, account: string): PlanFinding {
  return {
    source,
    message: `Container ${shown(container)} reads a secret of account ${account} without a \`kmsKey\`; the key that AWS manages there lets no other account in, and the role has no right to any other.`,
    help: 'Encrypt the secret with a key whose policy lets this account in, and name it: secret("arn:…", { kmsKey: "arn:aws:kms:…" }).',
  };
}

function defaultKey({ container, source }: SecretRead, account: string, key: string): PlanFinding {
  return {
    source,
    message: `Container ${shown(container)} reads what ${shown(key)} encrypts in account ${account}; AWS manages that key, and it lets no other account in.`,
    help: "Encrypt it with a key whose policy lets this account in, and name that as `kmsKey`.",
  };
}
