import {
  EBS_SIZE_GIB_MAX,
  EBS_SIZE_GIB_MIN,
  EBS_TYPE_ON_INSTANCES,
  EBS_TYPES_THAT_NEED_IOPS,
  EBS_TYPES_WITH_IOPS,
  EBS_VOLUME_TYPES,
  EBS_VOLUMES_MAX,
} from "../../facts/volumes.ts";
import { defineRule, type Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { listed, shown } from "../../words.ts";
import { declared } from "../declaration.ts";
import { combined, maxCount } from "../declared.ts";
import { isFargateService } from "../launch.ts";
import { isRecord } from "../place.ts";
import { ecsApi } from "../source.ts";
import { checkLaunchVolumes } from "./launch-volumes.ts";

const SOURCE = ecsApi("API_ServiceManagedEBSVolumeConfiguration.html");
const VOLUME = "volumeConfigurations[].managedEBSVolume";

const CONFIG = {
  code: "deploy/ebs-volume-config",
  on: "service",
  summary: "A service has at most one EBS volume, of its task and of a size or from a snapshot.",
  source: SOURCE,
} as const;

const LIMITS = {
  code: "deploy/ebs-volume-limits",
  on: "service",
  at: VOLUME,
  summary: "An EBS volume has the settings that its type has.",
  source: SOURCE,
} as const;

type Properties = Readonly<Record<string, unknown>>;

/** The volume itself, where the fact about it does not hold. */
function unless(holds: (volume: Properties) => boolean): (volume: unknown) => Properties | undefined {
  return (volume) => (isRecord(volume) && !holds(volume) ? volume : undefined);
}

function leastOf(type: unknown): number {
  return EBS_SIZE_GIB_MIN.get(type) ?? 1;
}

function mostOf(type: unknown): number {
  return EBS_SIZE_GIB_MAX.get(type) ?? Infinity;
}

/** True for a type that is known and is none of these. */
function isNone(type: unknown, types: readonly unknown[]): boolean {
  return EBS_VOLUME_TYPES.some((known) => known === type) && !types.includes(type);
}

/** The rows, sorted by code. */
export const EBS_VOLUMES: readonly Rule[] = [
  combined(
    maxCount({
      ...CONFIG,
      at: "volumeConfigurations",
      says: "{it} configures {value} volumes",
      max: EBS_VOLUMES_MAX,
    }),
    declared(
      { ...CONFIG, at: VOLUME, says: "volume {item} of {it} has no size and no snapshot" },
      unless(({ sizeInGiB, snapshotId }) => sizeInGiB !== undefined || snapshotId !== undefined),
      ({ at, opening }) => ({
        at,
        message: say`${opening("")}. AWS answers: "ECS managed EBS volume configuration was invalid."`,
        help: say`Set ${property([...at, "sizeInGiB"])}, or ${property([...at, "snapshotId"])}.`,
      }),
    ),
    defineRule({ ...CONFIG, severity: "error", check: checkLaunchVolumes }),
  ),

  combined(
    declared(
      { ...LIMITS, says: "volume {item} of {it} is of type {value} and says no number of operations per second" },
      unless(
        ({ volumeType, iops }) => iops !== undefined || !EBS_TYPES_THAT_NEED_IOPS.some((one) => one === volumeType),
      ),
      ({ value, at, opening }) => ({
        at,
        message: say`${opening(shown(value["volumeType"]))}; EBS makes none without.`,
        help: say`Set ${property([...at, "iops"])}, or ${property([...at, "volumeType"])} to "gp3".`,
      }),
    ),
    declared(
      { ...LIMITS, says: "volume {item} of {it} is of type {value} and says a number of operations per second" },
      unless(({ volumeType, iops }) => iops === undefined || !isNone(volumeType, EBS_TYPES_WITH_IOPS)),
      ({ value, at, opening }) => ({
        at: [...at, "iops"],
        message: say`${opening(shown(value["volumeType"]))}, which ${listed(EBS_TYPES_WITH_IOPS, "and")} have.`,
        help: say`Remove ${property([...at, "iops"])}, or set ${property([...at, "volumeType"])} to "gp3".`,
      }),
    ),
    declared(
      { ...LIMITS, says: "volume {item} of {it} is of type {value} and says a throughput" },
      unless(({ volumeType, throughput }) => throughput === undefined || !isNone(volumeType, ["gp3"])),
      ({ value, at, opening }) => ({
        at: [...at, "throughput"],
        message: say`${opening(shown(value["volumeType"]))}, which only gp3 has.`,
        help: say`Remove ${property([...at, "throughput"])}, or set ${property([...at, "volumeType"])} to "gp3".`,
      }),
    ),
    declared(
      { ...LIMITS, says: "volume {item} of {it} is of type {value}" },
      unless(({ volumeType, sizeInGiB }) => typeof sizeInGiB !== "number" || sizeInGiB >= leastOf(volumeType)),
      ({ value, at, opening }) => ({
        at: [...at, "sizeInGiB"],
        message: say`${opening(shown(value["volumeType"]))} and has ${String(value["sizeInGiB"])} GiB; EBS makes such volumes of ${leastOf(value["volumeType"])} GiB or more.`,
        help: say`Set ${property([...at, "sizeInGiB"])} to ${leastOf(value["volumeType"])} or more.`,
      }),
    ),
    declared(
      { ...LIMITS, says: "volume {item} of {it} is of type {value}" },
      unless(({ volumeType, sizeInGiB }) => typeof sizeInGiB !== "number" || sizeInGiB <= mostOf(volumeType)),
      ({ value, at, opening }) => ({
        at: [...at, "sizeInGiB"],
        message: say`${opening(shown(value["volumeType"]))} and has ${String(value["sizeInGiB"])} GiB; EBS makes such volumes of ${mostOf(value["volumeType"])} GiB or less.`,
        help: say`Set ${property([...at, "sizeInGiB"])} to ${mostOf(value["volumeType"])} or less.`,
      }),
    ),
    declared(
      { ...LIMITS, when: isFargateService, says: "volume {item} of {it} is of type {value}" },
      unless(({ volumeType }) => volumeType !== EBS_TYPE_ON_INSTANCES),
      ({ at, opening }) => ({
        at: [...at, "volumeType"],
        // The API's page says so, and nobody what AWS answers.
        severity: "warning",
        message: say`${opening(shown(EBS_TYPE_ON_INSTANCES))}, which Fargate does not have.`,
        help: say`Set ${property([...at, "volumeType"])} to "gp3".`,
      }),
    ),
  ),
];
