import { OUTSIDE_ID } from "./outside.ts";
import type {
  CapacityReservations,
  InstanceRequirements,
  ManagedInstancesOverrides,
  ManagedInstancesProps,
  NumberRange,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { BOOLEAN, DOCUMENT, FILLED, from, listOf, numberFrom, oneOf, struct, TAG_MAP, type Shape } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

const range = (min: number) => struct<NumberRange>("a range", { min: numberFrom(min), max: numberFrom(min) });
const whole = (min: number) => struct<NumberRange>("a range", { min: from(min), max: from(min) });
const PRESENCE = oneOf("included", "excluded", "required");
const PARAMETERS: Shape<Readonly<Record<string, unknown>>> = DOCUMENT;

const requirements = (): Shape<InstanceRequirements> =>
  struct<InstanceRequirements>("requirements of instances", {
    vCpuCount: whole(0),
    memoryMiB: whole(0),
    memoryGiBPerVCpu: range(0),
    cpuManufacturers: listOf(oneOf("amazon-web-services", "amd", "intel")),
    allowedInstanceTypes: listOf(FILLED),
    excludedInstanceTypes: listOf(FILLED),
    instanceGenerations: listOf(oneOf("current", "previous")),
    bareMetal: PRESENCE,
    burstablePerformance: PRESENCE,
    acceleratorCount: whole(0),
    acceleratorTypes: listOf(oneOf("fpga", "gpu", "inference")),
    acceleratorManufacturers: listOf(oneOf("amazon-web-services", "amd", "habana", "nvidia", "xilinx")),
    acceleratorNames: listOf(
      oneOf(
        "a100",
        "a10g",
        "gaudi-hl-205",
        "h100",
        "inferentia",
        "inferentia2",
        "k520",
        "k80",
        "l4",
        "l40s",
        "m60",
        "radeon-pro-v520",
        "t4",
        "t4g",
        "trainium",
        "trainium2",
        "u30",
        "v100",
        "vu9p",
      ),
    ),
    acceleratorTotalMemoryMiB: whole(0),
    localStorage: PRESENCE,
    localStorageTypes: listOf(oneOf("hdd", "ssd")),
    totalLocalStorageGB: range(0),
    networkInterfaceCount: whole(0),
    networkBandwidthGbps: range(0),
    baselineEbsBandwidthMbps: whole(0),
    onDemandMaxPricePercentageOverLowestPrice: from(0),
    spotMaxPricePercentageOverLowestPrice: from(0),
  });

export const MANAGED_INSTANCES = new Fields<ManagedInstancesProps>("a capacity of managed instances", () => ({
  instanceRequirements: elsewhere(requirements()),
  capacityOptionType: elsewhere(oneOf("ON_DEMAND", "SPOT", "RESERVED")),
  capacityReservations: elsewhere(
    struct<CapacityReservations>("capacity reservations", {
      reservationGroupArn: OUTSIDE_ID,
      reservationPreference: oneOf("RESERVATIONS_ONLY", "RESERVATIONS_FIRST", "RESERVATIONS_EXCLUDED"),
    }),
  ),
  storageSizeGiB: elsewhere(from(1, 16_384)),
  useLocalStorage: elsewhere(BOOLEAN),
  monitoring: elsewhere(oneOf("BASIC", "DETAILED")),
  scaleInAfter: elsewhere(from(-1, 3600)),
  autoRepair: elsewhere(oneOf("ENABLED", "DISABLED")),
  fipsEnabled: elsewhere(BOOLEAN),
  tags: elsewhere(TAG_MAP),
  overrides: elsewhere(
    struct<ManagedInstancesOverrides>("the overrides of managed instances", {
      managedInstancesProvider: PARAMETERS,
      instanceRole: PARAMETERS,
      infrastructureRole: PARAMETERS,
    }),
  ),
  suppress: elsewhere(SUPPRESSIONS),
}));
