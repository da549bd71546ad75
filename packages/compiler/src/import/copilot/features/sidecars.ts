import type { DraftValue, Members } from "../../draft.ts";
import { secretAt } from "../../reading/secret-at.ts";
import type { Given } from "../../reading/given.ts";
import type { Setting } from "../setting.ts";
import { dependsOnOf, healthCheckOf, labelsOf, wordsOf } from "./container.ts";
import { filled, unless } from "../../reading/filled.ts";
import { imageOf } from "./image.ts";
import type { Exposure, PortsAndRoutes } from "./ports.ts";
import { secretsOf } from "./secrets.ts";
import { mountOf } from "./storage.ts";
import { environmentOf } from "./variables.ts";

/** What is known of the containers of a task. */
export interface Containers {
  readonly ports: ReadonlyMap<string | undefined, PortsAndRoutes>;
  /** The names of the sidecars. */
  readonly names: ReadonlySet<string>;
  readonly volumes: ReadonlySet<string>;
}

/** The containers beside the main one, by name. */
export function sidecarsOf(
  sidecars: Given | undefined,
  containers: Containers,
  main: string,
  setting: Setting,
): Members {
  const members = (sidecars?.map() ?? []).flatMap(([name, given]) => {
    if (!given.isMap) return [[name, given.leftOut("It is not an object.")] as const];
    return [[name, given.noted(sidecarOf(name, given, containers, main, setting))] as const];
  });
  return Object.fromEntries(members);
}

function sidecarOf(name: string, given: Given, containers: Containers, main: string, setting: Setting): DraftValue {
  const image = given.member("image");
  const credentials = given.member("credentialsParameter")?.text();
  return {
    image: imageOf(image, `${main}-${name}`, setting),
    repositoryCredentials: credentials === undefined ? undefined : secretAt(credentials),
    essential: unless(true, given.member("essential")?.boolean()),
    entryPoint: wordsOf(given.member("entrypoint")),
    command: wordsOf(given.member("command")),
    ...containers.ports.get(name),
    environment: filled(environmentOf(given, setting)),
    secrets: filled(secretsOf(given.member("secrets"), setting)),
    healthCheck: healthCheckOf(given.member("healthcheck")),
    dependsOn: dependsOnOf(given.member("depends_on"), main, containers.names),
    mounts: mountsOf(given.member("mount_points"), containers.volumes),
    dockerLabels: labelsOf(given.member("labels")),
  };
}

function mountsOf(points: Given | undefined, volumes: ReadonlySet<string>): Members | undefined {
  const mounts = (points?.list() ?? []).flatMap((point) => {
    const [path, volume] = [point.member("path")?.text(), point.member("source_volume")?.text()];
    if (volume !== undefined && !volumes.has(volume)) {
      point.leftOut("The task has no such volume.");
      return [];
    }
    return path === undefined || volume === undefined ? [] : [[path, mountOf(volume, point)] as const];
  });
  return mounts.length === 0 ? undefined : Object.fromEntries(mounts);
}

/** The ports that sidecars listen on: `"9000"`, `"9000/udp"`. */
export function sidecarPorts(sidecars: Given | undefined): readonly Exposure[] {
  return (sidecars?.members() ?? []).flatMap(([sidecar, given]) => {
    const port = given.member("port");
    const [, number, protocol] = /^(\d+)(?:\/(\w+))?$/.exec(port?.scalar() ?? "") ?? [];
    if (number === undefined) return [];
    return [{ sidecar, port: Number(number), ...(protocol === "udp" ? { protocol } : {}) }];
  });
}
