import type { KmsKey } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import { shown } from "@ecs-dsl/validators/words";
import type { Assembly, LoweredDocument, Source } from "../../model/assembly.ts";
import { sourceAt } from "../../model/source-at.ts";
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
    for (const { read, workload } of secretsElsewhere(assembly)) {
      const key = namedKey(
        workloads.find(({ name }) => name === workload),
        read.from,
      );
      if (isDefaultKey(key)) report(defaultKey(read, key));
      else if (key === undefined && read.arn.service === "secretsmanager") report(noKey(read));
    }
  },
});

/** What a container reads from another account before it starts, and where that was written. */
interface SecretRead {
  readonly container: string;
  readonly from: string;
  readonly arn: NonNullable<ReturnType<typeof arnOf>>;
  readonly source: Source;
}

function secretsElsewhere(assembly: Assembly): readonly { read: SecretRead; workload: string }[] {
  const workloads = new Map(assembly.workloads.map((workload) => [workload.name, workload]));
  return assembly.documents.flatMap((document) => {
    const resources = workloads.get(document.name)?.stack.template.Resources;
    // A role from elsewhere may have rights that nobody here knows of.
    if (document.kind !== "taskDefinition" || resources?.["ExecutionRole"] === undefined) return [];
    return readsOf(assembly, document).map((read) => ({ read, workload: document.name }));
  });
}

function readsOf(assembly: Assembly, document: LoweredDocument): readonly SecretRead[] {
  return itemsOf(document.value, "containerDefinitions").flatMap((container, index) =>
    placesOf(container).flatMap((path) => {
      const from = textAt(container, path);
      const arn = from === undefined ? undefined : arnOf(from);
      if (from === undefined || arn === undefined || !isElsewhere(assembly, arn.account)) return [];
      // Only now: the first question for an origin makes those of the whole document.
      const source = sourceAt(document, ["containerDefinitions", index, ...path]);
      return source === undefined ? [] : [{ container: textAt(container, ["name"]) ?? "", from, arn, source }];
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
function namedKey(workload: WorkloadPlan | undefined, from: string): KmsKey | undefined {
  if (workload === undefined) return undefined;
  const secrets = [workload, ...workload.sidecars].flatMap(namedSecrets);
  return secrets.flatMap(({ secret }) => (isPrefix(secret.name, from) ? (keyOf(secret) ?? []) : []))[0];
}

function isPrefix(name: unknown, from: string): boolean {
  return typeof name === "string" && from.startsWith(name);
}

function noKey({ container, arn: { account }, source }: SecretRead): PlanFinding {
  return {
    source,
    message: `Container ${shown(container)} reads a secret of account ${account} without a \`kmsKey\`; the key that AWS manages there lets no other account in, and the role has no right to any other.`,
    help: 'Encrypt the secret with a key whose policy lets this account in, and name it: secret("arn:…", { kmsKey: "arn:aws:kms:…" }).',
  };
}

function defaultKey({ container, arn: { account }, source }: SecretRead, key: string): PlanFinding {
  return {
    source,
    message: `Container ${shown(container)} reads what ${shown(key)} encrypts in account ${account}; AWS manages that key, and it lets no other account in.`,
    help: "Encrypt it with a key whose policy lets this account in, and name that as `kmsKey`.",
  };
}
