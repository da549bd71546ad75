import type { OutputReference } from "@ecs-dsl/dsl";
import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import type { Path } from "@ecs-dsl/validators";
import { shown } from "@ecs-dsl/validators/words";
import type { ServiceConnectPlan } from "../plan/discovery-plan.ts";
import { namedSecrets } from "../plan/named-secrets.ts";
import { onceFor } from "../../once-for.ts";
import { type Noun, nounAt } from "../nouns/noun.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { idsOfVolume } from "../plan/volume-ids.ts";
import { isFileSystem } from "../resources/file-system/outputs.ts";
import type { Settings, WorkloadPlan } from "../plan/plan.ts";
import type { ResourcePlan } from "../resources/resource-kind.ts";
import type { StackPlan } from "../resources/stack/plan.ts";
import { isStackPlan } from "../resources/stack/ports.ts";
import { isEcsService } from "../workloads/service/plan.ts";
import { isStartedTask } from "../workloads/started/plan.ts";
import { outputsIn } from "./references.ts";

/** A value of another noun, and where it is written. */
export interface PlacedReference {
  readonly reference: OutputReference;
  readonly subject: Noun;
  readonly path: Path;
  /** Whether it names the key that encrypts something. */
  readonly isKey?: boolean;
}

/** The values of other nouns that a workload has. */
export const referencesOfWorkload = onceFor((workload: WorkloadPlan): readonly PlacedReference[] => {
  const { subject, props, sidecars } = workload;
  const permissions = (props.permissions ?? []).flatMap(({ resources, conditions }, index) => [
    ...within(resources, subject, ["permissions", index, "resources"]),
    ...within(conditions, subject, ["permissions", index, "conditions"]),
  ]);
  const variables = [workload, ...sidecars].flatMap((container) =>
    (["environment", "environmentFiles"] as const).flatMap((property) =>
      within(container.props[property], container.subject, [property]),
    ),
  );
  const identity = (["roles", "managedPolicies", "permissionsBoundary"] as const).flatMap((property) =>
    within(props[property], subject, [property]),
  );
  const failure = isStartedTask(workload) ? workload.props.onFailure : undefined;
  const secrets = [workload, ...sidecars].flatMap(namedSecrets).flatMap(({ secret, name, subject: holder, path }) => {
    const named = within(secret.name, holder, path);
    if (secret.props?.kmsKey === undefined) return named;
    const noun = nounAt(secret, holder, path, `secret ${shown(name)} of ${holder.words}`);
    return [...named, ...keyReference({ subject: noun, props: secret.props })];
  });
  const groups = within(props.securityGroups ?? [], subject, ["securityGroups"]);
  const allowed = isEcsService(workload)
    ? [
        ...within(workload.props.allowFrom, subject, ["allowFrom"]),
        ...within(workload.props.scaling, subject, ["scaling"]),
        ...within(workload.props.alarms, subject, ["alarms"]),
        ...(workload.deployment === undefined
          ? []
          : within(workload.deployment.props, workload.deployment.subject, [])),
      ]
    : [];
  const mounted = Object.entries(props.volumes ?? {}).flatMap(([name, volume]) =>
    typeof volume === "object" && !isFileSystem(volume)
      ? idsOfVolume(volume)
          .filter(([part]) => !APART.has(String(part.at(-1))))
          .flatMap(([part, id]) => within(id, subject, ["volumes", name, ...part]))
      : [],
  );
  const keys = Object.entries(props.volumes ?? {}).flatMap(([name, volume]) =>
    typeof volume === "object" && "ebs" in volume
      ? keysIn(volume.ebs?.kmsKey, subject, ["volumes", name, "ebs", "kmsKey"])
      : [],
  );
  const logins = workload.routes.flatMap(({ subject: route, props: { authenticate } }) => [
    ...within(authenticate, route, ["authenticate"]),
    ...within(authenticate?.oidc?.clientSecret.name, route, ["authenticate", "oidc", "clientSecret"]),
  ]);
  const logs = workload.logging === undefined ? [] : keyReference(workload.logging);
  const told = within(failure, subject, ["onFailure"]);
  return [
    ...variables,
    ...secrets,
    ...permissions,
    ...identity,
    ...groups,
    ...allowed,
    ...mounted,
    ...keys,
    ...logins,
    ...logs,
    ...told,
  ];
});

/** What of a volume is looked at apart: its key, and its secret. */
const APART: ReadonlySet<string> = new Set(["kmsKey", "credentials"]);

/** Those of the encryption between the proxies of Service Connect. */
export function referencesOfTls({ subject, props: { tls } }: ServiceConnectPlan): readonly PlacedReference[] {
  const { certificateAuthority, kmsKey } = tls ?? {};
  return [
    ...within(certificateAuthority, subject, ["tls", "certificateAuthority"]),
    ...keysIn(kmsKey, subject, ["tls", "kmsKey"]),
  ];
}

/** Those of a noun with a stack of its own. */
export function referencesOfResource(plan: ResourcePlan): readonly PlacedReference[] {
  return isStackPlan(plan) ? ofStack(plan) : keyReference(plan);
}

/** Those that the app gives to others. */
export function referencesOfApp(
  subject: Noun,
  outputs: readonly { readonly value: unknown; readonly path: Path }[],
): readonly PlacedReference[] {
  return outputs.flatMap(({ value, path }) => within(value, subject, path));
}

/** That to the key that encrypts it. */
function keyReference({ subject, props }: Settings<object>): readonly PlacedReference[] {
  return isRecord(props) ? keysIn(props["kmsKey"], subject, ["kmsKey"]) : [];
}

function keysIn(kmsKey: unknown, subject: Noun, path: Path): readonly PlacedReference[] {
  return within(kmsKey, subject, path).map((placed) => ({ ...placed, isKey: true }));
}

function ofStack({ subject, resources, template }: StackPlan): readonly PlacedReference[] {
  return [...resources.flatMap(ofResource), ...within(template?.parameters ?? {}, subject, ["parameters"])];
}

function ofResource({ subject, properties }: { readonly subject: Noun; readonly properties: object }) {
  return within(properties, subject, []);
}

/** Those in a value that is written at the path. What holds itself is not looked into again; `holders` is what it stands in. */
function within(
  value: unknown,
  subject: Noun,
  path: Path,
  holders: readonly object[] = [],
): readonly PlacedReference[] {
  if (typeof value !== "object" || value === null || holders.includes(value)) return [];
  if (callSiteOf(value) !== undefined) {
    return outputsIn(value).map((reference) => ({ reference, subject, path }));
  }
  if (!Array.isArray(value) && !isRecord(value)) return [];
  const inner = [...holders, value];
  return Object.entries(value).flatMap(([key, member]) =>
    typeof member === "string"
      ? []
      : within(member, subject, [...path, Array.isArray(value) ? Number(key) : key], inner),
  );
}
